import type { AgendaItem } from '../../domain/meeting/index.ts';
import type { RecordItem, RecordPaper } from '../../schemas/api-papers.ts';
import type { ContentReference } from '../../schemas/content.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { ITEM_STATES, RULINGS, SOURCES } from '../../domain/words/meetings.ts';
import { listed, type ItemSeen } from './items.ts';
import { named, type Happened, type MeetingFolded } from './meeting-folded.ts';
import type { PaperDocument } from './paper-document.ts';
import type { PaperSource } from './source.ts';
import type { Teller } from './told.ts';

type Statement = RecordItem['statements'][number] & { document: StreamId; item: string };

/** What came of each item. */
export function recordItems(
  seen: readonly ItemSeen[],
  folded: MeetingFolded,
  source: PaperSource,
  tell: Teller,
): RecordPaper['items'] {
  // What was received in time is attached, also where it was entered after the closing.
  const all = [...folded.happened, ...folded.after];
  const statements = statementsOf(all, source, tell).filter(({ separately }) => !separately);
  const calls = named(folded.happened, 'items-called');
  const lines = listed(seen, tell);
  return seen.flatMap(({ item, document }, index) => {
    const line = lines[index];
    if (line === undefined) return [];
    const called = calls.findLast(({ items }) => items.includes(item.id));
    return [
      {
        ...line,
        round: item.round ?? null,
        called: called === undefined ? null : tell.moment(called.calledAt),
        ruling: rulingOf({ item, document }, folded, source, tell),
        ...outcomeOf(item, document, tell),
        texts: textsOf(item, document),
        statements: statements
          .filter(({ item: own }) => own === item.id)
          .map(({ document: _document, item: _item, ...statement }) => statement),
        blocks: item.blocks
          .filter(({ party, answer }) => answer !== 'joined' && source.sight.seesBlockOf(party))
          .map(({ party, source: way }) => ({ ...tell.party(party), source: tell.words(SOURCES, way) })),
      },
    ];
  });
}

/** The gavel as it fell, whatever the document made of it (I1). */
function rulingOf(
  { item, document }: ItemSeen,
  { happened }: MeetingFolded,
  source: PaperSource,
  tell: Teller,
): RecordItem['ruling'] {
  if (item.ruling === undefined) return null;
  const { ruling, ruledAt, enBloc = false, deferredTo, referredTo } = item.ruling;
  const said = enBloc
    ? named(happened, 'bloc-ruled').findLast(({ items }) => items.includes(item.id))
    : named(happened, 'item-ruled').findLast((each) => each.item === item.id);
  const words = said?.statement;
  const next = deferredTo === undefined ? undefined : source.meetings.get(deferredTo);
  return {
    ruling: tell.words(RULINGS, ruling),
    at: tell.moment(ruledAt),
    enBloc,
    deferredTo: next ?? null,
    referredTo: referredTo === undefined ? null : { organ: referredTo, name: tell.organ(referredTo) },
    words: words && source.sight.sees({ class: words.class, named: [...document.named] }) ? digestOf(words) : null,
  };
}

/** As the document told it, with the word of success of its own stage: what a committee approves is approved, not adopted. */
function outcomeOf(
  item: AgendaItem,
  { rounds, provisional }: PaperDocument,
  tell: Teller,
): Pick<RecordItem, 'outcome' | 'because' | 'awaiting' | 'confirmBy'> {
  const outcome = tell.words(ITEM_STATES, item.state);
  const word = item.state === 'adopted' && item.round !== undefined ? rounds.get(item.round)?.word : undefined;
  const waits =
    item.state === 'adopted-provisionally' && item.round !== undefined ? provisional.get(item.round) : undefined;
  return {
    outcome: word ? { ...outcome, text: tell.code(word).text } : outcome,
    because: item.because === undefined ? null : tell.code(item.because),
    awaiting: tell.parties(waits?.awaiting ?? []),
    confirmBy: waits ? tell.moment(waits.confirmBy) : null,
  };
}

/** The language versions of the revision that was decided on, each by its hash. */
function textsOf({ revision }: AgendaItem, { revisions }: PaperDocument): RecordItem['texts'] {
  return revision === undefined ? [] : (revisions.get(revision) ?? []).map(digestOf);
}

const digestOf = ({ language, sha256, bytes }: ContentReference) => ({ language, sha256, bytes });

/** Statements on documents that the reader may see. */
export function statementsOf(happened: readonly Happened[], { documents }: PaperSource, tell: Teller): Statement[] {
  return named(happened, 'statement-attached')
    .filter(({ document }) => documents.has(document))
    .map(({ item, document, parties, statement, receivedAt, separately }) => ({
      ...{ item, document, separately },
      parties: tell.parties(parties),
      language: statement.language,
      sha256: statement.sha256,
      received: tell.moment(receivedAt),
    }));
}
