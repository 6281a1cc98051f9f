import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { hashOf as chainHash } from '../../../chain/index.ts';
import type { RecordedEventShape } from '../../../schemas/event.ts';
import {
  act,
  concludes,
  evidence,
  expiryOf,
  FIVE,
  meeting,
  MINUTE,
  POINT,
  rules,
  said,
  says,
  silence,
  written,
  type Scenario,
} from '../../testing/document-scenario.ts';
import { dueDone, nth, openTreaty, received } from '../../testing/treaty-scenario.ts';
import { hashOf, proofEventsOf } from '../testing/proof-events.ts';
import { checkProof, isProvable, nodesOf, proofEvent, proofOfOutcome, type Proof, type ProofNode } from './index.ts';

/** The proof of the last event of a name. */
function proofOf(scenario: Scenario, name: string): Proof {
  const events = proofEventsOf(scenario);
  const event = events.findLast((each) => each.name === name);
  const proof = event && proofOfOutcome(events, event.sequence);
  if (proof === undefined) throw new Error(`There is no proof of ${name}.`);
  expect(checkProof(proof, events, { hashOf })).toEqual([]);
  return proof;
}
const claims = (proof: Proof) => nodesOf(proof.root).map(({ claim }) => claim);
const find = (proof: Proof, claim: string): ProofNode | undefined =>
  nodesOf(proof.root).find((node) => node.claim === claim);

describe('why it was adopted', () => {
  it('case 17: silence held from its opening to its expiry, the intake was open, nobody blocked, the Chair confirmed', () => {
    const held = concludes(silence());
    const proof = proofOf(act(held, 'confirm-adoption', { round: 'r1' }), 'round-adopted');
    expect(find(proof, 'period-ran')?.about).toMatchObject({ expiry: expiryOf(silence()) });
    expect(claims(proof)).toEqual(expect.arrayContaining(['intake-open', 'nobody-blocked', 'chair-confirmed']));
    expect(find(proof, 'chair-confirmed')?.rule.id).toBe('cica/statement@1#soc.confirmation');
  });

  it('I1: an objection is named with the events by which each of its points was lifted', () => {
    const objected = said(meeting(), 'jo', 'objection', { points: [POINT, POINT] });
    const lifted = ['r1-jo-1', 'r1-jo-2'].reduce(
      (so, point) => act(so, 'lift-point', { round: 'r1', point }, { party: 'jo' }),
      objected,
    );
    const proof = proofOf(rules(lifted, FIVE), 'round-adopted');
    expect(find(proof, 'block-lifted')).toMatchObject({ about: { party: 'jo', position: 'objection' }, holds: true });
    expect(find(proof, 'block-lifted')?.events).toHaveLength(3);
  });

  it('RoP 1.2: the quorum is shown as it was counted, with its source', () => {
    const proof = proofOf(rules(meeting(), FIVE.slice(0, 4)), 'round-adopted');
    expect(find(proof, 'quorum-met')).toMatchObject({
      about: { present: 4, needed: 4, of: 5 },
      rule: { source: 'RoP 1.2' },
    });
  });

  it('in writing each answer is named', () => {
    const answered = FIVE.reduce((so, party) => said(so, party, 'support'), written({ confirmation: 'none' }));
    expect(claims(proofOf(answered, 'round-adopted')).filter((claim) => claim === 'answer')).toHaveLength(5);
  });

  it('I4: a held round that the Chair confirmed says that the intake had a hole', () => {
    const open = silence();
    const holes = [{ from: expiryOf(open) - 30 * MINUTE, to: expiryOf(open) }];
    const held = concludes(open, { evidence: evidence(open, holes) });
    expect(claims(proofOf(held, 'round-held'))).toContain('intake-hole');
    const confirmed = act(held, 'confirm-adoption', { round: 'r1' });
    expect(claims(proofOf(confirmed, 'round-adopted'))).toEqual(
      expect.arrayContaining(['intake-hole', 'chair-confirmed']),
    );
  });

  it('case 47: a treaty is in force by its clause, the instruments that fulfilled it, and the day', () => {
    const determined = received(received(openTreaty(nth(2)), 'kz', '2024-09-18'), 'jo', '2024-09-18');
    const proof = proofOf(dueDone(determined), 'treaty-entered-into-force');
    expect(claims(proof)).toEqual([
      'entered-into-force',
      'date-determined',
      'instrument',
      'instrument',
      'day-has-come',
    ]);
    expect(proof.root.rule.source).toBe('Convention, Art. 9');
  });
});

