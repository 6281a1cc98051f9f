import type { DatedFact, FactTime } from '../../schemas/dated-fact.ts';
import type { AttestedTime, Evidence } from '../../schemas/attested.ts';
import { anyRound, isAttestedFreeze } from './lookups.ts';
import { stageFacts } from './stage-facts.ts';
import { treatyFacts } from './treaty-facts.ts';
import type { DocumentRecord, DocumentState, SignatureRecord } from './state.ts';

const attestedAt = (attested: AttestedTime, recorded: number): FactTime => ({ attested, recorded });
const sourcesOf = (evidence: Evidence[] | undefined) => (evidence === undefined ? {} : { evidence });

/** The freeze that stands, and those that the Chair's reopening ended; a withdrawal of the document ends what stands. */
function freezeFacts(document: DocumentRecord): DatedFact[] {
  const { frozen, withdrawnAt } = document;
  const fact = { kind: 'freeze', value: 'frozen' } as const;
  const facts: DatedFact[] = (document.agenda?.freezes ?? []).map(({ stage, attested, since, until, sequence }) => ({
    ...fact,
    id: `freeze/${stage}/${sequence}`,
    subject: stage,
    from: attested ? attestedAt(attested.when, since) : { at: since },
    to: { at: until },
    attested: attested !== undefined,
    ...sourcesOf(attested?.evidence),
    sequence,
  }));
  if (frozen === null) return facts;
  const round = isAttestedFreeze(frozen) ? undefined : anyRound(document, frozen.round);
  const stage = isAttestedFreeze(frozen) ? frozen.stage : (round?.stage ?? '');
  const sequence = frozen.sequence ?? round?.lastSequence ?? document.sequence;
  facts.push({
    ...fact,
    id: `freeze/${stage}/${sequence}`,
    subject: stage,
    from: isAttestedFreeze(frozen) ? attestedAt(frozen.when, frozen.since) : { at: round?.concludedAt ?? frozen.since },
    ...(withdrawnAt === undefined ? {} : { to: { at: withdrawnAt } }),
    attested: isAttestedFreeze(frozen),
    ...sourcesOf(isAttestedFreeze(frozen) ? frozen.evidence : undefined),
    sequence,
  });
  return facts;
}

/** One fact for each who signed. A signature here has the calendar date that it bears, not the instant of its registration. */
function signatureFacts(signature: SignatureRecord): DatedFact[] {
  const { stage, signatory, by, signedOn, when, attested, evidence, recordedAt, sequence } = signature;
  const time: AttestedTime = when ?? (signedOn === undefined ? {} : { date: signedOn });
  const who = signatory === undefined ? (by ?? 'unnamed') : [signatory];
  return (who === 'unnamed' ? [`unnamed/${sequence}`] : who).map((each) => ({
    id: `signature/${stage}/${each}`,
    kind: 'signature',
    subject: who === 'unnamed' ? 'unnamed' : each,
    value: 'signed',
    from: attestedAt(time, recordedAt),
    attested,
    ...sourcesOf(evidence),
    sequence,
  }));
}

/** What happened once: it holds ever after. */
function agendaFacts({ agenda, procedure }: DocumentRecord): DatedFact[] {
  const review = procedure.stages.find((stage) => stage.type === 'review')?.id ?? 'review';
  return [
    ...(agenda?.signatures ?? []).flatMap(signatureFacts),
    ...(agenda?.domesticActs ?? []).map(({ party, act, when, evidence, recordedAt, sequence }) => ({
      id: `domestic-act/${party}/${act}`,
      kind: 'domestic-act' as const,
      subject: party,
      value: act,
      from: attestedAt(when, recordedAt),
      attested: true,
      evidence,
      sequence,
    })),
    ...(agenda?.considerations ?? []).map(({ what, organ, when, attested, evidence, recordedAt, sequence }) => ({
      id: `consideration/${sequence}`,
      kind: 'consideration' as const,
      subject: organ ?? 'document',
      value: what,
      from: attestedAt(when, recordedAt),
      attested,
      ...sourcesOf(evidence),
      sequence,
    })),
    ...(agenda?.reviews ?? []).map(({ when, attested, evidence, recordedAt, sequence }) => ({
      id: `review/${sequence}`,
      kind: 'review' as const,
      subject: review,
      value: 'reviewed',
      from: attestedAt(when, recordedAt),
      attested,
      ...sourcesOf(evidence),
      sequence,
    })),
  ];
}

/** Outcomes beside the adoption that were achieved or dropped. */
function outcomeFacts({ agenda }: DocumentRecord): DatedFact[] {
  return (agenda?.outcomes ?? []).flatMap(({ id, state, settledAt, evidence, sequence }) =>
    settledAt === undefined
      ? []
      : [
          {
            id: `outcome/${id}`,
            kind: 'outcome' as const,
            subject: id,
            value: state,
            from: { at: settledAt },
            attested: false,
            ...sourcesOf(evidence),
            sequence,
          },
        ],
  );
}

/**
 * Every dated fact of a document (design §5 "Two clocks"), for `certaintyOn`: what is attested with the time that history gives, what
 * happened here with the instant from which it counts. That the document was registered here is no fact of the past: what the record
 * does not tell of the time before has no beginning, so that it is not known rather than denied.
 */
export function documentFacts({ document }: DocumentState): DatedFact[] {
  if (document === null) return [];
  return [
    ...stageFacts(document),
    ...freezeFacts(document),
    ...agendaFacts(document),
    ...outcomeFacts(document),
    ...treatyFacts(document),
  ];
}
