import {
  clauseOf,
  entryIntoForce,
  treatyStatus,
  type Deposit,
  type DocumentRecord,
  type EntryIntoForce,
  type StageRecord,
  type TreatyStatus,
  type TreatyStatusRow,
} from '../../domain/document/index.ts';
import { certaintyOn } from '../../domain/shared/index.ts';
import type { AttestedTime } from '../../schemas/attested.ts';
import type { AsOf, Certainty } from '../../schemas/dated-fact.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { EntryIntoForceRule, StageRules } from '../../schemas/procedure.ts';

type Agenda = NonNullable<DocumentRecord['agenda']>;
type Signature = NonNullable<Agenda['signatures']>[number];

/** One State: whether it has signed and is not bound yet, as far as the record tells, and why the record cannot tell more. */
export interface SignedNotBound {
  party: PartyId;
  certainty: Certainty;
  because: string[];
  /** A domestic act of it is reported, and not deposited (case 46). */
  reported: boolean;
}

export interface Treaty {
  signature: string | null;
  consent: string | null;
  signatures: { known: Signature[]; unnamed: Signature[] };
  /** Reported, not deposited: counts for nothing (case 46). */
  reported: NonNullable<Agenda['domesticActs']>;
  /** Instruments in due form that were deposited here, by the day from which each counts. */
  deposited: Deposit[];
  signedNotBound: SignedNotBound[];
  inForce: Certainty;
  rule: EntryIntoForceRule | null;
  /** How many instruments are missing; `not-known`: at most so many. */
  missing: { certainty: Certainty; instruments: number | null; because: string[] };
  /** How each State that has done something stands, from the depositary's register. */
  parties: Omit<TreatyStatusRow, 'reported'>[];
  conditions: TreatyStatus['conditions'];
  /** The date of entry into force with its derivation; null while the clause is not fulfilled. */
  determined: NonNullable<TreatyStatus['determined']> | null;
  disputed: TreatyStatus['disputed'];
}

/** The stages of a treaty in its procedure; undefined where it has neither. */
function treatyStages({ procedure }: DocumentRecord): { signature?: StageRules; consent?: StageRules } {
  const [signature, consent] = (['signature', 'consent-to-be-bound'] as const).map((type) =>
    procedure.stages.find((stage) => stage.type === type),
  );
  return { ...(signature && { signature }), ...(consent && { consent }) };
}

/** It was open, or over, before the body decided here: the record does not tell what happened in it (I15). */
function isOfThePast(stage: StageRecord | undefined): boolean {
  return stage?.attested !== undefined || stage?.openedBy !== undefined || stage?.state === 'unrecorded';
}

const SIGNATORIES_UNNAMED = 'the record does not name the signatories';
const SIGNED_BEFORE = 'signatures of the time before are not all on record';

/**
 * How a treaty stands (question D3): who has signed, what is reported and what is deposited, who has signed and is not bound, and how many
 * instruments are missing. Three-valued: what happened before the body decided here is told only as far as it is attested.
 * @param members the Member States now
 * @param liveSince the day from which the body decides here
 * @param asOf the day asked about; without one, as it stands now
 * @returns undefined for a document that States are not bound by
 */
export function treatyOf(
  document: DocumentRecord,
  members: readonly PartyId[],
  liveSince: string | undefined,
  asOf?: AsOf,
): Treaty | undefined {
  const { signature, consent } = treatyStages(document);
  if (consent === undefined) return undefined;
  const { agenda } = document;
  const status = treatyStatus({ v: 1, document }, asOf);
  if (status === undefined) return undefined;
  const rows = new Map(status.rows.map((row) => [row.party, row]));
  const record = (rules: StageRules | undefined) => document.stages.find((stage) => stage.id === rules?.id);
  const held = <T extends { when?: AttestedTime; recordedAt: number }>(list: readonly T[] = []): T[] =>
    asOf === undefined ? [...list] : list.filter((each) => mayHaveBeen(each, asOf));
  const signatures = held(agenda?.signatures);
  const unnamed = signatures.filter(({ by, signatory }) => by === 'unnamed' && signatory === undefined);
  const reported = held(agenda?.domesticActs);
  const before = `instruments deposited before ${liveSince ?? 'the body decided here'} are not on record`;
  const depositsUnknown = isOfThePast(record(consent)) ? [before] : [];
  const mayHaveSigned =
    unnamed.length > 0 ? [SIGNATORIES_UNNAMED] : isOfThePast(record(signature)) ? [SIGNED_BEFORE] : [];
  const signed = new Set([
    ...signatures.flatMap((each) => signatoriesOf(each, signature)),
    ...status.rows.filter((row) => row.signed === 'yes').map(({ party }) => party),
  ]);
  const signedNotBound = [...new Set([...members, ...signed])].map((party) => ({
    party,
    ...(rows.get(party)?.bound === 'yes' ? BOUND : standing(signed.has(party), mayHaveSigned, depositsUnknown)),
    reported: reported.some((act) => act.party === party),
  }));
  const { state } = record(consent) ?? { state: 'planned' };
  return {
    signature: signature?.id ?? null,
    consent: consent.id,
    signatures: { known: signatures.filter((each) => !unnamed.includes(each)), unnamed },
    reported,
    deposited: status.rows.flatMap(({ party, bound, instrument }) =>
      bound === 'yes' && instrument !== undefined ? [{ party, depositedOn: instrument.on }] : [],
    ),
    signedNotBound,
    inForce: state === 'done' && asOf === undefined ? 'yes' : status.inForce,
    rule: ruleOf(consent),
    missing: missingOf(consent, status, depositsUnknown),
    parties: status.rows.map(({ reported: _reported, ...row }) => row),
    conditions: status.conditions,
    determined: status.determined ?? null,
    disputed: status.disputed,
  };
}

