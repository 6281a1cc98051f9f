/**
 * Kuwait at the Sixth Summit (domain §1.6, sourced: two texts signed, the Senior Officials recommend, the Summit decides), on the aggregates' own
 * cores. INVENTED for this test: that it happens in the body of 2024 without Kuwait, who is present, and the later item.
 */
import { describe, expect, test } from 'vitest';
import { organisationFacts } from '../../domain/organisation/index.ts';
import { MEMBERS, ORGANISATION, RoomInMemory } from './room.ts';

const SUMMIT = 'summit';
const STEPS = ['declaration-on-principles', 'almaty-act'];
const others = MEMBERS.filter((id) => id !== 'kw');

/** The Summit with Kuwait's admission and a later item; the Senior Officials have recommended both. */
function summit(steps: readonly string[]) {
  const room = new RoomInMemory(['kw']);
  room.candidate('kw', 'member', steps);
  const effects = [{ kind: 'grant-status', party: 'kw', status: 'member' }];
  const admission = room.ready(1, 'admission-of-a-member', SUMMIT, { effects, sponsors: ['kw'] });
  const later = room.ready(2, 'decision-of-the-summit', SUMMIT);
  const meeting = room.meeting(6, { organ: SUMMIT });
  room.add(meeting, 'kuwait', admission, SUMMIT);
  room.add(meeting, 'later', later, SUMMIT);
  room.open(meeting, others);
  /** As the API calls it: with the day at the seat, by which what the adoption grants is asked for. */
  const call = (item: string) => {
    room.world.now += 1_000;
    const now = room.world.now;
    return room.world.carryOut(meeting, {
      id: room.world.nextId(),
      kind: 'call-items',
      payload: { items: [item], calledAt: now },
      actor: { token: 'tokentokentokentokenchai', role: 'chair', party: 'kz' },
      mandate: { source: 'token-claims', reference: 'a test' },
      receipt: { receivedAt: now, way: 'intake', by: 'a test' },
      facts: { seatDay: { day: new Date(now).toISOString().slice(0, 10) } },
    });
  };
  const organisation = () => room.world.organisation(ORGANISATION);
  const status = () => organisation().organisation?.parties.find(({ id }) => id === 'kw')?.standing.status;
  return { room, meeting, admission, later, call, organisation, status };
}

describe('Kuwait', () => {
  test('without its two signatures nobody is asked to decide: the item stays uncalled, with the reason', () => {
    const { room, meeting, admission, call, status } = summit(STEPS.slice(0, 1));
    call('kuwait');
    expect(room.names(admission)).toContain('round-not-opened');
    expect(room.world.refusedDeliveries.map(({ kind, refusal }) => [kind, refusal])).toContainEqual([
      'freeze-electorate',
      {
        code: 'candidate-conditions-missing',
        rule: 'CICA admission',
        about: { party: 'kw', status: 'member', missing: 'almaty-act' },
      },
    ]);
    expect(room.item(meeting, 'kuwait')).toMatchObject({ because: 'candidate-conditions-missing' });
    expect(status()).toBe('applicant');
  });

  test('case 18: with them, 18 of 27 before and 19 of 28 after, and its membership names the decision', () => {
    const { room, meeting, admission, later, call, organisation, status } = summit(STEPS);
    const quorum = (document: string) => room.world.document(document).document?.round?.quorum;
    call('kuwait');
    expect(quorum(admission)).toMatchObject({ needed: 18, of: 27 });
    room.rule(meeting, 'kuwait');
    expect(status()).toBe('member');
    call('later');
    expect(quorum(later)).toMatchObject({ needed: 19, of: 28 });
    room.rule(meeting, 'later');
    expect(room.item(meeting, 'later')).toMatchObject({ state: 'adopted' });
    const facts = organisationFacts(organisation()).filter(({ subject }) => subject === 'kw');
    const decision = { document: admission, stage: SUMMIT };
    expect(facts.find(({ id }) => id === 'status/kw/member')).toMatchObject({ attested: false, decision });
    expect(facts.find(({ id }) => id === 'candidature/kw/member')).toMatchObject({ endedBy: { decision } });
    expect(facts.filter(({ kind }) => kind === 'candidate-step').map(({ value }) => value)).toEqual(STEPS);
    expect(room.world.refusedDeliveries).toEqual([]);
  });
});
