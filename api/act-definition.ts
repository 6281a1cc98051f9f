import type { z } from 'zod';
import { Problem } from './problem.ts';
import type { CommandKind } from '../domain/capabilities.ts';
import type { ContentInput, DeadlineInput } from '../schemas/api-inputs.ts';
import type { PersonInput } from '../schemas/api-seats.ts';
import type { ContentReference, VisibilityClass } from '../schemas/content.ts';
import type { ItemId, OrganId, OrganisationId, PartyId, PersonToken, StreamId } from '../schemas/identifiers.ts';
import type { Roster } from '../schemas/organisation-commands.ts';
import type { Procedure } from '../schemas/procedure.ts';
import type { ResolvedDeadline } from '../schemas/time.ts';
import type { CountedFor, RoundCounting } from './round-counting.ts';

/** What the server adds to what the path and the body say. */
export interface ActContext {
  organisation: OrganisationId;
  /** Who acts. */
  person: PersonToken;
  /** The id of what the act makes, from (principal, key). */
  newId: string;
  /** Stores a text, or finds uploaded content. `fallback`: the class where the client names none. Throws `content-unknown`. */
  content(input: ContentInput, fallback: VisibilityClass): Promise<ContentReference>;
  /** The class of the document or meeting that the act is on; `members` where it is not known yet, and on the organisation. */
  documentClass(): Promise<VisibilityClass>;
  deadline(input: DeadlineInput): ResolvedDeadline;
  /** The token of somebody who is accredited for a party; the name is kept in the one table of names. */
  personOf(party: PartyId, person: PersonInput): Promise<PersonToken>;
  /** How days are counted for a stage or a round of the document that the act is on (case 12). */
  counting(of: CountedFor): Promise<RoundCounting>;
  /** The same for the round of an item on the agenda of the meeting that the act is on. Throws `agenda-item-unknown`, `agenda-item-not-open`. */
  countingOfItem(item: ItemId): Promise<RoundCounting>;
  /** Throws `procedure-unknown`. */
  procedure(id: string, version?: number): Procedure;
  /** Throws `organisation-unknown`. */
  roster(): Roster;
  /** Of these parties and organs, one that neither the roster nor the organisation's record has. */
  unknownParty(parties: readonly PartyId[]): Promise<PartyId | undefined>;
  unknownOrgan(organs: readonly OrganId[]): Promise<OrganId | undefined>;
  /** Whether another document of the organisation was issued under that symbol (case 42). */
  bearsSymbol(symbol: string): Promise<boolean>;
  /** The stream of a document or a meeting that is there and that the actor may see. Throws `document-unknown`, `meeting-unknown`. */
  streamOf(aggregate: 'document' | 'meeting', id: string): Promise<StreamId>;
}

/** One act of the API: how a request becomes a command. */
export interface ActDefinition {
  aggregate: 'document' | 'organisation' | 'meeting';
  kind: CommandKind;
  /** Names the act where another one makes the same command. */
  operation?: string;
  method: 'POST';
  /** Below `/v1/:organisation`. */
  path: string;
  summary: string;
  /** 201 where the act makes something that has an address. */
  status: 200 | 201;
  /** The act starts its stream. */
  creates: boolean;
  /** Names in the path besides the organisation. */
  params: z.ZodObject;
  body: z.ZodType;
  /** Payload of the command; the place in the answer where the id of what was made stands. */
  payload(params: Record<string, string>, body: unknown, context: ActContext): unknown;
  /** The member of the answer's subjects that names what was made: round, period, point, revision. */
  makes?: 'document' | 'meeting' | 'round' | 'period' | 'revision' | 'party' | 'call' | 'nomination' | 'accreditation';
}

/** The name of an act among all acts: its command's, unless another act makes the same command. */
export function operationOf({ operation, kind }: Pick<ActDefinition, 'operation' | 'kind'>): string {
  return operation ?? kind;
}

/** Parties that a request names, all of them known to the organisation. Throws `party-unknown`, or the code given. */
export async function knownParties(
  parties: readonly PartyId[],
  context: ActContext,
  code: 'party-unknown' | 'sponsor-unknown' = 'party-unknown',
): Promise<readonly PartyId[]> {
  const unknown = await context.unknownParty(parties);
  if (unknown !== undefined) throw new Problem(code, { about: { party: unknown } });
  return parties;
}

/** A party, as `knownParties` does several. */
export async function knownParty(party: PartyId, context: ActContext): Promise<PartyId> {
  await knownParties([party], context);
  return party;
}

type Text = ContentInput | undefined;

/** Optional content under its name, or nothing. */
export async function optional<N extends string>(
  name: N,
  input: Text,
  context: ActContext,
  fallback?: VisibilityClass,
): Promise<Partial<Record<N, ContentReference>>> {
  if (input === undefined) return {};
  const reference = await context.content(input, fallback ?? (await context.documentClass()));
  return { [name]: reference } as Partial<Record<N, ContentReference>>;
}
