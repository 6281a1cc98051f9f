import { chunkOf, TEXT_MEDIA_TYPE, type ContentStore } from '../activities/content/content-store.ts';
import type { SignIn } from '../activities/identity/sign-in.ts';
import type { People } from '../activities/people/people.ts';
import type { MeetingRecord } from '../domain/meeting/index.ts';
import { procedureOf } from '../activities/rules-files/index.ts';
import type { ContentInput } from '../schemas/api-inputs.ts';
import type { WorkingCalendar } from '../schemas/calendar.ts';
import type { ContentReference, VisibilityClass } from '../schemas/content.ts';
import type { OrganisationId, Sha256, StreamId } from '../schemas/identifiers.ts';
import type { Roster } from '../schemas/organisation-commands.ts';
import type { Procedure } from '../schemas/procedure.ts';
import type { Instant } from '../schemas/time.ts';
import type { ActContext } from './act-definition.ts';
import { resolveDeadline } from './deadline.ts';
import type { DocumentGate } from './document-gate.ts';
import type { Identity } from './identity.ts';
import { personOf } from './person-of.ts';
import { Problem } from './problem.ts';
import type { RecordedNames } from './recorded-names.ts';
import { roundCounting } from './round-counting.ts';
import type { StandingDocuments } from './standing-documents.ts';
import type { StandingMeetings } from './standing-meetings.ts';

/** An organisation's rules as data, as the files of this release have them. */
export interface Rules {
  roster: Roster;
  procedures: readonly Procedure[];
  /** The working calendars that the roster names, by id. */
  calendars: ReadonlyMap<string, WorkingCalendar>;
}

export interface ActContextDependencies {
  rules: ReadonlyMap<OrganisationId, Rules>;
  content: ContentStore;
  gate: DocumentGate;
  recordedNames: RecordedNames;
  /** Documents as they stand, for the rules by which days are counted. */
  standing: StandingDocuments;
  standingMeetings: StandingMeetings;
  people: People;
  /** How the sign-in names its issuer. */
  signIn: Pick<SignIn, 'issuer'>;
  /** Whether a person may see something that refers to this content; whoever may not and has not uploaded it may not cite it (I14). */
  maySeeContent: (identity: Identity, sha256: Sha256) => Promise<boolean>;
}

/** Bytes of UTF-8 of the longest text given within a request. */
const LONGEST_TEXT_BYTES = 400_000;

/** What the server adds to an act on `stream`; `now`: the body's clock at its receipt, epoch ms. */
export function actContext(
  dependencies: ActContextDependencies,
  identity: Identity,
  stream: StreamId,
  newId: string,
  now: Instant,
): ActContext {
  const { rules, content, gate, maySeeContent, recordedNames, standing, people, signIn, standingMeetings } =
    dependencies;
  const { organisation, actor } = identity;
  const rulesOf = (): Rules => {
    const found = rules.get(organisation);
    if (found === undefined) throw new Problem('organisation-unknown', { about: { organisation } });
    return found;
  };
  const place = { organisation, person: actor.token, stream };
  const store = async (text: string, input: ContentInput, own: VisibilityClass): Promise<ContentReference> => {
    const object = await content.put(place, TEXT_MEDIA_TYPE, chunkOf(text), LONGEST_TEXT_BYTES);
    return reference(object, input, own);
  };
  const cite = async (sha256: Sha256, input: ContentInput, own: VisibilityClass): Promise<ContentReference> => {
    const object = await content.find(place, sha256);
    if (object === undefined || !(object.heldBy || (await maySeeContent(identity, sha256))))
      throw new Problem('content-unknown', { about: { sha256 } });
    await content.cite(place, sha256);
    return reference(object, input, own);
  };
  return {
    organisation,
    person: actor.token,
    newId,
    content: (input, fallback) => {
      const own = input.class ?? fallback;
      return input.text === undefined ? cite(input.sha256 ?? '', input, own) : store(input.text, input, own);
    },
    documentClass: async () =>
      stream.endsWith('/organisation') ? 'members' : ((await gate.visibilityOf(stream))?.class ?? 'members'),
    deadline: resolveDeadline,
    personOf: personOf(people, signIn, organisation),
    counting: async (of) => roundCounting(await standing(stream, of.round), rulesOf(), of, now),
    countingOfItem: async (id) => {
      const itemIn = (meeting: MeetingRecord | undefined) => meeting?.room?.items.find((item) => item.id === id);
      const meeting = await standingMeetings(stream, (each) => itemIn(each)?.round !== undefined);
      const { document, round } = itemIn(meeting) ?? {};
      if (document === undefined) throw new Problem('agenda-item-unknown', { about: { item: id } });
      if (round === undefined) throw new Problem('agenda-item-not-open', { about: { item: id } });
      return roundCounting(await standing(document, round), rulesOf(), { round }, now);
    },
    procedure: (id, version) => {
      const found = procedureOf(rulesOf().procedures, id, version);
      if (found === undefined) throw new Problem('procedure-unknown', { about: { procedure: id } });
      return found;
    },
    roster: () => rulesOf().roster,
    unknownParty: (parties) => unknown(parties, rulesOf().roster.parties, () => recordedNames.parties(organisation)),
    unknownOrgan: (organs) => unknown(organs, rulesOf().roster.organs, () => recordedNames.organs(organisation)),
    bearsSymbol: async (symbol) => {
      const bearers = await recordedNames.bearersOf(organisation, symbol);
      return bearers.some((bearer) => bearer !== stream);
    },
    streamOf: async (aggregate, id) => {
      const found = `${organisation}/${aggregate}/${id}`;
      if (!(await gate.shows(identity.viewer, found))) throw new Problem(`${aggregate}-unknown`, { about: { id } });
      return found;
    },
  };
}

/** The first name that neither the roster nor the record has; the record is asked only for what the roster lacks. */
async function unknown(
  names: readonly string[],
  roster: readonly { id: string }[],
  recorded: () => Promise<string[]>,
): Promise<string | undefined> {
  const missing = names.filter((name) => !roster.some(({ id }) => id === name));
  if (missing.length === 0) return undefined;
  const known = new Set(await recorded());
  return missing.find((name) => !known.has(name));
}

function reference(
  { sha256, bytes, mediaType }: { sha256: Sha256; bytes: number; mediaType: string },
  { language }: ContentInput,
  own: VisibilityClass,
): ContentReference {
  return { sha256, language, class: own, bytes, mediaType };
}