/** Whether something that is attested may have happened by the day asked about. */
function mayHaveBeen({ when, recordedAt }: { when?: AttestedTime; recordedAt: number }, asOf: AsOf): boolean {
  return when === undefined || certaintyOn({ from: { attested: when, recorded: recordedAt } }, asOf) !== 'no';
}

const BOUND = { certainty: 'no' as const, because: [] };

/** The rule in the form that an estimate takes: so many days after the N-th instrument. A clause that says more has none. */
function ruleOf({ entryIntoForce: rule, entryIntoForceClause: clause }: StageRules): EntryIntoForceRule | null {
  if (rule !== undefined) return rule;
  if (clause?.condition.kind !== 'instruments' || !('days' in clause.then) || clause.notBefore !== undefined)
    return null;
  const { condition, then, source } = clause;
  return { kind: 'nth-instrument', instruments: condition.atLeast, days: then.days, source };
}

function signatoriesOf({ by, signatory }: Signature, rules: StageRules | undefined): PartyId[] {
  if (Array.isArray(by)) return by;
  const party = rules?.signatories?.find(({ id }) => id === signatory)?.party;
  return party === undefined ? [] : [party];
}

/** Signed and not bound: yes only where both are on record, no only where one of them is denied. */
function standing(
  signed: boolean,
  mayHaveSigned: readonly string[],
  depositsUnknown: readonly string[],
): Pick<SignedNotBound, 'certainty' | 'because'> {
  if (!signed && mayHaveSigned.length === 0) return { certainty: 'no', because: [] };
  const because = [...(signed ? [] : mayHaveSigned), ...depositsUnknown];
  return { certainty: because.length === 0 ? 'yes' : 'not-known', because };
}

function missingOf(consent: StageRules, { missing }: TreatyStatus, depositsUnknown: string[]): Treaty['missing'] {
  if (clauseOf(consent) === undefined)
    return { certainty: 'not-known', instruments: null, because: ['the procedure states no rule of entry into force'] };
  return {
    certainty: depositsUnknown.length === 0 ? 'yes' : 'not-known',
    instruments: missing ?? null,
    because: depositsUnknown,
  };
}

/** The name of an instrument that is only assumed; no party is called so. It sorts before every day. */
const assumed = (_: unknown, index: number): Deposit => ({ party: `#${index + 1}`, depositedOn: '0000-01-01' });

export interface Estimate {
  rule: EntryIntoForceRule | null;
  /** What it rests on; it is an estimate, no record. */
  assumptions: string[];
  result: EntryIntoForce | null;
}

/**
 * When a treaty would enter into force if so many instruments stood already, from States that nobody names, and these were deposited on
 * these days (question D3).
 */
export function estimateEntryIntoForce(
  rule: EntryIntoForceRule | null,
  standingCount: number,
  deposits: readonly Deposit[],
): Estimate {
  const assumptions = [
    `${standingCount} instruments stand already, from other States than those named here`,
    ...deposits.map(({ party, depositedOn }) => `${party} deposits its instrument on ${depositedOn}`),
    'each instrument is in due form, and none is withdrawn before',
    'a day is a calendar day at the seat of the depositary',
  ];
  if (rule === null) return { rule, assumptions, result: null };
  const result = entryIntoForce(rule, [...Array.from({ length: standingCount }, assumed), ...deposits]);
  if (standingCount < rule.instruments) return { rule, assumptions, result };
  // The instrument that brought it into force is among those that are only assumed: nobody knows its day.
  const { trigger: _trigger, entersIntoForceOn: _day, derivation: _derivation, ...counts } = result;
  return {
    rule,
    assumptions,
    result: {
      ...counts,
      derivation: [
        `${rule.instruments} instruments are needed (${rule.source})`,
        `${standingCount} stand already, so that it is in force or soon will be; the day of the last one that was needed is not stated`,
      ],
    },
  };
}
