import type { AgendaPaper, ListedItem, Paper } from '../../../schemas/api-papers.ts';
import { BODY, facts, HEAD, heading, nothing, SMALL, titleOf, written, type Fact, type Words } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { table, type Cell } from './table.ts';

/** The agenda: one table, and what is not on it by itself. */
export function agendaPages(sheet: Sheet, paper: AgendaPaper, words: Words): void {
  const { meeting, cutOff, items, late, withdrawn } = paper;
  const known: Fact[] = [[words('state'), meeting.state.text]];
  if (meeting.opened) known.push([words('opened'), meeting.opened.text]);
  if (cutOff) known.push([words('cutOff'), cutOff.text]);
  facts(sheet, known);
  sheet.y += 10;
  if (items.length === 0) nothing(sheet, words('noItems'));
  else itemTable(sheet, items, paper, words);
  for (const [label, list] of [
    ['late', late],
    ['withdrawn', withdrawn],
  ] as const)
    if (list.length > 0) {
      heading(sheet, words(label), 90);
      itemTable(sheet, list, paper, words);
    }
}

export function itemTable(sheet: Sheet, items: readonly ListedItem[], paper: Paper, words: Words): void {
  const head = (label: Parameters<Words>[0]) => ({ text: words(label), style: HEAD });
  table(sheet, {
    columns: [{ width: 26, head: head('number') }, { head: head('item') }, { width: 118, head: head('status') }],
    rows: items.map((item): Cell[] => [
      [{ text: `${item.number}.`, style: BODY }],
      [titleOf(item, paper, words, BODY), ...under(item, words).map((text) => ({ text, style: SMALL }))],
      [written(item.state.text)],
    ]),
  });
}

/** Where the document stands with it, and by which id it is found. */
function under({ stage, revision, document }: ListedItem, words: Words): string[] {
  const text = revision === null ? [] : [`${words('revision').toLowerCase()} ${revision}`];
  return [[stage.text, ...text].join(' · '), `${words('document').toLowerCase()} ${document}`];
}
