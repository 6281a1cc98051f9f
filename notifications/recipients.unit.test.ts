import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maySee } from '../domain/visibility.ts';
import {
  act,
  attests,
  circulated,
  concludes,
  DAY,
  did,
  expiryOf,
  evidence,
  FIVE,
  freshId,
  MINUTE,
  procedureWith,
  registered,
  roundOf,
  rules,
  said,
  says,
  silence,
  text,
  written,
  meeting,
} from '../domain/testing/document-scenario.ts';
import { anyMove, anyRules, play, start } from '../domain/testing/document-arbitrary.ts';
import type { DocumentState } from '../domain/document/index.ts';
import type { Visibility } from '../schemas/content.ts';
import { addressingOf } from './addressing.ts';
import type { AnyEvent } from './conditions.ts';
import { evolved, folded } from './folded.ts';
import { functionOf, recipientKey, recipientOf } from './recipient.ts';
import { noticesOf, noticesShownTo, type Notice } from './recipients.ts';
import { ROSTER, each, told, toldIn, toldOf } from './testing/told.ts';

const offices = (message: string) => ({ chair: message, secretariat: message });
const others = (...without: string[]) => FIVE.filter((party) => !without.includes(party));

describe('a round by silence', () => {
  test('the electorate is asked, at the same moment, by when and what silence means; nobody outside it is', () => {
    const open = silence();
    expect(told(open, 'round-opened')).toEqual({ ...offices('round-opened'), ...each(FIVE, 'silence-opened') });
    const { notices } = toldIn(open).at(-1)!;
    const asked = notices.find(({ recipient }) => recipient.party === 'jo')?.asked;
    expect(asked).toEqual({ act: 'state-position', dueAt: expiryOf(open), onSilence: 'silence-is-consent' });
  });

  test('design §5: nobody is told of a round that is only requested', () => {
    const requested = did(circulated(), 'open-round', {
      stage: 'soc',
      method: 'silence',
      revision: 1,
      period: { kind: 'minutes', minutes: 90 },
    });
    expect(told(requested, 'round-requested')).toEqual({});
  });

  test('case 1: a break is told to all at once; a late objection is told, as without effect', () => {
    const open = silence();
    const broken = says(open.at(expiryOf(open) - 1), 'jo', 'objection');
    expect(told(broken, 'silence-broken')).toEqual({ ...offices('silence-broken'), ...each(FIVE, 'silence-broken') });
    const late = says(concludes(open), 'jo', 'objection', {}, { receivedAt: expiryOf(open) });
    expect(told(late, 'communication-recorded')).toEqual({
      ...offices('communication-recorded'),
      ...each(others('jo'), 'communication-recorded'),
      'focal-point-jo': 'communication-without-effect',
    });
  });

  test('cases 9 and 10: one notice of an extension to all; those who have spoken are not asked again', () => {
    const spoken = said(silence(), 'jo', 'no-objection');
    const extended = did(spoken, 'extend-round', { round: 'r1', period: { kind: 'minutes', minutes: 1440 } });
    expect(told(extended, 'round-extended')).toEqual({ ...offices('round-extended'), ...each(FIVE, 'round-extended') });
    const { notices } = toldIn(extended).at(-1)!;
    const asked = notices.filter((notice) => notice.asked !== undefined).map(({ recipient }) => recipient.party);
    expect(asked).toEqual(others('jo'));
    expect(notices[2]?.params.until).toBe(expiryOf(extended));
  });

  test('case 17: silence held is told before adoption, and the Chair is asked to announce', () => {
    const held = concludes(silence());
    expect(told(held, 'silence-held')).toEqual({ ...offices('silence-held'), ...each(FIVE, 'silence-held') });
    const { notices } = toldIn(held).at(-1)!;
    expect(notices.map(({ asked }) => asked?.act)).toEqual([
      'confirm-adoption',
      ...Array<undefined>(6).fill(undefined),
    ]);
    const adopted = did(held, 'confirm-adoption', { round: 'r1' });
    // The other Member States and the depositary are told as well; observers are not: it is for members.
    expect(told(adopted, 'round-adopted')).toEqual({
      ...offices('round-adopted'),
      depositary: 'round-adopted',
      ...each([...FIVE, 'kw', 'mn'], 'round-adopted'),
    });
  });

  test('I4: a hole in the intake is told to all, and the Chair is asked', () => {
    const open = silence();
    const hole = evidence(open, [{ from: expiryOf(open) - 30 * MINUTE, to: expiryOf(open) }]);
    const held = concludes(open, { evidence: hole });
    expect(told(held, 'round-held')).toEqual({ ...offices('round-held'), ...each(FIVE, 'round-held') });
    expect(toldIn(held).at(-1)?.notices[0]?.asked?.act).toBe('resume-round');
  });

  test('a reminder goes to those who have not answered, and to nobody else', () => {
    const spoken = said(silence(), 'jo', 'no-objection');
    const reminded = did(spoken.at(expiryOf(spoken) - 60 * MINUTE), 'issue-reminder', {
      round: 'r1',
      minutesBefore: 60,
    });
    expect(told(reminded, 'reminder-issued')).toEqual(each(others('jo'), 'reminder'));
    const { notices } = toldIn(reminded).at(-1)!;
    expect(notices.every(({ params, asked }) => params.parties === undefined && asked?.act === 'state-position')).toBe(
      true,
    );
  });

  test('case 7: a joint communication is told to each State that it speaks for, as its own', () => {
    const open = silence({ circulation: 'by-chair' });
    const attested = attests(open, ['jo', 'tr'], 'no-objection', open.now);
    const all = toldIn(attested).filter(({ event }) => event.name === 'position-stated');
    expect(all.flatMap(({ notices }) => notices.map(({ recipient }) => recipientKey(recipient))).sort()).toEqual([
      'chair',
      'chair',
      'focal-point-jo',
      'focal-point-jo',
      'focal-point-tr',
      'focal-point-tr',
      'secretariat',
      'secretariat',
    ]);
  });

  test('case 8: a State that refuses the method is told of to all', () => {
    const refused = act(silence(), 'object-to-method', { round: 'r1' }, { party: 'tr' });
    expect(told(refused, 'method-objected')).toEqual({
      ...offices('method-objected'),
      ...each(FIVE, 'method-objected'),
    });
  });
});

