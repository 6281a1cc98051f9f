import { maySee } from '../domain/visibility.ts';
import { seenStreams, type SubjectRow, type Viewer } from '../readmodels/queries/index.ts';
import type { ContentReference } from '../schemas/content.ts';
import type { OrganisationId, PartyId, StreamId } from '../schemas/identifiers.ts';
import type { ReadDependencies } from './read-context.ts';
import { titleText } from './title-texts.ts';

type Json = Record<string, unknown>;
type Seen = ReadonlyMap<StreamId, Pick<SubjectRow, 'id' | 'title' | 'class' | 'named'>>;
const STREAM = /[a-z0-9-]{1,32}\/(?:document|meeting)\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What stands for another matter in a text, where the reader may not see that matter. */
const UNSEEN = 'another matter';

export interface Reader {
  organisation: OrganisationId;
  viewer: Viewer;
}

/**
 * Items of an answer as the reader may see them: documents and meetings that he may not see are not named (I14), a decision has the title of
 * its document, and beside each content (`words`, `title`, `note`) stand its words (`wordsText`, ...) where he may read them and they are short.
 * @param items each, or an object in it, with `named`, where contents of that class are in it
 */
export async function presented<T extends object>(
  { db, content }: Pick<ReadDependencies, 'db' | 'content'>,
  { organisation, viewer }: Reader,
  items: readonly T[],
): Promise<T[]> {
  const seen = await seenStreams(db, viewer, streamsIn(items));
  return shownTo(items, { viewer, seen, read: (reference) => titleText(content, organisation, reference) });
}

/** What is known of a reader: which documents and meetings he sees, and how the words of a content are read. */
export interface Sight {
  viewer: Viewer;
  seen: Seen;
  read: (reference: ContentReference) => Promise<string | null>;
}

/** The same, with what was looked up before. */
export function shownTo<T extends object>(items: readonly T[], { viewer, seen, read }: Sight): Promise<T[]> {
  return Promise.all(
    items.map(async (item) => (await withTexts(onlySeen(item as Json, seen, true), { viewer, named: [], read })) as T),
  );
}

/** Every document and meeting that something names, in texts too. */
export function streamsIn(value: unknown): StreamId[] {
  const streams = new Set<StreamId>();
  collect(value, streams);
  return [...streams];
}

function collect(value: unknown, into: Set<StreamId>): void {
  if (typeof value === 'string') {
    if (value.length > 40) for (const [stream] of value.matchAll(STREAM)) into.add(stream);
  } else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) collect(member, into);
}

const isStream = (value: unknown): value is StreamId =>
  typeof value === 'string' && value.length > 40 && value.replace(STREAM, '') === '';

/** Members that name what is unseen go; of a row they become null, as where there is nothing. */
function onlySeen(item: Json, seen: Seen, row: boolean): Json {
  const shown: Json = {};
  for (const [name, value] of Object.entries(item)) {
    if (isStream(value) && !seen.has(value)) {
      if (row) shown[name] = null;
    } else shown[name] = name === 'decision' ? decisionSeen(value, seen) : deeper(value, seen);
  }
  // The evidence of a decision speaks of that decision.
  if (item['decision'] && shown['decision'] === null && 'evidence' in item) shown['evidence'] = [];
  return shown;
}

function deeper(value: unknown, seen: Seen): unknown {
  if (typeof value === 'string')
    return value.length > 40 ? value.replaceAll(STREAM, (stream) => (seen.has(stream) ? stream : UNSEEN)) : value;
  if (Array.isArray(value))
    return value.filter((member) => !isStream(member) || seen.has(member)).map((member) => deeper(member, seen));
  return typeof value === 'object' && value !== null ? onlySeen(value as Json, seen, false) : value;
}

/** `{document, stage}` with the document's id and title, and who may see it; null where the document may not be seen. */
function decisionSeen(decision: unknown, seen: Seen): unknown {
  if (typeof decision !== 'object' || decision === null) return decision;
  const subject = seen.get((decision as { document: StreamId }).document);
  if (subject === undefined) return null;
  const { id, title, class: own, named } = subject;
  return { ...decision, id, title, class: own, named };
}

interface Texts {
  viewer: Viewer;
  named: PartyId[];
  read: (reference: ContentReference) => Promise<string | null>;
}

function isContent(value: unknown): value is ContentReference {
  return typeof value === 'object' && value !== null && 'sha256' in value && 'mediaType' in value && 'class' in value;
}

async function withTexts(value: unknown, texts: Texts): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((member) => withTexts(member, texts)));
  if (typeof value !== 'object' || value === null || isContent(value)) return value;
  const own = { ...texts, named: (value as { named?: PartyId[] }).named ?? texts.named };
  const members = await Promise.all(
    Object.entries(value).map(async ([name, member]): Promise<[string, unknown][]> => {
      if (!isContent(member)) return [[name, await withTexts(member, own)]];
      const { viewer, named } = own;
      const readable = maySee(viewer, { class: member.class, named });
      return [
        [name, member],
        [`${name}Text`, readable ? await own.read(member) : null],
      ];
    }),
  );
  return Object.fromEntries(members.flat());
}
