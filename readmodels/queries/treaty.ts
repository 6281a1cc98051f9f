import {
  entryIntoForce,
  type Deposit,
  type DocumentRecord,
  type EntryIntoForce,
  type StageRecord,
} from '../../domain/document/index.ts';
import type { Certainty } from '../../schemas/dated-fact.ts';
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
  /** Instruments in due form that were deposited here; none can be yet. */
  deposited: Deposit[];
  signedNotBound: SignedNotBound[];
  inForce: Certainty;
  rule: EntryIntoForceRule | null;
  /** How many instruments are missing; `not-known`: at most so many. */
  missing: { certainty: Certainty; instruments: number | null; because: string[] };
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
 * @returns undefined for a document that States are not bound by
 */
export function treatyOf(
  document: DocumentRecord,
  members: readonly PartyId[],
  liveSince: string | undefined,
): Treaty | undefined {
  const { signature, consent } = treatyStages(document);
  if (consent === undefined) return undefined;
  const { agenda } = document;
  const record = (rules: StageRules | undefined) => document.stages.find((stage) => stage.id === rules?.id);
  const signatures = agenda?.signatures ?? [];
  const unnamed = signatures.filter(({ by, signatory }) => by === 'unnamed' && signatory === undefined);
  const reported = agenda?.domesticActs ?? [];
  const before = `instruments deposited before ${liveSince ?? 'the body decided here'} are not on record`;
  const depositsUnknown = isOfThePast(record(consent)) ? [before] : [];
  const mayHaveSigned =
    unnamed.length > 0 ? [SIGNATORIES_UNNAMED] : isOfThePast(record(signature)) ? [SIGNED_BEFORE] : [];
  const signed = new Set(signatures.flatMap((each) => signatoriesOf(each, signature)));
  const signedNotBound = [...new Set([...members, ...signed])].map((party) => ({
    party,
    ...standing(signed.has(party), mayHaveSigned, depositsUnknown),
    reported: reported.some((act) => act.party === party),
  }));
  const { state } = record(consent) ?? { state: 'planned' };
  return {
    signature: signature?.id ?? null,
    consent: consent.id,
    signatures: { known: signatures.filter((each) => !unnamed.includes(each)), unnamed },
    reported,
    deposited: [],
    signedNotBound,
    inForce: state === 'done' ? 'yes' : 'no',
    rule: consent.entryIntoForce ?? null,
    missing: missingOf(consent.entryIntoForce, depositsUnknown),
  };
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

function missingOf(rule: EntryIntoForceRule | undefined, depositsUnknown: string[]): Treaty['missing'] {
  if (rule === undefined)
    return { certainty: 'not-known', instruments: null, because: ['the procedure states no rule of entry into force'] };
  const { missing } = entryIntoForce(rule, []);
  return {
    certainty: depositsUnknown.length === 0 ? 'yes' : 'not-known',
    instruments: missing,
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