describe('why it was not', () => {
  it('case 1: the objection came a second before the expiry, from a member, of a kind that blocks', () => {
    const open = silence();
    const proof = proofOf(says(open.at(expiryOf(open) - 1), 'jo', 'objection'), 'silence-broken');
    expect(find(proof, 'received-in-time')?.about).toEqual({ receivedAt: expiryOf(open) - 1, expiry: expiryOf(open) });
    expect(claims(proof)).toEqual(expect.arrayContaining(['in-electorate', 'kind-blocks', 'block-effect']));
  });

  it('case 1: at the expiry it is late: recorded, without effect', () => {
    const open = silence();
    const proof = proofOf(says(open.at(expiryOf(open)), 'jo', 'objection'), 'communication-recorded');
    expect(find(proof, 'received-late')?.about).toEqual({ receivedAt: expiryOf(open), expiry: expiryOf(open) });
  });

  it('case 8: a member refused the method, in time', () => {
    const proof = proofOf(act(silence(), 'object-to-method', { round: 'r1' }, { party: 'jo' }), 'round-not-adopted');
    expect(claims(proof)).toEqual(['not-adopted', 'in-electorate', 'method-refused', 'received-in-time']);
  });

  it('case 19: below the quorum the ruling is not followed, and the outcome is contested', () => {
    const below = rules(meeting(), FIVE.slice(0, 3));
    expect(find(proofOf(below, 'ruling-recorded'), 'quorum-missed')?.about).toMatchObject({
      present: 3,
      needed: 4,
      of: 5,
    });
    expect(claims(proofOf(below, 'outcome-contested'))).toEqual(['contested', 'quorum-missed']);
  });

  it('I11: a role without the right to it is refused, and the refusal is proved', () => {
    const proof = proofOf(
      act(concludes(silence()), 'confirm-adoption', { round: 'r1' }, { role: 'secretariat' }),
      'act-refused',
    );
    expect(find(proof, 'role-lacks')?.about).toMatchObject({
      role: 'secretariat',
      act: 'confirm-adoption',
      roles: ['chair'],
    });
  });
});

describe('the golden records', () => {
  const folder = new URL('../../../test/golden/streams/', import.meta.url);
  const streams = readdirSync(folder).map(
    (name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as RecordedEventShape[]] as const,
  );
  const all = streams.flatMap(([, events]) => events.map(proofEvent));

  test('RoP 1.2: where a decision set the body’s quorum, it is that one that was missed, and not the procedure’s', () => {
    const events = (streams.find(([name]) => name === 'organisation-quorum.json')?.[1] ?? []).map(proofEvent);
    const ruled = events.find(({ name }) => name === 'ruling-recorded');
    const proof = ruled && proofOfOutcome(events, ruled.sequence);
    expect(proof && find(proof, 'quorum-missed')).toMatchObject({
      about: { present: 1, of: 4, needed: 4 },
      rule: { id: 'RoP 1.2' },
    });
  });

  test.each(streams)('%s: every outcome is proved, with the hashes of its chain', (_name, recorded) => {
    const events = recorded.map(proofEvent);
    const byId = new Map(recorded.map((event) => [event.id, chainHash(event)]));
    for (const event of events.filter(isProvable)) {
      const related = all.filter(({ stream }) => stream !== event.stream);
      const proof = proofOfOutcome(events, event.sequence, related);
      const faults = proof && checkProof(proof, events, { related, hashOf: ({ id, hash }) => byId.get(id) ?? hash });
      expect([event.name, event.data, faults]).toEqual([event.name, event.data, []]);
    }
  });
});
