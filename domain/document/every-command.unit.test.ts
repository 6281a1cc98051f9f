import { describe, expect, it } from 'vitest';
import type { Role } from '../../schemas/actor.ts';
import { documentEventData } from '../../schemas/document-events.ts';
import { documentPayloads, type DocumentCommandKind } from '../../schemas/document-commands.ts';
import { problemCodes } from '../../schemas/problem-codes.ts';
import { EVIDENCE, frozenBefore, MC7, OTHER, past, pending } from '../testing/agenda-scenario.ts';
import {
  act,
  attests,
  circulated,
  command,
  concludes,
  DAY,
  did,
  evidence,
  expiryOf,
  FIVE,
  meeting,
  openRound,
  POINT,
  procedureWith,
  registered,
  rules,
  RULES,
  said,
  silence,
  START,
  STREAM,
  TEXT,
  text,
  written,
  type Scenario,
} from '../testing/document-scenario.ts';
import { dueDone, nth, openTreaty, received, signed } from '../testing/treaty-scenario.ts';
import { termAndPackagePayloads } from '../testing/term-payloads.ts';
import {
  adoptedAt,
  beforeMinisters,
  passTo,
  procedureWithTerms,
  RoP_14_2,
  UN_74_544,
} from '../testing/terms-scenario.ts';
import { capabilities } from '../capabilities.ts';
import { documentDecider, explain, may, tasks } from './index.ts';

const pausing = { onBlock: { objection: 'pause', amendment: 'end', reserved: 'freeze', moreTime: 'end' } } as const;
const all = (scenario: Scenario) => FIVE.reduce((each, party) => said(each, party, 'support'), scenario);

function deadline(at: number) {
  return { at, wallTime: '2024-09-18T10:00', zone: 'Asia/Almaty', tzdata: '2025b', derivation: [] };
}

/** A revision that went out. */
function withText(scenario: Scenario): Scenario {
  const added = did(scenario, 'add-revision', { texts: [text('1')], editorial: false, basedOn: 0 });
  return did(added, 'circulate-document', { revision: 1 });
}
const FOLLOWS = { meeting: MC7, base: 'first-day', days: -7, time: '18:00', zone: 'Asia/Almaty' } as const;

/** Three calls, one of which follows a meeting, an outcome, a relation, a sponsor, a scheduled stage. */
function withAgenda(scenario: Scenario): Scenario {
  let next = did(scenario, 'open-call', { purpose: TEXT });
  next = did(next, 'open-call', { purpose: TEXT, deadline: deadline(next.now + DAY) });
  next = did(next, 'submit-nomination', { call: 'n1', nominee: TEXT }, { party: 'jo' });
  next = did(next, 'open-call', { purpose: TEXT, follows: FOLLOWS });
  next = did(next, 'plan-outcome', { outcome: 'inauguration', title: TEXT, meeting: MC7 });
  next = did(next, 'relate-document', { relation: 'amends', to: OTHER });
  next = did(next, 'add-sponsor', { party: 'kz' });
  return did(next, 'schedule-stage', { stage: 'mc', meeting: MC7 });
}

/** Two of two instruments, one of a State that signed; one more of a late-comer. */
function determinedTreaty(): Scenario {
  const one = received(signed(openTreaty(nth(2)), 'jo', '2024-09-10'), 'jo', '2024-09-11', { act: 'ratification' });
  return received(received(one, 'kz', '2024-09-12'), 'az', '2024-09-13');
}

const validUntil = () => adoptedAt(procedureWithTerms({ validity: UN_74_544 }), START + DAY);

/** One that a package has asked in, and a package that has asked one. */
function inPackage(): Scenario {
  const rules_ = { ...RULES, organ: 'ministerial-council' } as const;
  const asked = {
    package: OTHER,
    revision: 1,
    stage: 'mc',
    kind: 'statement',
    visibility: { class: 'members' },
  } as const;
  const free = beforeMinisters(procedureWithTerms({}, { packages: true }));
  return did(free, 'join-package', { ...asked, rules: rules_ }, { role: 'system' });
}
function aPackage(): Scenario {
  const whole = beforeMinisters({ ...procedureWithTerms({}), kind: 'package' });
  const items = [{ document: OTHER, revision: 1, stage: 'mc', kind: 'statement' as const }];
  return did(whole, 'compose-package', { items });
}

