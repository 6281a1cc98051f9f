import { roomOf, type AgendaItem, type MeetingRecord } from '../../domain/meeting/index.ts';
import type { ListedItem } from '../../schemas/api-papers.ts';
import type { VisibilityClass } from '../../schemas/content.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { ITEM_STATES } from '../../domain/words/meetings.ts';
import type { PaperDocument } from './paper-document.ts';
import type { PaperSource } from './source.ts';
import type { Teller } from './told.ts';

export interface ItemSeen {
  item: AgendaItem;
  document: PaperDocument;
}

export interface ItemsSeen {
  /** In the order in which they are taken. */
  agenda: ItemSeen[];
  late: ItemSeen[];
  withdrawn: ItemSeen[];
  classes: VisibilityClass[];
}

/** Items of documents that the reader may see. The others are not there for him, and nothing tells that they are (I14). */
export function itemsSeen(meeting: MeetingRecord, { documents }: PaperSource): ItemsSeen {
  const seen = roomOf(meeting).items.flatMap((item): ItemSeen[] => {
    const document = documents.get(item.document);
    return document ? [{ item, document }] : [];
  });
  return {
    agenda: seen.filter(({ item: { state } }) => state !== 'late' && state !== 'withdrawn'),
    late: seen.filter(({ item: { state } }) => state === 'late'),
    withdrawn: seen.filter(({ item: { state } }) => state === 'withdrawn'),
    classes: seen.map(({ document }) => document.class),
  };
}

/** Numbered among what the reader sees, so that no gap tells of what he does not see. */
export function listed(seen: readonly ItemSeen[], tell: Teller): ListedItem[] {
  return seen.map(({ item, document }, index) => ({
    number: index + 1,
    item: item.id,
    ...titled(document),
    stage: { code: item.stage, text: tell.stage(item.stage) },
    revision: item.revision ?? null,
    state: tell.words(ITEM_STATES, item.state),
  }));
}

export const titled = ({
  id,
  title,
  titleLanguage,
}: PaperDocument): Pick<ListedItem, 'document' | 'title' | 'titleLanguage'> => ({
  document: id,
  title,
  titleLanguage,
});

/** The documents that a meeting speaks of: on its agenda, and of which it announced what silence decided. */
export function documentsOf(meeting: MeetingRecord, announced: readonly { document: StreamId }[]): StreamId[] {
  return [...new Set([...roomOf(meeting).items, ...announced].map(({ document }) => document))];
}
