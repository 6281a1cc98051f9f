import { openCalls, type CalendarChange, type CalendarRows } from '../../readmodels/queries/index.ts';
import type { CommentPeriodRow, DocumentRow, RoundRow, TaskRow } from '../../readmodels/queries/index.ts';
import { silenceMeansOf } from './silence-means.ts';
import { codeFor } from '../../domain/words/codes.ts';
import { actFor, silenceFor } from '../../domain/words/glossary.ts';
import type { Call, DocumentState } from '../../domain/document/index.ts';
import type { Instant } from '../../schemas/time.ts';
import { revisionOf, type CalendarEntry } from './entry.ts';
import type { CalendarReader } from './reader.ts';

export type TitledDocument = DocumentRow & { titleText?: string | null };

/** A document with what of it is in the calendar. */
interface Matter {
  document: TitledDocument;
  /** What the reader is asked for here, by a time. */
  tasks: TaskRow[];
  changes: readonly CalendarChange[];
  reader: CalendarReader;
}

type Rows = Pick<CalendarRows, 'rounds' | 'commentPeriods' | 'withCalls' | 'tasks' | 'changes'>;

/**
 * Every deadline of documents that the reader may see, and what the reader is asked for by a time. A task that falls due with a deadline
 * stands in its entry: one instant, one line in the calendar.
 * @param since what ended before is left out
 */
export function deadlineEntries(
  documents: ReadonlyMap<string, TitledDocument>,
  rows: Rows,
  reader: CalendarReader,
  since: Instant,
): CalendarEntry[] {
  return [...documents.values()].flatMap((document) => {
    const of = <R extends { stream: string }>(all: readonly R[]): R[] =>
      all.filter(({ stream }) => stream === document.stream);
    const matter: Matter = { document, tasks: of(rows.tasks), changes: of(rows.changes), reader };
    const calls = callsOf(rows.withCalls.get(document.stream));
    const entries = [
      ...of(rows.rounds).flatMap((round) => roundEntries(round, matter)),
      ...of(rows.commentPeriods).flatMap((period) => commentEntry(period, matter)),
      ...calls.flatMap((call) => callEntry(call, matter)),
      ...termEntry(matter),
    ];
    const told = new Set(entries.flatMap(({ told: ids }) => ids));
    const alone = matter.tasks.filter(({ id }) => !told.has(id)).map((task) => taskEntry(task, matter));
    return [...entries.map(({ entry }) => entry), ...alone].filter(({ when }) => 'at' in when && when.at >= since);
  });
}

/** An entry, and the tasks that are told in it. */
interface Told {
  entry: CalendarEntry;
  told: string[];
}

interface Deadline {
  id: string;
  at: Instant;
  /** What ends, in words. */
  what: string;
  /** The subject of tasks that belong to it. */
  subject: string;
  stated: Pick<CalendarEntry, 'revision' | 'stamp'>;
  paragraphs: string[];
  page?: string;
}

function told({ document, tasks, reader }: Matter, deadline: Deadline): Told {
  const { id, at, what, subject, stated, paragraphs, page = '' } = deadline;
  const asked = tasks.filter((task) => task.subject === subject && task.due_at === at);
  return {
    told: asked.map((task) => task.id),
    entry: {
      uid: `${document.stream}/${id}@nemcon`,
      ...stated,
      when: { at },
      summary: `${what}: ${titleOf(document, reader)}`,
      description: [
        `${reader.either('Ends', 'Истекает')}: ${reader.time(at)}`,
        ...asked.map((task) => askText(task, reader)),
        ...paragraphs,
        ...sponsorsText(document, at, reader),
      ],
      category: 'deadline',
      path: `/v1/${document.organisation}/documents/${document.id}${page}`,
    },
  };
}

function roundEntries(round: RoundRow, matter: Matter): Told[] {
  const { reader, changes } = matter;
  const { either, language } = reader;
  const own = changes.filter((change) => change.round === round.round);
  const stated = revisionOf(own, round.opened_at ?? round.requested_at);
  const common = { subject: round.round, stated, page: `/rounds/${round.round}` };
  const entries: Told[] = [];
  if (round.expiry !== null && round.phase !== 'adopted-provisionally') {
    const silence = round.method === 'silence';
    entries.push(
      told(matter, {
        ...common,
        id: `${round.round}/expiry`,
        at: round.expiry,
        what: silence ? either('Silence ends', 'Истекает молчание') : either('Answers due', 'Срок ответов'),
        paragraphs: [
          `${reader.organ(round.organ, round.expiry)}; ${either('round', 'раунд')} ${round.round}`,
          ...silenceMeansOf(round, matter.document, reader),
          ...(round.phase === 'open' ? [] : [`${either('It stands', 'Состояние')}: ${codeFor(round.phase, language)}`]),
        ],
      }),
    );
  }
  const confirmBy = round.phase === 'adopted-provisionally' ? round.restricted.confirmBy : undefined;
  if (confirmBy !== undefined)
    entries.push(
      told(matter, {
        ...common,
        id: `${round.round}/confirmation`,
        at: confirmBy,
        what: either('Confirmation due', 'Срок подтверждения'),
        paragraphs: [codeFor('adopted-provisionally', language)],
      }),
    );
  return entries;
}

