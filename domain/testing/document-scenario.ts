import type { Role } from '../../schemas/actor.ts';
import type { ContentReference } from '../../schemas/content.ts';
import type {
  DocumentCommand,
  DocumentCommandKind,
  DocumentFacts,
  DocumentPayload,
  IntakeEvidence,
} from '../../schemas/document-commands.ts';
import type { DocumentEvent } from '../../schemas/document-events.ts';
import type { ConsensusRules, PositionKind, Procedure, RoundMethod, StageRules } from '../../schemas/procedure.ts';
import { documentDecider, type DocumentState, type RoundState } from '../document/index.ts';
import { Specification } from './specification.ts';

/** 18 September 2024, 09:00 in Astana. */
export const START = 1_726_632_000_000;
/** The day on which the body begins to decide here. */
export const LIVE_SINCE = '2024-09-18';
export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;
export const STREAM = 'cica/document/00000000-0000-8000-8000-00000000d0c1';
/** Five of the 28, enough for every rule but the quorum of 28. */
export const FIVE = ['az', 'in', 'jo', 'kz', 'tr'];

export type Scenario = Specification<DocumentState, DocumentCommand, DocumentEvent>;

export const TEXT: ContentReference = {
  sha256: 'a'.repeat(64),
  language: 'en',
  class: 'members',
  bytes: 10,
  mediaType: 'text/plain',
};
export const text = (digit: string, language = 'en'): ContentReference => ({
  ...TEXT,
  sha256: digit.repeat(64).slice(0, 64),
  language,
});

export const RULES: ConsensusRules = {
  organ: 'senior-officials-committee',
  methods: ['meeting', 'silence', 'written'],
  success: 'approved',
  quorum: { numerator: 2, denominator: 3, of: 'electorate', rounding: 'up', appliesTo: ['meeting'], source: 'RoP 1.2' },
  period: { minimum: 60, usual: 14 * 1440 },
  protectedEnd: 60,
  holeTolerance: 10,
  confirmation: 'chair',
  blocking: { reserved: true, moreTime: false },
  onBlock: { objection: 'end', amendment: 'end', reserved: 'freeze', moreTime: 'end' },
  onFailure: 'stay',
  extensions: 1,
  reminders: [60],
  circulation: 'at-once',
  editorialCarryOver: false,
  adReferendum: { confirmWithin: 1440, silence: 'lapses' },
};

/** Drafting, then the Senior Officials, then the ministers. */
export function procedureWith(rules: Partial<ConsensusRules> = {}): Procedure {
  const soc: StageRules = { id: 'soc', type: 'consensus', next: 'mc', consensus: { ...RULES, ...rules } };
  const mc: StageRules = {
    id: 'mc',
    type: 'consensus',
    consensus: { ...RULES, organ: 'ministerial-council', success: 'adopted', ...rules },
  };
  return {
    id: 'cica/statement',
    version: 1,
    language: 1,
    kind: 'statement',
    name: 'Statement',
    source: 'test',
    stages: [{ id: 'drafting', type: 'drafting', next: 'soc' }, soc, mc],
  };
}

let counter = 0;
/** Ids in the order of making, so that ranks by (receivedAt, id) are plain to see. */
export const freshId = (): string => `00000000-0000-8000-8000-${(++counter).toString(16).padStart(12, '0')}`;

export interface Options {
  role?: Role;
  party?: string;
  /** The server's stamp; else the scenario's clock. */
  receivedAt?: number;
  id?: string;
  token?: string;
  evidence?: IntakeEvidence;
  /** The day from which the body decides here (I15); `null`: the edge did not say. */
  liveSince?: string | null;
  reference?: string;
}