/** A document in every state that a round, or the want of one, can be in. */
const STATES: Record<string, Scenario> = {
  registered: registered(),
  circulated: circulated(),
  requested: did(circulated(), 'open-round', {
    stage: 'soc',
    method: 'silence',
    revision: 1,
    period: { kind: 'minutes', minutes: 600 },
  }),
  'not opened': did(
    did(circulated(), 'open-round', { stage: 'soc', method: 'meeting', revision: 1 }),
    'decline-electorate',
    { round: 'r1', code: 'organ-unknown' },
  ),
  'silence open': silence(),
  'silence in the drain': silence().at(expiryOf(silence()) + 5000),
  'silence paused': said(silence(pausing), 'jo', 'objection', { points: [POINT] }),
  'silence suspended': did(silence(), 'suspend-round', { round: 'r1' }),
  held: concludes(silence(), { evidence: evidence(silence(), [{ from: 0, to: expiryOf(silence()) }]) }),
  'silence held': concludes(silence()),
  broken: said(silence(), 'jo', 'objection'),
  frozen: said(silence(), 'jo', 'reserved'),
  'frozen, unnamed': did(meeting(), 'freeze-round', { round: 'r1' }),
  'written open': said(written(), 'jo', 'objection', { points: [POINT] }),
  'answers complete': all(written()),
  'answers missing': concludes(written()),
  'meeting open': meeting(),
  'meeting contested': rules(said(meeting(), 'jo', 'objection', { points: [POINT] }), FIVE),
  'adopted provisionally': rules(said(meeting(), 'jo', 'ad-referendum'), FIVE),
  adopted: rules(meeting(), FIVE),
  'adopted, contested': attests(
    did(concludes(silence()), 'confirm-adoption', { round: 'r1' }),
    ['jo'],
    'objection',
    expiryOf(silence()) - 1,
  ),
  'adopted for good': rules(openRound(rules(meeting(), FIVE), 'meeting', { stage: 'mc' }), FIVE),
  'not adopted': rules(meeting(), FIVE, { ruling: 'not-adopted' }),
  lapsed: did(silence(), 'add-revision', { texts: [text('2')], editorial: false, basedOn: 1 }),
  'round withdrawn': did(silence(), 'withdraw-round', { round: 'r1' }),
  'document withdrawn': did(silence(), 'withdraw-document', {}),
  'the past recorded': past(past(pending(), 'soc'), 'mc', { word: 'adopted', when: { date: '2024-06' } }),
  'frozen before': frozenBefore(),
  'frozen before, with a text': withText(frozenBefore()),
  'reopened after a freeze before': did(withText(frozenBefore()), 'reopen-round', {
    stage: 'mc',
    method: 'meeting',
    revision: 1,
  }),
  'with an agenda': withAgenda(pending()),
  'open for consent': past(pending(), 'signature', { word: 'signed', when: { date: '2010-06-08' } }),
  'in implementation': did(past(pending(), 'in-effect', { word: 'in-effect', when: { date: '2023' } }), 'define-task', {
    task: 'charter',
    title: TEXT,
  }),
  'under review': did(past(pending(), 'in-effect', { word: 'in-effect', when: { date: '2023' } }), 'complete-stage', {
    stage: 'implementation',
  }),
  'a treaty that is open': openTreaty(),
  'a treaty with faults': received(
    signed(openTreaty(), 'jo', '2024-09-10', { fullPowers: 'missing' }),
    'kz',
    '2024-09-11',
    { inDueForm: false },
  ),
  'a treaty whose date is determined': determinedTreaty(),
  'a treaty in force': dueDone(determinedTreaty()),
  'a treaty, closed for signature': did(determinedTreaty(), 'close-for-signature', { stage: 'signature' }),
  'valid for a term': validUntil(),
  'under extension': did(validUntil(), 'propose-extension', { stage: 'in-effect' }),
  expired: passTo(validUntil(), validUntil().now + 365 * DAY),
  'valid until an event': adoptedAt(procedureWithTerms({ validity: RoP_14_2 }), START + DAY),
  'in a package': inPackage(),
  'a package': aPackage(),
  'second round': openRound(said(silence(), 'jo', 'objection'), 'meeting'),
};