describe('I14: positions that do not circulate', () => {
  const hidden = silence({ circulation: 'by-chair' });

  test('a position is told to the offices and its own State alone', () => {
    const spoken = said(hidden, 'jo', 'support');
    expect(told(spoken, 'position-stated')).toEqual({
      ...offices('position-stated'),
      'focal-point-jo': 'position-received',
    });
  });

  test('all are told that the silence was broken; by whom, the offices and that State alone', () => {
    const broken = says(hidden, 'jo', 'objection');
    expect(told(broken, 'silence-broken')).toEqual({
      ...offices('silence-broken'),
      'focal-point-jo': 'silence-broken',
      ...each(others('jo'), 'silence-broken-unnamed'),
    });
    for (const { params, reveals, recipient } of toldIn(broken).at(-1)!.notices)
      if (recipient.party !== undefined && recipient.party !== 'jo')
        expect([params.party, params.parties, params.position, reveals]).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
        ]);
  });

  test('once they were circulated, all are told who', () => {
    const shown = did(said(hidden, 'jo', 'support'), 'circulate-positions', { round: 'r1' });
    expect(told(said(shown, 'tr', 'no-objection'), 'position-stated')).toMatchObject(
      each(others('tr'), 'position-stated'),
    );
  });

  test('a position of class named is told to nobody else, even where positions circulate at once', () => {
    const spoken = said(silence(), 'jo', 'support', { class: 'named' });
    expect(told(spoken, 'position-stated')).toEqual({
      ...offices('position-stated'),
      'focal-point-jo': 'position-received',
    });
  });
});

