import type { Delegation, PaperParty, PaperStatus, RecordItem, RecordPaper } from '../../../schemas/api-papers.ts';
import type { LABELS } from '../labels.ts';
import { itemTable } from './agenda-pages.ts';
import { quorumPart, summary } from './attendance-pages.ts';
import {
  BODY,
  facts,
  heading,
  notice,
  nothing,
  SMALL,
  STRONG,
  titleOf,
  written,
  type Fact,
  type Words,
} from './parts.ts';
import type { Paragraph, Sheet } from './sheet.ts';

const NOTICES: Readonly<Record<PaperStatus, keyof typeof LABELS>> = {
  draft: 'draftNotice',
  final: 'finalNotice',
  attested: 'attestedNotice',
  none: 'cancelledNotice',
};
/** What has to be left of a page for an item to begin on it, in points. */
const ITEM = 150;
const HASH = { ...SMALL, size: 7.5 };

/** The outcome record. */
export function recordPages(sheet: Sheet, paper: RecordPaper, words: Words): void {
  const { status, items, withdrawn } = paper;
  notice(sheet, words(NOTICES[status.code]));
  sitting(sheet, paper, words);
  quorumPart(sheet, paper, words);
  attendance(sheet, paper, words);
  heading(sheet, words('outcomes'), items.length === 0 ? 30 : ITEM + 20);
  if (items.length === 0) nothing(sheet, words('noItems'));
  for (const item of items) itemPart(sheet, item, paper, words);
  if (withdrawn.length > 0) {
    heading(sheet, words('withdrawn'), 90);
    itemTable(sheet, withdrawn, paper, words);
  }
  silence(sheet, paper, words);
  closing(sheet, paper, words);
  separately(sheet, paper, words);
  if (paper.evidence.length > 0) {
    heading(sheet, words('sources'));
    for (const { source, place } of paper.evidence) sheet.paragraph(written(`${source}, ${place}`));
  }
}

function sitting(sheet: Sheet, { meeting, chair }: RecordPaper, words: Words): void {
  const known: Fact[] = [[words('state'), meeting.state.text]];
  if (meeting.opened) known.push([words('opened'), meeting.opened.text]);
  if (meeting.closed) known.push([words('sittingClosed'), meeting.closed.text]);
  if (chair?.handover) {
    const { from, to, at } = chair.handover;
    const passed = `${words('handedOver')}, ${at.text}`;
    known.push([
      words('chair'),
      [
        written(`${from.name} (${words('outgoing')}), ${to.name} (${words('incoming')})`),
        { text: passed, style: SMALL },
      ],
    ]);
  } else if (chair) known.push([words('chair'), chair.chair.name]);
  facts(sheet, known);
}

/** Delegations together that are in the room in the same way, each list in protocol order. */
function attendance(sheet: Sheet, paper: RecordPaper, words: Words): void {
  const { members, others } = paper;
  heading(sheet, words('attendance'));
  if (members.length + others.length === 0) return nothing(sheet, words('noAttendance'));
  sheet.paragraph({ text: summary(paper, words), style: BODY });
  sheet.y += 4;
  facts(sheet, [...grouped(members, words), ...grouped(others, words, words('others'))]);
}

function grouped(delegations: readonly Delegation[], words: Words, prefix?: string): Fact[] {
  const groups = new Map<string, string[]>();
  for (const { name, presence, credentials } of delegations) {
    const how = [
      presence?.text ?? words('notRecorded'),
      ...(credentials ? [`${words('credentials').toLowerCase()}: ${credentials.text}`] : []),
    ].join('; ');
    groups.set(how, [...(groups.get(how) ?? []), name]);
  }
  return [...groups].map(([how, names]): Fact => {
    const label = prefix === undefined ? how : `${prefix}: ${how}`;
    return [`${label.charAt(0).toUpperCase()}${label.slice(1)} (${names.length})`, names.join(', ')];
  });
}

function itemPart(sheet: Sheet, item: RecordItem, paper: RecordPaper, words: Words): void {
  const title = titleOf(item, paper, words, { face: 'bold', size: 10.5 });
  sheet.y += 8;
  sheet.ensure(ITEM);
  sheet.rule(0.5, '#b5b5b5');
  sheet.y += 5;
  sheet.paragraph({ ...title, text: `${item.number}. ${title.text}` }, 'H3');
  facts(sheet, itemFacts(item, words), { size: 9.5 });
}