function treatyPayloads(stages: string[]): Partial<Record<DocumentCommandKind, unknown[]>> {
  const parties = ['jo', 'kz', 'az', 'qa'];
  const days = ['2024-09-12', '2024-09-18', '2030-01-01'];
  const acts = parties.flatMap((party) => days.map((day) => ({ party, on: day, receivedOn: day })));
  const accession = { act: 'accession', inDueForm: true };
  return {
    'sign-treaty': [...stages, 'signature'].flatMap((stage) =>
      acts.slice(-3).map(({ party, on: signedOn }) => ({
        stage,
        party,
        signedOn,
        fullPowers: 'missing',
        capacity: 'Ambassador',
      })),
    ),
    'confirm-treaty-signature': acts.map(({ party, on }) => ({ party, on })),
    'receive-instrument': stages.flatMap((stage) => [
      ...acts.slice(-4).map(({ party, receivedOn }) => ({ stage, party, receivedOn, ...accession })),
      { stage, party: 'jo', receivedOn: '2024-09-18', act: 'ratification', inDueForm: false, fault: TEXT },
    ]),
    'cure-instrument': acts.map(({ party, on }) => ({ party, on })),
    'withdraw-instrument': acts.map(({ party, receivedOn }) => ({ party, receivedOn })),
    'close-for-signature': stages.map((stage) => ({ stage })),
    'enter-into-force': stages.map((stage) => ({ stage })),
  };
}

function agendaPayloads(now: number): Partial<Record<DocumentCommandKind, unknown[]>> {
  const told = { when: { date: '2024-03' }, evidence: EVIDENCE };
  const late = { ...told, when: { date: '2024-09-19' } };
  const stages = ['proposed', 'drafting', 'soc', 'mc', 'signature', 'consent', 'in-effect', 'review', 'constructor'];
  const calls = ['n1', 'n2', 'n9', 'n999999'];
  return {
    'record-past-stage': stages.flatMap((stage) =>
      (['taken-up', 'drafted', 'adopted', 'signed', 'in-effect', 'implemented'] as const).map((word) => ({
        stage,
        word,
        ...(stage === 'mc' ? late : told),
      })),
    ),
    'record-past-freeze': stages.map((stage) => ({ stage, by: stage === 'mc' ? ['jo'] : 'unnamed', ...told })),
    'record-past-consideration': [
      { what: 'considered', ...told },
      { what: 'considered', ...late },
    ],
    'record-past-signature': [
      ...stages.map((stage) => ({ stage, by: 'unnamed', ...told })),
      { stage: 'signature', by: ['kz'], ...told },
      { stage: 'signature', by: ['us'], ...told },
    ],
    'record-past-review': [told, late],
    'issue-document': [
      { symbol: 'X/DEC/1', issuedAt: now },
      { symbol: 'X/DEC/2', issuedAt: now + 1 },
    ],
    'add-sponsor': [{ party: 'kz' }, { party: 'constructor' }],
    'withdraw-sponsorship': [{ party: 'kz' }, { party: 'constructor' }],
    'relate-document': [
      { relation: 'amends', to: OTHER },
      { relation: 'supersedes', to: OTHER, evidence: EVIDENCE },
      { relation: 'amends', to: STREAM },
    ],
    'schedule-stage': stages.flatMap((stage) => [{ stage, meeting: MC7 }, { stage }]),
    'record-consideration': [{ what: 'expert-meeting', ...told, place: 'Astana' }],
    'open-call': [
      { purpose: TEXT },
      { purpose: TEXT, deadline: deadline(now) },
      { purpose: TEXT, deadline: deadline(now + 1) },
      { purpose: TEXT, follows: FOLLOWS },
      { purpose: TEXT, follows: FOLLOWS, deadline: deadline(now + 1) },
    ],
    'submit-nomination': calls.map((call) => ({ call, nominee: TEXT })),
    'withdraw-nomination': calls.flatMap((call) =>
      ['jo-1', 'us-1'].map((id) => ({ call, nomination: `${call}-${id}` })),
    ),
    'close-call': calls.map((call) => ({ call })),
    'conclude-call': calls.map((call) => ({ call })),
    'follow-deadline': ['comment-period/c1', 'call/n3', 'call/n99'].flatMap((subject) => [
      { subject, meeting: MC7, because: 'set', deadline: deadline(now + 1) },
      { subject, meeting: MC7, because: 're-dated', deadline: deadline(now) },
      { subject, meeting: MC7, because: 'cancelled' },
    ]),
    'plan-outcome': [
      { outcome: 'inauguration', title: TEXT },
      { outcome: 'constructor', title: TEXT },
    ],
    'record-outcome': [
      { outcome: 'inauguration', word: 'achieved' },
      { outcome: 'constructor', word: 'dropped' },
    ],
    'record-signature': ['host', 'secretariat', 'constructor'].flatMap((signatory) =>
      ['signature', 'soc', 'constructor'].map((stage) => ({
        stage,
        signatory,
        signedOn: '2024-11-15',
        capacity: 'Secretary General',
      })),
    ),
    'report-domestic-act': [{ party: 'jo', act: 'ratification', reportedOn: '2024-09-17', ...told }],
    ...treatyPayloads(stages),
    ...termAndPackagePayloads(now),
    'define-task': [
      { task: 'charter', title: TEXT },
      { task: 'constructor', title: TEXT, cluster: 'one' },
    ],
    'report-progress': [
      { task: 'charter', progress: 'in-progress' },
      { task: 'constructor', progress: 'completed' },
    ],
    'record-review': [told, { when: {} }],
  };
}

