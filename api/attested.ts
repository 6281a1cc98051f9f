import type { AttestedTimeInput, EvidenceInput } from '../schemas/api-attested-inputs.ts';
import type { AttestedTime, Evidence } from '../schemas/attested.ts';
import type { VisibilityClass } from '../schemas/content.ts';
import type { NamedDecisionInput } from '../schemas/api-seats.ts';
import type { NamedDecision } from '../schemas/organisation-seat-commands.ts';
import type { MeetingId, OrganId, PartyId, StreamId } from '../schemas/identifiers.ts';
import { knownParties, optional, type ActContext } from './act-definition.ts';
import { Problem } from './problem.ts';

/** What a request attests, as commands carry it: words are stored and only their hash goes on (I14). `fallback`: the class of the words. */
export async function attestedTimeOf(
  { words, ...time }: AttestedTimeInput,
  context: ActContext,
  fallback?: VisibilityClass,
): Promise<AttestedTime> {
  return { ...time, ...(await optional('words', words, context, fallback)) };
}

export async function evidenceOf(
  inputs: readonly EvidenceInput[],
  context: ActContext,
  fallback?: VisibilityClass,
): Promise<Evidence[]> {
  return Promise.all(
    inputs.map(async ({ words, ...where }) => ({ ...where, ...(await optional('words', words, context, fallback)) })),
  );
}

/** Evidence under its name, or nothing where none is given. */
export async function optionalEvidence(
  inputs: readonly EvidenceInput[] | undefined,
  context: ActContext,
  fallback?: VisibilityClass,
): Promise<{ evidence?: Evidence[] }> {
  return inputs === undefined ? {} : { evidence: await evidenceOf(inputs, context, fallback) };
}

/** A decision that an act names, as the command carries it: one on record by its document's stream, which the actor may see. Throws `document-unknown`. */
export async function namedDecisionOf(input: NamedDecisionInput, context: ActContext): Promise<NamedDecision> {
  if (typeof input === 'string') return input;
  return { document: await context.streamOf('document', input.document), stage: input.stage };
}

/** A meeting that the actor may see, by its stream, or nothing. Throws `meeting-unknown`. */
export async function optionalMeeting(id: MeetingId | undefined, context: ActContext): Promise<{ meeting?: StreamId }> {
  return id === undefined ? {} : { meeting: await context.streamOf('meeting', id) };
}

/** A document that the actor may see, by its stream, or nothing. Throws `document-unknown`. */
export async function optionalDocument(id: string | undefined, context: ActContext): Promise<{ document?: StreamId }> {
  return id === undefined ? {} : { document: await context.streamOf('document', id) };
}

/** An organ of the organisation under its name, or nothing. Throws `organ-unknown`. */
export async function optionalOrgan<N extends string>(
  name: N,
  organ: OrganId | undefined,
  context: ActContext,
): Promise<Partial<Record<N, OrganId>>> {
  if (organ === undefined) return {};
  const unknown = await context.unknownOrgan([organ]);
  if (unknown !== undefined) throw new Problem('organ-unknown', { about: { organ: unknown } });
  return { [name]: organ } as Partial<Record<N, OrganId>>;
}

/** Parties, all of them known, or those that the source does not name. */
export async function partiesOrUnnamed(
  by: readonly PartyId[] | 'unnamed',
  context: ActContext,
): Promise<readonly PartyId[] | 'unnamed'> {
  return by === 'unnamed' ? by : knownParties(by, context);
}