describe('who is told is a function', () => {
  test('case 30: no notice names a person, whoever acted', () => {
    const spoken = said(silence(), 'jo', 'support', {}, { token: 'somebody-in-amman-xxxxxxxx' });
    expect(JSON.stringify(toldIn(spoken).map(({ notices }) => notices))).not.toContain('somebody');
  });

  test('the function of somebody who is signed in, and its key', () => {
    for (const key of ['chair', 'secretariat', 'depositary', 'focal-point-kz', 'observer-un-escap'])
      expect(recipientKey(recipientOf(key)!)).toBe(key);
    expect(recipientOf('auditor')).toBeUndefined();
    expect(functionOf({ role: 'chair', party: 'kz' })).toEqual({ role: 'chair' });
    expect(functionOf({ role: 'focal-point', party: 'kz' })).toEqual({ role: 'focal-point', party: 'kz' });
    for (const role of ['auditor', 'operator', 'observer', 'system'] as const)
      expect(functionOf({ role })).toBeUndefined();
  });

  test('the offices come first, then the parties in protocol order (RoP 1.7)', () => {
    const adopted = did(concludes(silence()), 'confirm-adoption', { round: 'r1' });
    const keys = toldIn(adopted).findLast(({ event }) => event.name === 'round-adopted')!.notices;
    expect(keys.map(({ recipient }) => recipientKey(recipient))).toEqual([
      'chair',
      'secretariat',
      'depositary',
      ...ROSTER.members.map((party) => `focal-point-${party}`),
    ]);
  });
});

describe('I15: the past is told to nobody', () => {
  const place = (stream: string) => ({
    stream,
    sequence: 1,
    recorded: 1,
    hash: '',
    command: { id: freshId(), actor: 'x', role: 'system' as const },
  });
  const effect = (attested: boolean): AnyEvent => ({
    name: 'status-granted',
    effective: { kind: 'instant', at: 1 },
    data: { party: 'sa', status: 'observer', decision: { document: 'cica/document/x', stage: 'mc' }, attested },
  });
  const organisation = { aggregate: 'organisation', state: { v: 1, organisation: null } } as const;

  test('an attested effect is told to nobody; one that was decided here, to all and the party', () => {
    const happened = (attested: boolean) => ({
      event: effect(attested),
      place: place('cica/organisation'),
      command: 'apply-effect',
    });
    expect(addressingOf(happened(true), organisation)).toBeUndefined();
    const notices = noticesOf(addressingOf(happened(false), organisation)!, ROSTER);
    expect(notices.map(({ recipient }) => recipientKey(recipient))).toEqual([
      'chair',
      'secretariat',
      'depositary',
      ...ROSTER.members.map((party) => `focal-point-${party}`),
      'observer-sa',
      'observer-us',
    ]);
  });

  test('what a record-past command causes beside its own event is told to nobody', () => {
    const opened: AnyEvent = {
      name: 'revision-added',
      effective: { kind: 'instant', at: 1 },
      data: { revision: 1, texts: [text('1')], editorial: false },
    };
    const stream = registered().stream;
    const state = evolved({ aggregate: 'document', state: registered().state }, opened, place(stream));
    expect(addressingOf({ event: opened, place: place(stream), command: 'record-past-stage' }, state)).toBeUndefined();
    expect(addressingOf({ event: opened, place: place(stream), command: 'add-revision' }, state)).toBeDefined();
  });

  test('a creation that was refused is told to nobody', () => {
    const refused: AnyEvent = {
      name: 'act-refused',
      effective: { kind: 'instant', at: 1 },
      data: { command: 'register-document', code: 'kind-mismatch', rule: 'design §6' },
    };
    const stream = registered().stream;
    expect(
      addressingOf(
        { event: refused, place: place(stream), command: 'register-document' },
        evolved(folded(stream), refused, place(stream)),
      ),
    ).toBeUndefined();
  });
});

test('case 28: a meeting that moves is told to all, with the days before', () => {
  const stream = 'cica/meeting/00000000-0000-8000-8000-00000000d0c1';
  const at = (sequence: number) => ({
    stream,
    sequence,
    recorded: sequence,
    hash: '',
    command: { id: freshId(), actor: 'x', role: 'secretariat' as const },
  });
  const announced: AnyEvent = {
    name: 'meeting-announced',
    effective: { kind: 'instant', at: 1 },
    data: {
      kind: 'regular',
      title: text('1'),
      visibility: { class: 'public' },
      takesDecisions: true,
      dates: { from: '2024-11-11' },
    },
  };
  const moved: AnyEvent = {
    name: 'meeting-re-dated',
    effective: { kind: 'instant', at: 2 },
    data: { dates: { from: '2024-12-19' }, from: { from: '2024-11-11' } },
  };
  const command = { kind: 're-date-meeting' } as never;
  const [, last] = toldOf(stream, [
    { event: announced, place: at(1), command },
    { event: moved, place: at(2), command },
  ]);
  expect(last?.notices.map(({ recipient, message }) => [recipientKey(recipient), message])).toEqual(
    [
      'chair',
      'secretariat',
      'depositary',
      ...ROSTER.members.map((party) => `focal-point-${party}`),
      'observer-sa',
      'observer-us',
    ].map((key) => [key, 'meeting-re-dated']),
  );
  expect(last?.notices[0]?.params).toEqual({ dates: ['2024-12-19'], fromDates: ['2024-11-11'] });
});