/** Payloads of one command: fitting ones, and ones that name what is not there. */
function payloads(kind: DocumentCommandKind, now: number): unknown[] {
  const position = { round: 'r1', revision: 1, position: 'objection', class: 'members', points: [POINT] };
  const terms = { stage: 'soc', method: 'meeting', revision: 1 };
  const round = [{ round: 'r1' }, { round: 'r2' }, { round: 'r999999' }];
  const paper = {
    channel: 'letter',
    receivedAt: now,
    paper: 'b'.repeat(64),
    registeredBy: 'system',
    parties: ['jo', 'us', 'constructor'],
  };
  const table: Partial<Record<DocumentCommandKind, unknown[]>> = {
    'register-document': [
      {
        organisation: 'cica',
        id: STREAM.slice(-36),
        kind: 'statement',
        title: TEXT,
        visibility: { class: 'named' },
        procedure: procedureWith(),
        sponsors: [],
      },
    ],
    'add-revision': [
      { texts: [text('9')], editorial: false, basedOn: 1 },
      { texts: [text('9')], editorial: true, basedOn: 1 },
      { texts: [text('9'), text('8', 'ru')], editorial: false, basedOn: 0 },
      { texts: [text('9')], editorial: false, basedOn: 77 },
    ],
    'circulate-document': [{ revision: 1 }, { revision: 2 }, { revision: 900 }],
    'complete-stage': [{ stage: 'drafting' }, { stage: 'soc' }, { stage: 'constructor' }],
    'open-comment-period': [
      { audience: 'members' },
      { audience: 'experts', revision: 3 },
      { audience: 'experts', deadline: deadline(now) },
      { audience: 'experts', deadline: deadline(now + 1) },
    ],
    'submit-comment': [
      { period: 'c1', text: TEXT },
      { period: 'c9', text: TEXT },
    ],
    'close-comment-period': [{ period: 'c1' }, { period: 'c999999' }],
    'conclude-comment-period': [{ period: 'c1' }],
    'open-round': [
      terms,
      { ...terms, stage: 'mc' },
      { ...terms, stage: 'toString' },
      { ...terms, method: 'silence', period: { kind: 'minutes', minutes: 60 } },
      { ...terms, revision: 2 },
    ],
    'reopen-round': [terms, { ...terms, stage: 'mc' }, { ...terms, reopens: 'r1' }, { ...terms, reopens: 'r7' }],
    'admit-electorate': [
      { round: 'r1', members: FIVE, chair: 'kz', chairSequence: 0, sequence: 1 },
      { round: 'r2', members: [], chair: 'kz', chairSequence: 0, sequence: 1 },
    ],
    'decline-electorate': [
      { round: 'r1', code: 'x' },
      { round: 'r5', code: 'x' },
    ],
    'state-position': [
      position,
      { ...position, revision: 2 },
      { ...position, position: 'support' },
      { ...position, position: 'support', points: [] },
      { ...position, round: 'r2' },
      { ...position, position: 'more-time', points: [] },
    ],
    'attest-communication': [
      { ...position, ...paper },
      { ...position, ...paper, receivedAt: now + 1 },
      { ...position, ...paper, receivedAt: 0 },
      { ...position, ...paper, round: 'r8' },
    ],
    'lift-point': ['r1-jo-1', 'r1-jo-0', 'r1-jo-9999', 'r1-constructor-1', 'r2-jo-1', 'r1-kz-1'].map((point) => ({
      round: 'r1',
      point,
    })),
    'extend-round': [
      { round: 'r1', period: { kind: 'minutes', minutes: 5 } },
      { round: 'r1', period: { kind: 'until', deadline: deadline(0) } },
    ],
    'resume-round': [
      { round: 'r1' },
      { round: 'r1', period: { kind: 'minutes', minutes: 5 } },
      { round: 'r1', period: { kind: 'minutes', minutes: 900_000 } },
    ],
    'record-ruling': [
      { round: 'r1', ruling: 'adopted', present: FIVE, ruledAt: now },
      { round: 'r1', ruling: 'adopted', present: [], ruledAt: 0 },
      { round: 'r1', ruling: 'deferred', present: [], ruledAt: now + 1 },
    ],
    'resolve-contest': [
      { round: 'r1', resolution: 'outcome-stands' },
      { round: 'r1', resolution: 'new-round' },
      { round: 'r3', resolution: 'new-round' },
    ],
    'adopt-procedure-version': [
      { procedure: { ...procedureWith(), version: 2 }, decision: 'd' },
      { procedure: { ...procedureWith(), version: 2, stages: [{ id: 'soc', type: 'consensus' }] }, decision: 'd' },
      { procedure: { ...procedureWith(), version: 2, stages: [] }, decision: 'd' },
    ],
    'correct-record': [
      { corrects: 1, statement: TEXT },
      { corrects: 100_000, statement: TEXT },
    ],
    'reduce-electorate': [
      { round: 'r1', party: 'jo', reason: 'departed', decision: 'd' },
      { round: 'r1', party: 'us', reason: 'departed', decision: 'd' },
    ],
    'issue-reminder': [
      { round: 'r1', minutesBefore: 60 },
      { round: 'r1', minutesBefore: 1 },
    ],
    'clarify-position': ['jo', 'us'].map((party) => ({
      round: 'r1',
      party,
      position: 'support',
      channel: 'letter',
      receivedAt: now,
      paper: 'c'.repeat(64),
      registeredBy: 'registrar',
    })),
    'note-rival': (['pending', 'adopted', 'settled'] as const).map((standing) => ({
      document: STREAM.replace('d0c1', 'd0c9'),
      standing,
    })),
    'withdraw-document': [{}],
    ...agendaPayloads(now),
    'record-delivery': [
      {
        delivery: STREAM.slice(-36),
        target: 'cica/organisation',
        command: 'freeze-electorate',
        answer: { outcome: 'refused', code: 'x' },
      },
      {
        delivery: STREAM.slice(-36),
        target: 'cica/organisation',
        command: 'deregister-round',
        answer: { outcome: 'accepted', sequence: 0 },
      },
    ],
  };
  return table[kind] ?? round;
}

