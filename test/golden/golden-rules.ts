/** What the golden streams are recorded under: a body of five, and a procedure with every rule that a scenario may turn. */
import { sha256Hex } from '../../chain/index.ts';
import type { ContentReference } from '../../schemas/content.ts';
import type { Party, PartyStatus, Roster } from '../../schemas/organisation-commands.ts';
import type { ConsensusRules, Procedure } from '../../schemas/procedure.ts';

/** 18 September 2024, 09:00 in Astana. */
export const START = 1_726_632_000_000;
/** The day of `START` at the seat. */
export const LIVE_SINCE = '2024-09-18';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const ORGANISATION = 'golden';
export const MEMBERS = ['az', 'in', 'jo', 'kz', 'tr'];

const evidence = { confidence: 'S', source: 'golden stream' } as const;
const named = (name: string) => [{ name, language: 'en', evidence }];

export function party(id: string, order: number, status: PartyStatus, type: Party['type'] = 'state'): Party {
  return { id, type, order, names: named(id.toUpperCase()), statuses: [{ status, evidence }] };
}

export const ROSTER: Roster = {
  id: ORGANISATION,
  names: named('The golden body'),
  liveSince: START,
  seatZone: 'Asia/Almaty',
  workingLanguages: ['en', 'ru'],
  documentLanguage: 'en',
  parties: [
    ...MEMBERS.map((id, index) => party(id, index + 1, 'member')),
    party('by', 6, 'observer'),
    party('un-escap', 7, 'partner', 'organisation'),
  ],
  organs: [
    { id: 'senior-officials-committee', names: named('Committee'), electorate: 'all-members', evidence },
    { id: 'ministerial-council', names: named('Council'), electorate: 'all-members', evidence },
    { id: 'council-of-eminent-persons', names: named('Eminent Persons'), electorate: 'none', evidence },
  ],
  chair: { party: 'kz', from: '2022', until: 'the next Ministerial Council', evidence },
};

/** A text by its hash; the same words, the same reference. */
export function text(words: string, language = 'en'): ContentReference {
  return {
    sha256: sha256Hex(`${language} ${words}`),
    language,
    class: 'members',
    bytes: words.length,
    mediaType: 'text/plain',
  };
}

const RULES: ConsensusRules = {
  organ: 'senior-officials-committee',
  methods: ['meeting', 'silence', 'written'],
  success: 'approved',
  quorum: { numerator: 2, denominator: 3, of: 'electorate', rounding: 'up', appliesTo: ['meeting'], source: 'RoP 1.2' },
  period: { minimum: 60, usual: 14 * 1440 },
  protectedEnd: 60,
  holeTolerance: 10,
  confirmation: 'chair',
  blocking: { reserved: true, moreTime: false },
  onBlock: { objection: 'end', amendment: 'end', reserved: 'freeze', moreTime: 'pause' },
  onFailure: 'stay',
  extensions: 1,
  reminders: [60],
  circulation: 'at-once',
  editorialCarryOver: false,
  adReferendum: { confirmWithin: 1440, silence: 'lapses' },
};

/** Drafting, then the Committee (`soc`), then the Council (`mc`). */
export function procedureWith(rules: Partial<ConsensusRules> = {}, version = 1): Procedure {
  const council = { organ: 'ministerial-council', success: 'adopted' } as const;
  return {
    id: 'golden/statement',
    version,
    language: 1,
    kind: 'statement',
    name: 'Statement',
    source: 'golden stream',
    stages: [
      { id: 'drafting', type: 'drafting', next: 'soc' },
      { id: 'soc', type: 'consensus', next: 'mc', consensus: { ...RULES, ...rules } },
      { id: 'mc', type: 'consensus', consensus: { ...RULES, onFailure: 'stay', ...rules, ...council } },
    ],
  };
}

/** Every type of stage on one path: a convention that two offices sign, and what follows it. */
export function conventionProcedure(): Procedure {
  const { stages, ...procedure } = procedureWith();
  const [drafting, soc, mc] = stages;
  if (!drafting || !soc || !mc) throw new Error('the procedure has three stages');
  return {
    ...procedure,
    id: 'golden/convention',
    kind: 'convention',
    name: 'Convention',
    stages: [
      { id: 'proposed', type: 'proposed', next: 'drafting' },
      drafting,
      soc,
      { ...mc, next: 'signature', effects: ['set-meeting-date'] },
      {
        id: 'signature',
        type: 'signature',
        next: 'consent',
        effects: ['grant-status'],
        signatories: [
          { id: 'host', name: 'Government of Kazakhstan', party: 'kz' },
          { id: 'secretariat', name: 'Secretariat' },
        ],
      },
      {
        id: 'consent',
        type: 'consent-to-be-bound',
        next: 'in-effect',
        entryIntoForce: { kind: 'nth-instrument', instruments: 3, days: 30, source: 'golden stream' },
      },
      { id: 'in-effect', type: 'in-effect', next: 'implementation' },
      { id: 'implementation', type: 'implementation', next: 'review' },
      { id: 'review', type: 'review', review: { every: 'year', dimensions: 'one-each' } },
    ],
  };
}