describe('I14 over role and class', () => {
  const of = (visibility: Visibility) => {
    const open = silence();
    const { entries } = open;
    const [first, ...rest] = entries;
    const event = { ...first!.event, data: { ...first!.event.data, visibility } } as AnyEvent;
    return toldOf(open.stream, [{ ...first!, event }, ...rest]);
  };

  test.each<[Visibility, string[]]>([
    [
      { class: 'public' },
      ['chair', 'secretariat', ...ROSTER.members.map((party) => `focal-point-${party}`), 'observer-sa', 'observer-us'],
    ],
    [{ class: 'members' }, ['chair', 'secretariat', ...ROSTER.members.map((party) => `focal-point-${party}`)]],
    [{ class: 'named', named: ['jo', 'us'] }, ['chair', 'secretariat', 'focal-point-jo', 'observer-us']],
  ])('a circulation of class %o', (visibility, expected) => {
    const circulation = of(visibility).find(({ event }) => event.name === 'document-circulated');
    expect(circulation?.notices.map(({ recipient }) => recipientKey(recipient))).toEqual(expected);
  });

  test('a named document: States of the electorate that are not named are told of nothing', () => {
    const keys = new Set(
      of({ class: 'named', named: ['jo'] }).flatMap(({ notices }) =>
        notices.map(({ recipient }) => recipientKey(recipient)),
      ),
    );
    expect([...keys].sort()).toEqual(['chair', 'focal-point-jo', 'secretariat']);
  });
});

/** What a notice gives away of a State's position, told without asking the code under test. */
function leaks(
  notice: Notice,
  event: AnyEvent,
  visibility: Visibility,
  state: DocumentState,
  circulation: string,
): string | undefined {
  const { recipient, params, reveals } = notice;
  if (!maySee(recipient, visibility)) return 'the document is not for him';
  if (recipient.party === undefined) return undefined;
  const told = [
    'position-stated',
    'communication-recorded',
    'silence-broken',
    'round-frozen',
    'point-lifted',
    'outcome-contested',
    'round-adopted-provisionally',
    'positions-carried-over',
    'reminder-issued',
    'method-objected',
    'in-time-act-undelivered',
    'ad-referendum-confirmed',
  ].includes(event.name);
  if (!told) return undefined;
  const named = [
    ...(params.parties ?? []),
    ...(reveals?.parties ?? []),
    ...(params.party === undefined ? [] : [params.party]),
  ];
  const strangers = named.filter((party) => party !== recipient.party);
  if (strangers.length === 0 || circulation === 'at-once') return undefined;
  const { round } = event.data as { round: string };
  const { document } = state;
  const found = document?.round?.id === round ? document.round : document?.closedRounds.find(({ id }) => id === round);
  if (found?.circulatedAt !== undefined) return undefined;
  if (circulation === 'at-close' && found?.concludedAt !== undefined) return undefined;
  return `it names ${strangers.join()}`;
}