function commentEntry({ period, deadline, opened_at: openedAt }: CommentPeriodRow, matter: Matter): Told[] {
  if (deadline === null) return [];
  const { either } = matter.reader;
  return [
    told(matter, {
      id: `${period}/deadline`,
      at: deadline.at,
      what: either('Comments due', 'Срок замечаний'),
      subject: period,
      stated: followed(matter, openedAt),
      paragraphs: [either('Silence means nothing here.', 'Молчание здесь ничего не означает.')],
    }),
  ];
}

/** A deadline that hangs on a meeting follows it (case 28). The events do not say of which period or call: of all of the document. */
function followed({ changes }: Matter, openedAt: Instant): Pick<CalendarEntry, 'revision' | 'stamp'> {
  const own = changes.filter(({ name }) => name === 'deadline-followed');
  return { revision: own.length, stamp: Math.max(openedAt, own.at(-1)?.recorded ?? 0) };
}

/** Open ones, and those that ran to their end. */
function callsOf(state: DocumentState | undefined): Call[] {
  const document = state?.document ?? null;
  const ran = (document?.agenda?.calls ?? []).filter(
    ({ state: standing, closedAt, deadline }) =>
      standing === 'closed' && closedAt !== undefined && deadline !== undefined && closedAt >= deadline.at,
  );
  return [...openCalls(document), ...ran];
}

function callEntry({ id, deadline, openedAt }: Call, matter: Matter): Told[] {
  if (deadline === undefined) return [];
  const { either } = matter.reader;
  return [
    told(matter, {
      id: `${id}/deadline`,
      at: deadline.at,
      what: either('Nominations due', 'Срок выдвижения кандидатур'),
      subject: id,
      stated: followed(matter, openedAt),
      paragraphs: [either('Silence is never a nomination.', 'Молчание не считается выдвижением кандидатуры.')],
      page: '/calls',
    }),
  ];
}

/** The end of what was adopted for a time (case 45). */
function termEntry(matter: Matter): Told[] {
  const { document, changes, reader } = matter;
  const { on_silence: silence } = document;
  if (silence?.what !== 'expired') return [];
  const own = changes.filter(({ name }) => name.startsWith('validity-') || name === 'extension-undone');
  return [
    told(matter, {
      id: 'validity',
      at: silence.at,
      what: reader.either('Term ends', 'Истекает срок действия'),
      subject: document.validity.find(({ until }) => 'at' in until && until.at === silence.at)?.stage ?? '',
      stated: revisionOf(own, document.registered_at),
      paragraphs: [reader.either('Nothing extends it but a new decision.', 'Продлить его может только новое решение.')],
    }),
  ];
}

/** What the reader is asked for at a time of its own. */
function taskEntry(task: TaskRow, { document, reader }: Matter): CalendarEntry {
  const at = task.due_at ?? task.since;
  return {
    uid: `${task.id}@nemcon`,
    revision: 0,
    stamp: task.since,
    when: { at },
    summary: `${actFor(task.act, reader.language)}: ${titleOf(document, reader)}`,
    description: [
      `${reader.either('By', 'До')}: ${reader.time(at)}`,
      ...silenceText(task, reader),
      ...sponsorsText(document, at, reader),
    ],
    category: 'task',
    path: `/v1/${document.organisation}/documents/${document.id}`,
  };
}

function askText(task: TaskRow, reader: CalendarReader): string {
  const asked = `${reader.either('You are asked', 'От вас ожидается')}: ${actFor(task.act, reader.language)}.`;
  return [asked, ...silenceText(task, reader)].join(' ');
}

function silenceText({ on_silence: code }: TaskRow, { language }: CalendarReader): string[] {
  const text = silenceFor(code, language);
  return text === undefined ? [] : [text];
}

/** States by their names of that day (case 60). */
function sponsorsText({ sponsors }: DocumentRow, at: Instant, reader: CalendarReader): string[] {
  if (sponsors.length === 0) return [];
  return [`${reader.either('Sponsors', 'Авторы')}: ${sponsors.map((id) => reader.party(id, at)).join(', ')}`];
}

function titleOf({ titleText, kind }: TitledDocument, { language }: CalendarReader): string {
  return titleText ?? codeFor(kind, language);
}