function itemFacts(item: RecordItem, words: Words): Fact[] {
  const { stage, revision, round, document, ruling, statements, blocks } = item;
  const where = [
    stage.text,
    ...(revision === null ? [] : [`${words('revision').toLowerCase()} ${revision}`]),
    ...(round === null ? [] : [`${words('round').toLowerCase()} ${round}`]),
  ].join(' · ');
  const known: Fact[] = [
    [words('stage'), [written(where), { text: `${words('document').toLowerCase()} ${document}`, style: HASH }]],
    [words('outcome'), outcomeOf(item, words)],
  ];
  if (ruling) known.push([words('ruling'), rulingOf(ruling, words)]);
  if (blocks.length > 0)
    known.push([words('blocks'), blocks.map(({ name, source }) => `${name} (${source.text})`).join(', ')]);
  if (item.texts.length > 0)
    known.push([words(isAdopted(item) ? 'adoptedText' : 'text'), item.texts.map((text) => hashed(text))]);
  if (statements.length > 0) known.push([words('statements'), statements.flatMap((each) => statementOf(each, words))]);
  return known;
}

const isAdopted = ({ outcome: { code } }: RecordItem): boolean =>
  code === 'adopted' || code === 'adopted-provisionally' || code === 'subject-to-silence';

function outcomeOf({ outcome, because, awaiting, confirmBy }: RecordItem, words: Words): Paragraph[] {
  const told = [{ text: outcome.text, style: STRONG }];
  if (because) told.push(written(because.text));
  if (awaiting.length > 0) told.push(written(`${words('awaiting')} ${names(awaiting)}`));
  if (confirmBy) told.push(written(`${words('confirmBy')}: ${confirmBy.text}`, { ...BODY, size: 9 }));
  return told;
}

function rulingOf(
  { ruling, at, enBloc, deferredTo, referredTo, words: said }: NonNullable<RecordItem['ruling']>,
  words: Words,
): Paragraph[] {
  const told = [
    ruling.text,
    ...(enBloc ? [words('enBloc')] : []),
    ...(deferredTo ? [`${words('deferredTo')} ${deferredTo.title ?? deferredTo.id}`] : []),
    ...(referredTo ? [`${words('referredTo')} ${referredTo.name}`] : []),
    at.brief,
  ].join(', ');
  return [written(told), ...(said ? [{ text: words('chairWords'), style: SMALL }, hashed(said)] : [])];
}

/** A text by its language and its hash. */
const hashed = ({ language, sha256 }: { language: string; sha256: string }): Paragraph => ({
  text: `${language.toUpperCase()} · SHA-256 ${sha256}`,
  style: HASH,
});

const names = (parties: readonly PaperParty[]): string => parties.map(({ name }) => name).join(', ');

function statementOf(statement: RecordItem['statements'][number], words: Words): Paragraph[] {
  return [
    written(`${names(statement.parties)}, ${words('received')} ${statement.received.brief}`, { ...BODY, size: 9 }),
    hashed(statement),
  ];
}

function silence(sheet: Sheet, paper: RecordPaper, words: Words): void {
  if (paper.silence.length === 0) return;
  heading(sheet, words('silence'));
  for (const { outcome, announced, round, document, ...title } of paper.silence) {
    sheet.paragraph(titleOf(title, paper, words, STRONG));
    sheet.paragraph(written(`${outcome.text}; ${words('announced')} ${announced.brief}`));
    const place = `${words('document').toLowerCase()} ${document} · ${words('round').toLowerCase()} ${round}`;
    sheet.paragraph({ text: place, style: HASH });
    sheet.y += 5;
  }
}

function closing(sheet: Sheet, { meeting, recordClosed }: RecordPaper, words: Words): void {
  heading(sheet, words('closing'), 40);
  facts(sheet, [
    [words('sittingClosed'), meeting.closed?.text ?? words('notYet')],
    [words('recordClosed'), recordClosed?.text ?? words('notYet')],
  ]);
}

/** Kept, and no part of the record that was closed (case 39). */
function separately(sheet: Sheet, paper: RecordPaper, words: Words): void {
  if (paper.separately.length === 0) return;
  heading(sheet, words('separately'));
  for (const { number, statement, ...title } of paper.separately) {
    const of = titleOf(title, paper, words, STRONG);
    sheet.paragraph(number === null ? of : { ...of, text: `${number}. ${of.text}` });
    for (const paragraph of statementOf(statement, words)) sheet.paragraph(paragraph);
    sheet.y += 5;
  }
}
