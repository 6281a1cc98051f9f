import type { DatedFact, FactTime } from '../../schemas/dated-fact.ts';
import type { StageId } from '../../schemas/identifiers.ts';
import { stageRecord } from './lookups.ts';
import { pathOf } from './path.ts';
import { isAttestedFreeze } from './lookups.ts';
import type { DocumentRecord, StagePass, StageRecord } from './state.ts';

/** A stage as it stands, or one of its earlier passes. */
type Pass = StageRecord | StagePass;

/** Since when it was open: attested of one that opened by the past; not told of one that is attested as done and had been opened here. */
function openedOf({ openedBy, openedAt, attested }: Pass): FactTime | undefined {
  if (openedBy !== undefined) return { attested: openedBy, ...(openedAt === undefined ? {} : { recorded: openedAt }) };
  return attested !== undefined || openedAt === undefined ? undefined : { at: openedAt };
}

function doneOf({ attested, effectiveAt, doneAt }: Pass): FactTime | undefined {
  if (attested !== undefined) return { attested: attested.when, recorded: attested.recordedAt };
  const at = effectiveAt ?? doneAt;
  return at === undefined ? undefined : { at };
}

/** What is told of the stage before, by the event that opened this one. */
function evidenceOfOpening(document: DocumentRecord, { openedSequence }: Pass): DatedFact['evidence'] {
  const { frozen } = document;
  if (isAttestedFreeze(frozen) && frozen.sequence === openedSequence) return frozen.evidence;
  return document.stages.find((stage) => stage.attested?.sequence === openedSequence)?.attested?.evidence;
}

/** Open from its opening to its completion, and with its word done from then on. `until`: when that was over all the same. */
function passFacts(document: DocumentRecord, id: StageId, pass: Pass, until: FactTime | undefined): DatedFact[] {
  const done = doneOf(pass);
  const end = done ?? until;
  const attested = pass.attested !== undefined;
  const openedBefore = pass.openedBy !== undefined;
  const from = openedOf(pass);
  const sources = attested ? pass.attested?.evidence : openedBefore ? evidenceOfOpening(document, pass) : undefined;
  const open: DatedFact = {
    id: `stage/${id}/open`,
    kind: 'stage',
    subject: id,
    value: 'open',
    ...(from === undefined ? {} : { from }),
    ...(end === undefined ? {} : { to: end }),
    attested: attested || openedBefore,
    ...(sources === undefined ? {} : { evidence: sources }),
    sequence: pass.openedSequence ?? pass.attested?.sequence ?? 1,
  };
  if (done === undefined || pass.word === undefined) return [open];
  return [open, doneFact(id, pass.word, pass, done, until)];
}

function doneFact(id: StageId, word: string, pass: Pass, from: FactTime, to: FactTime | undefined): DatedFact {
  return {
    id: `stage/${id}/${word}`,
    kind: 'stage',
    subject: id,
    value: word,
    from,
    ...(to === undefined ? {} : { to }),
    attested: pass.attested !== undefined,
    ...(pass.attested === undefined ? {} : { evidence: pass.attested.evidence }),
    sequence: pass.attested?.sequence ?? pass.doneSequence ?? 1,
  };
}

/** What attests that a stage was over, though nothing tells of it: the next stage that is attested, or the freeze there (I15). */
function overBy(document: DocumentRecord, id: StageId): { time: FactTime; sequence: number } | undefined {
  const path = pathOf(document.procedure);
  const { frozen } = document;
  for (const after of path.slice(path.indexOf(id) + 1)) {
    const attested = stageRecord(document, after)?.attested;
    if (attested)
      return { time: { attested: attested.when, recorded: attested.recordedAt }, sequence: attested.sequence };
    if (isAttestedFreeze(frozen) && frozen.stage === after)
      return { time: { attested: frozen.when, recorded: frozen.since }, sequence: frozen.sequence };
    const ended = document.agenda?.freezes?.find((freeze) => freeze.attested && freeze.stage === after);
    if (ended?.attested)
      return { time: { attested: ended.attested.when, recorded: ended.since }, sequence: ended.sequence };
  }
  return undefined;
}

/** It may have been open at any time before, or not at all: not known until then, and over since. */
function unrecordedFact(document: DocumentRecord, { id }: StageRecord): DatedFact {
  const over = overBy(document, id);
  return {
    id: `stage/${id}/open`,
    kind: 'stage',
    subject: id,
    value: 'open',
    ...(over === undefined ? {} : { to: over.time }),
    attested: true,
    sequence: over?.sequence ?? 1,
  };
}

/** Each stage's facts; those of earlier passes have the number of their event behind their name. */
export function stageFacts(document: DocumentRecord): DatedFact[] {
  const { withdrawnAt } = document;
  return document.stages.flatMap((stage) => {
    const earlier = (stage.earlier ?? []).flatMap((pass) =>
      passFacts(document, stage.id, pass, { at: pass.until }).map((fact) => ({
        ...fact,
        id: `${fact.id}/${fact.sequence}`,
      })),
    );
    if (stage.state === 'unrecorded') return [...earlier, unrecordedFact(document, stage)];
    const known = stage.openedAt !== undefined || stage.attested !== undefined;
    const until = stage.state === 'withdrawn' && withdrawnAt !== undefined ? { at: withdrawnAt } : undefined;
    return known ? [...earlier, ...passFacts(document, stage.id, stage, until)] : earlier;
  });
}