const ROLES: Partial<Record<DocumentCommandKind, Role>> = {
  'freeze-round': 'chair',
  'confirm-adoption': 'chair',
  'resolve-contest': 'chair',
  'extend-round': 'chair',
  'suspend-round': 'chair',
  'resume-round': 'chair',
  'reopen-round': 'chair',
  'state-position': 'focal-point',
  'lift-point': 'focal-point',
  'object-to-method': 'focal-point',
  'confirm-ad-referendum': 'focal-point',
  'submit-comment': 'focal-point',
  'admit-electorate': 'system',
  'decline-electorate': 'system',
  'reduce-electorate': 'system',
  'conclude-period': 'system',
  'issue-reminder': 'system',
  'conclude-comment-period': 'system',
  'conclude-ad-referendum': 'system',
  'conclude-call': 'system',
  'follow-deadline': 'system',
  'enter-into-force': 'system',
  'submit-nomination': 'focal-point',
  'withdraw-nomination': 'focal-point',
  'record-delivery': 'system',
  'join-package': 'system',
  'leave-package': 'system',
  'conclude-package-item': 'system',
  'remove-from-package': 'chair',
  'dissolve-package': 'chair',
  'remind-of-validity': 'system',
  'conclude-validity': 'system',
  'note-soft-term': 'system',
  'note-review-due': 'system',
};

/** A command as the intake or the host would hand it over. */
export function command<K extends DocumentCommandKind>(
  kind: K,
  payload: DocumentPayload<K>,
  now: number,
  options: Options = {},
): DocumentCommand {
  const role = options.role ?? ROLES[kind] ?? 'secretariat';
  return {
    id: options.id ?? freshId(),
    kind,
    payload,
    actor: {
      token: options.token ?? `person-of-${options.party ?? role}-xxxxxxxxxxxx`,
      role,
      ...(options.party === undefined ? {} : { party: options.party }),
    },
    mandate: { source: role === 'system' ? 'system' : 'token-claims', reference: options.reference ?? 'test' },
    receipt: { receivedAt: options.receivedAt ?? now, way: role === 'system' ? 'timer' : 'intake', by: 'api-1' },
    ...factsOf(kind, options),
  } as DocumentCommand;
}

/** Outside facts, as the edge reads them: the day of going live for what is recorded of the past. */
function factsOf(kind: DocumentCommandKind, { evidence, liveSince = LIVE_SINCE }: Options): { facts?: DocumentFacts } {
  if (evidence !== undefined) return { facts: { intakeEvidence: evidence } };
  return kind.startsWith('record-past-') && liveSince !== null ? { facts: { liveSince: { day: liveSince } } } : {};
}

/** Carries an act out at the scenario's clock. */
export function act<K extends DocumentCommandKind>(
  scenario: Scenario,
  kind: K,
  payload: DocumentPayload<K>,
  options: Options = {},
): Scenario {
  return scenario.when(command(kind, payload, scenario.now, options));
}
/** The same, as history: it has to succeed. */
export function did<K extends DocumentCommandKind>(
  scenario: Scenario,
  kind: K,
  payload: DocumentPayload<K>,
  options: Options = {},
): Scenario {
  return scenario.given(command(kind, payload, scenario.now, options));
}

export function registered(procedure: Procedure = procedureWith()): Scenario {
  const empty: Scenario = new Specification(documentDecider, STREAM, START);
  return did(empty, 'register-document', {
    organisation: 'cica',
    id: STREAM.slice(-36),
    kind: procedure.kind,
    title: TEXT,
    visibility: { class: 'members' },
    procedure,
    sponsors: ['kz'],
  });
}

/** A text that was circulated, before the Senior Officials. */
export function circulated(rules: Partial<ConsensusRules> = {}, procedure = procedureWith(rules)): Scenario {
  const drafted = did(registered(procedure), 'add-revision', { texts: [text('1')], editorial: false, basedOn: 0 });
  return did(did(drafted, 'circulate-document', { revision: 1 }), 'complete-stage', { stage: 'drafting' });
}

export interface RoundSetting {
  minutes?: number;
  members?: string[];
  stage?: string;
  revision?: number;
}