test('property, I14: whatever happens to a document, nobody is told of what he may not see, and nobody twice of one event', () => {
  const visibilities = fc.constantFrom<Visibility>(
    { class: 'public' },
    { class: 'members' },
    { class: 'named', named: ['jo', 'kz'] },
  );
  const circulations = fc.constantFrom('at-once', 'at-close', 'by-chair' as const);
  fc.assert(
    fc.property(
      anyRules,
      circulations,
      visibilities,
      fc.nat(2),
      fc.array(anyMove, { maxLength: 25 }),
      (rulesOf, circulation, visibility, method, moves) => {
        const life = moves.reduce(play, start({ ...rulesOf, circulation }, method));
        let state = folded(life.stream);
        for (const { event, place, command } of life.entries) {
          const own =
            event.name === 'document-registered'
              ? ({ ...event, data: { ...event.data, visibility } } as AnyEvent)
              : (event as AnyEvent);
          state = evolved(state, own, place);
          const addressing = addressingOf({ event: own, place, command: command.kind }, state);
          const notices =
            addressing === undefined
              ? []
              : noticesOf(JSON.parse(JSON.stringify(addressing)) as typeof addressing, ROSTER);
          const keys = notices.map(({ recipient }) => recipientKey(recipient));
          expect(new Set(keys).size).toBe(keys.length);
          for (const notice of notices)
            expect([
              own.name,
              notice,
              leaks(notice, own, visibility, state.state as DocumentState, circulation),
            ]).toEqual([own.name, notice, undefined]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('what waits for an answer in writing or in a meeting is said as such', () => {
  expect(told(written(), 'round-opened')).toMatchObject(each(FIVE, 'written-opened'));
  expect(told(meeting(), 'round-opened')).toMatchObject(each(FIVE, 'meeting-round-opened'));
  const deferred = rules(meeting(), FIVE, { ruling: 'deferred' });
  expect(told(deferred, 'ruling-recorded')).toMatchObject(each(FIVE, 'ruling-deferred'));
});

test('I11: a contested outcome is told to all, and the Chair is asked to decide', () => {
  const open = silence();
  const over = did(concludes(open), 'confirm-adoption', { round: 'r1' });
  const contested = attests(over.at(over.now + DAY), ['jo'], 'objection', expiryOf(open) - 1);
  expect(told(contested, 'outcome-contested')).toEqual({
    ...offices('outcome-contested'),
    ...each(FIVE, 'outcome-contested'),
  });
  expect(toldIn(contested).at(-1)?.notices[0]?.asked?.act).toBe('resolve-contest');
  expect(roundOf(contested).contests?.length).toBe(1);
});

test('case 5: an amendment breaks the silence, and the new revision is told to all Member States', () => {
  const broken = says(silence(), 'jo', 'amendment');
  const revised = did(broken, 'add-revision', { texts: [text('2')], editorial: false, basedOn: 1 });
  expect(told(revised, 'revision-added')).toEqual({
    ...offices('revision-added'),
    ...each(ROSTER.members, 'revision-added'),
  });
  expect(procedureWith().stages.length).toBe(3);
});

describe('what is asked of every Member State', () => {
  const asked = (scenario: Parameters<typeof toldIn>[0]) =>
    toldIn(scenario)
      .at(-1)!
      .notices.filter((notice) => notice.asked !== undefined)
      .map((notice) => [notice.recipient.party, notice.asked?.act, notice.asked?.onSilence]);

  test('comments: each is asked, and silence means nothing', () => {
    const open = did(circulated(), 'open-comment-period', { audience: 'members' });
    expect(asked(open)).toEqual(ROSTER.members.map((party) => [party, 'submit-comment', 'nothing']));
  });

  test('case 32: nominations without a deadline: each is asked, and silence is no nomination', () => {
    const open = did(circulated(), 'open-call', { purpose: text('9') });
    expect(asked(open)).toEqual(ROSTER.members.map((party) => [party, 'submit-nomination', 'nothing']));
    const { notices } = toldIn(open).at(-1)!;
    expect(notices.every((notice) => notice.asked?.dueAt === undefined)).toBe(true);
  });
});

describe('I14: whom an act would tell, as somebody may see it who asks', () => {
  const provisional = FIVE.reduce(
    (scenario, party) => said(scenario, party, party === 'tr' ? 'ad-referendum' : 'support'),
    written({ circulation: 'by-chair', confirmation: 'none' }),
  );
  const shown = (viewer: Parameters<typeof noticesShownTo>[0]) => {
    const { addressing } = toldIn(provisional).findLast(({ event }) => event.name === 'round-adopted-provisionally')!;
    const { notices, whole } = noticesShownTo(viewer, addressing!, ROSTER);
    return { whole, keys: notices.map(({ recipient }) => recipientKey(recipient)) };
  };

  test('whoever sees all is shown all', () => {
    expect(shown({ role: 'secretariat' })).toMatchObject({
      whole: true,
      keys: expect.arrayContaining(['focal-point-tr']),
    });
  });

  test('a State is shown what it would be told itself, and not who else would be: that would say who hesitated', () => {
    expect(shown({ role: 'focal-point', party: 'jo' })).toEqual({ whole: false, keys: ['focal-point-jo'] });
    expect(shown({ role: 'focal-point', party: 'tr' })).toMatchObject({ whole: true });
  });
});