const ROLES: Role[] = [
  'secretariat',
  'chair',
  'focal-point',
  'observer',
  'auditor',
  'depositary',
  'operator',
  'system',
];
const KINDS = Object.keys(documentPayloads) as DocumentCommandKind[];

describe.each(Object.entries(STATES))('every command in the state "%s"', (_name, scenario) => {
  it.each(KINDS)('%s gives events of a known shape or a refusal of the one table, and never throws', (kind) => {
    for (const payload of payloads(kind, scenario.now)) {
      for (const role of ROLES) {
        const stamps =
          role === 'focal-point' || role === 'chair' ? [scenario.now, 0, scenario.now + 400 * DAY] : [scenario.now];
        for (const receivedAt of stamps) {
          const parties =
            role === 'focal-point' || role === 'observer' ? ['jo', 'us', 'constructor', undefined] : [undefined];
          for (const party of parties) {
            const tried = command(kind, payload as never, scenario.now, {
              role,
              receivedAt,
              ...(party === undefined ? {} : { party }),
            });
            const { events, refusal } = documentDecider.decide(scenario.state, tried, scenario.now);
            if (refusal) expect(Object.keys(problemCodes)).toContain(refusal.code);
            else if (events.length === 0)
              expect(['reduce-electorate', 'issue-reminder', 'leave-package', 'follow-deadline']).toContain(kind);
            for (const event of events) {
              const parsed = documentEventData[event.name].safeParse(event.data);
              expect(parsed.success ? [] : [event.name, parsed.error.issues]).toEqual([]);
            }
            if (events.length === 0) continue;
            const after = scenario.when(tried);
            expect(JSON.parse(JSON.stringify(after.state))).toStrictEqual(after.state);
            documentDecider.due(after.state);
            explain(after.state);
          }
        }
      }
    }
  });

  it('only the right roles change anything but the record of a refusal', () => {
    const harmless = ['act-refused', 'communication-recorded'];
    for (const kind of KINDS)
      for (const payload of payloads(kind, scenario.now))
        for (const role of ['observer', 'auditor', 'depositary', 'operator'] as const) {
          // The depositary keeps the register of signatures and instruments.
          if (capabilities[kind].roles.includes(role)) continue;
          const { events, refusal } = documentDecider.decide(
            scenario.state,
            command(kind, payload as never, scenario.now, { role, party: 'us' }),
            scenario.now,
          );
          expect(refusal).toBeDefined();
          expect(events.filter((event) => !harmless.includes(event.name))).toEqual([]);
          if (role !== 'observer') expect(events).toEqual([]);
        }
  });

  it('what `decide` accepts of an actor, `may` has allowed; tasks have distinct names', () => {
    for (const role of ROLES) {
      const actor = role === 'focal-point' ? { role, party: 'jo' } : { role };
      const permissions = may(scenario.state, actor, scenario.now);
      for (const { act: kind, allowed, code } of permissions) {
        expect(allowed).toBe(code === undefined);
        const accepted = payloads(kind as DocumentCommandKind, scenario.now).some(
          (payload) =>
            documentDecider.decide(
              scenario.state,
              command(kind as 'withdraw-round', payload as never, scenario.now, actor),
              scenario.now,
            ).refusal === undefined,
        );
        if (accepted) expect({ kind, role, allowed }).toEqual({ kind, role, allowed: true });
      }
    }
    const ids = tasks(scenario.state, STREAM).map((task) => task.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('forged and incoherent commands', () => {
  it('an unknown kind, one out of the prototype, and any act on a document that does not exist', () => {
    for (const kind of ['constructor', '__proto__', 'hasOwnProperty', 'nothing'])
      expect(
        documentDecider.decide(silence().state, { ...command('withdraw-document', {}, 0), kind } as never, 0).refusal
          ?.code,
      ).toBe('command-unknown');
    for (const kind of KINDS.filter((each) => each !== 'register-document'))
      expect(
        documentDecider.decide(documentDecider.initial(), command(kind, payloads(kind, 0)[0] as never, 0), 0),
      ).toMatchObject({ events: [], refusal: { code: 'document-unknown' } });
  });
  it('a procedure whose consensus has no rules is refused, and so is one without a stage', () => {
    for (const stages of [[], [{ id: 'soc', type: 'consensus' as const }]]) {
      const payload = { ...(payloads('register-document', 0)[0] as object), procedure: { ...procedureWith(), stages } };
      expect(
        documentDecider.decide(documentDecider.initial(), command('register-document', payload as never, 0), 0).refusal
          ?.code,
      ).toBe('request-malformed');
    }
  });
  it('a State named "constructor" is a State like any other', () => {
    const open = silence({}, { members: ['constructor', 'kz'] });
    said(open, 'constructor', 'objection').then('position-stated', 'silence-broken');
    act(
      open,
      'state-position',
      { round: 'r1', revision: 1, position: 'support', class: 'members', points: [] },
      { party: 'constructor' },
    ).then('position-stated');
  });
  it('a stream that holds a refusal and nothing else does not exist; an unknown event is never skipped in silence', () => {
    const refusedEvent = {
      name: 'act-refused',
      data: { command: 'register-document', code: 'kind-mismatch', rule: 'design §6' },
      effective: { kind: 'instant', at: 0 },
    } as const;
    const place = {
      stream: STREAM,
      sequence: 1,
      recorded: 0,
      hash: '0'.repeat(64),
      command: { id: STREAM.slice(-36), actor: 'system', role: 'system' as const },
    };
    expect(documentDecider.exists(documentDecider.evolve(documentDecider.initial(), refusedEvent, place))).toBe(false);
    expect(() =>
      documentDecider.evolve(silence().state, { ...refusedEvent, name: 'unheard-of' } as never, place),
    ).toThrow(/not known here/);
    expect(() => documentDecider.upcast({ v: 2 })).toThrow(/version 2/);
    expect(() => documentDecider.upcast(null)).toThrow(/undefined/);
  });
});