/** Asks for a round and lets its electorate come back; a fortnight where no period is named. */
export function openRound(scenario: Scenario, method: RoundMethod, setting: RoundSetting = {}): Scenario {
  const { minutes = 14 * 1440, members = FIVE, stage = 'soc', revision = 1 } = setting;
  const period = method === 'meeting' ? {} : { period: { kind: 'minutes' as const, minutes } };
  return admitted(did(scenario, 'open-round', { stage, method, revision, ...period }), members);
}

export function admitted(scenario: Scenario, members: string[] = FIVE): Scenario {
  return did(scenario, 'admit-electorate', {
    round: roundOf(scenario).id,
    members,
    chair: 'kz',
    chairSequence: 1,
    sequence: 7,
  });
}

export const silence = (rules: Partial<ConsensusRules> = {}, setting: RoundSetting = {}): Scenario =>
  openRound(circulated(rules), 'silence', setting);
export const written = (rules: Partial<ConsensusRules> = {}, setting: RoundSetting = {}): Scenario =>
  openRound(circulated(rules), 'written', setting);
export const meeting = (rules: Partial<ConsensusRules> = {}, setting: RoundSetting = {}): Scenario =>
  openRound(circulated(rules), 'meeting', setting);

/** The last round; it has to be there. */
export function roundOf(scenario: Scenario): RoundState {
  const round = scenario.state.document?.round;
  if (!round) throw new Error('There is no round.');
  return round;
}
export function expiryOf(scenario: Scenario): number {
  const { expiry } = roundOf(scenario);
  if (expiry === undefined) throw new Error('The round has no expiry.');
  return expiry;
}

type Saying = Partial<DocumentPayload<'state-position'>>;

/** What a position says of the last round, with the text that its kind needs. */
export function saying(
  scenario: Scenario,
  position: PositionKind,
  more: Saying = {},
): DocumentPayload<'state-position'> {
  const round = scenario.state.document?.round;
  const needsText =
    position === 'support-with-statement' || position === 'support-with-reservation' || position === 'amendment';
  return {
    round: round?.id ?? 'r1',
    revision: round?.revision ?? 1,
    position,
    class: 'members',
    points: [],
    ...(needsText ? { statement: TEXT } : {}),
    ...more,
  };
}

export function says(
  scenario: Scenario,
  party: string,
  position: PositionKind,
  more: Saying = {},
  options: Options = {},
): Scenario {
  return act(scenario, 'state-position', saying(scenario, position, more), { party, ...options });
}
export function said(
  scenario: Scenario,
  party: string,
  position: PositionKind,
  more: Saying = {},
  options: Options = {},
): Scenario {
  return did(scenario, 'state-position', saying(scenario, position, more), { party, ...options });
}

/** The Secretariat registers a paper. */
export function attests(
  scenario: Scenario,
  parties: string[],
  position: PositionKind,
  receivedAt: number,
  more: Saying = {},
): Scenario {
  return act(scenario, 'attest-communication', {
    ...saying(scenario, position, more),
    parties,
    channel: 'note-verbale',
    receivedAt,
    paper: 'b'.repeat(64),
    registeredBy: 'registrar-of-the-secretariat',
  });
}

/** Evidence of an intake that was open all the time, or with holes. */
export function evidence(
  scenario: Scenario,
  holes: { from: number; to: number }[] = [],
  state: IntakeEvidence['state'] = 'read',
): IntakeEvidence {
  const to = expiryOf(scenario);
  return { from: to - 60 * MINUTE, to, state, holes };
}

/** Goes to the conclusion of the period and concludes it, with sound evidence. */
export function concludes(scenario: Scenario, options: Options = {}): Scenario {
  const later = scenario.at(expiryOf(scenario) + 10_000);
  return act(later, 'conclude-period', { round: roundOf(later).id }, { evidence: evidence(later), ...options });
}

export function rules(
  scenario: Scenario,
  present: string[],
  more: Partial<DocumentPayload<'record-ruling'>> = {},
): Scenario {
  return act(scenario, 'record-ruling', {
    round: roundOf(scenario).id,
    ruling: 'adopted',
    present,
    ruledAt: scenario.now,
    ...more,
  });
}

export const POINT = { paragraph: '4', text: TEXT };
