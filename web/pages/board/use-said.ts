import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { toneOf, type Tone } from '../../design/badge.tsx';
import { momentIn, spanOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames, type Names } from '../../language/names.tsx';
import { useNow } from '../../language/times.tsx';
import { useWords, type Words } from '../../language/words.ts';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { isBlock, type BoardRow, type Prepared } from './board-row.ts';
import { capital } from '../../language/capital.ts';

/** Names that are told before the rest is counted. */
const NAMED = 2;
const DAY = 24 * 3_600_000;
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A row in words. */
export interface SaidRow {
  id: string;
  title: string;
  kind: string;
  state: string;
  tone: Tone;
  /** The open stages: the organ where one decides, else the stage. */
  stages: string;
  waits: string;
  blocked: boolean;
  awaited: string;
  mine: boolean;
  deadline: { left: string; at: string; iso: string; urgent: boolean } | undefined;
  objections: number;
  /** How many, in words; none: undefined. */
  objectionsSaid: string | undefined;
}

/** Words that stand in every row: looked up once for all of them. */
const LABELS = [
  'waitsFor',
  'awaited',
  'deadline',
  'objections',
  'blockedSign',
  'yours',
  'nothing',
  'nobody',
  'noDeadline',
] as const;

export interface Said {
  labels: Readonly<Record<(typeof LABELS)[number], string>>;
  row: (prepared: Prepared) => SaidRow;
  organ: (organ: string) => string;
  /** `party:kz`, `office:chair` */
  who: (key: string) => string;
  code: (code: string) => string;
  /** A column by its key. */
  column: (key: string) => string;
  /** Parties in protocol order, as keys. */
  parties: readonly string[];
  /** Organs in protocol order. */
  organs: readonly string[];
}

/** Puts rows into words: names and words are looked up once for all rows, and a row is said only where it is shown. */
export function useSaid(): Said {
  const t = useTranslations('board');
  const { language } = useLanguage();
  const words = useWords();
  const names = useNames();
  const now = useNow();
  const { meetingTitles, organs } = useListed();
  // The same as long as nothing is said otherwise: rows that are there are not said again while one scrolls.
  return useMemo(
    () => saidIn({ t, language, words, names, now, meetingTitles, organs }),
    [t, language, words, names, now, meetingTitles, organs],
  );
}

interface Sources extends Listed {
  t: ReturnType<typeof useTranslations<'board'>>;
  language: string;
  words: Words;
  names: Names;
  now: number;
}

function saidIn({ t, language, words, names, now, meetingTitles, organs }: Sources): Said {
  const place = new Map(names.parties.map(({ id }, index) => [`party:${id}`, index]));
  const members = names.parties.filter(({ entitled }) => entitled).length;
  const who = (key: string): string =>
    key.startsWith('party:') ? names.party(key.slice('party:'.length)) : words.code(key.slice('office:'.length));
  const awaitedOf = (awaited: readonly string[]): string => {
    const states = awaited.filter((key) => key.startsWith('party:')).length;
    const all = members > NAMED && states >= members;
    const told = all ? awaited.filter((key) => !key.startsWith('party:')) : awaited;
    const sorted = told.toSorted((one, other) => (place.get(one) ?? -1) - (place.get(other) ?? -1));
    const shown = sorted.length > NAMED + 1 ? sorted.slice(0, NAMED) : sorted;
    const rest = sorted.length - shown.length;
    return [
      ...(all ? [t('allStates')] : []),
      ...shown.map(who),
      ...(rest > 0 ? [t('andMore', { count: rest })] : []),
    ].join(', ');
  };
  const waitOf = ({ kind, meeting, parties }: BoardRow['waits'][number]): string => {
    if (kind === 'position' && parties.length > 0) return t('positionOf', { who: parties.map(names.party).join(', ') });
    return (kind === 'meeting' && meetingTitles.get(meeting ?? '')) || words.code(`waits-${kind}`);
  };
  const inSpan = once((span: string) => t('in', { span }));
  const deadlineOf = (at: number): NonNullable<SaidRow['deadline']> => ({
    left: at <= now ? t('passed') : inSpan(spanOf(at - now, language)),
    at: momentIn(at, HERE, language),
    iso: new Date(at).toISOString(),
    urgent: at - now < 2 * DAY,
  });
  const code = once(words.code);
  const objectionsOf = once((count: number) => t('objectionsOf', { count }));
  const kindOf = once((kind: string) => capital(words.code(kind)));
  return {
    labels: Object.fromEntries(LABELS.map((label) => [label, t(label)])) as Said['labels'],
    organ: names.organ,
    who,
    code,
    column: once((key: string) => {
      if (key === 'over') return t('over');
      if (key.startsWith('organ:')) return names.organ(key.slice('organ:'.length));
      return kindOf(key.startsWith('stage:') ? key.slice('stage:'.length) : key);
    }),
    parties: names.parties.map(({ id }) => `party:${id}`),
    organs,
    row: once(({ row, awaited, blocked, mine, deadline }: Prepared) => ({
      id: row.id,
      title: row.titleText ?? t('untitled'),
      kind: kindOf(row.kind),
      state: code(row.state),
      tone: toneOf(row.state),
      stages: row.stages.map(({ stage, organ }) => (organ === null ? kindOf(stage) : names.organ(organ))).join(' · '),
      // What blocks is said first.
      waits: capital(
        [
          ...new Set(
            row.waits.toSorted((one, other) => Number(isBlock(other.kind)) - Number(isBlock(one.kind))).map(waitOf),
          ),
        ].join('; '),
      ),
      blocked,
      awaited: awaitedOf(awaited),
      mine,
      deadline: deadline === null ? undefined : deadlineOf(deadline),
      objections: row.objections,
      objectionsSaid: row.objections > 0 ? objectionsOf(row.objections) : undefined,
    })),
  };
}

/** Says the same only once. */
function once<K, V>(say: (of: K) => V): (of: K) => V {
  const said = new Map<K, V>();
  return (of) => {
    const before = said.get(of);
    if (before !== undefined) return before;
    const now = say(of);
    said.set(of, now);
    return now;
  };
}

/** What the names of a row are looked up in: titles of meetings by stream, organs in protocol order. */
interface Listed {
  meetingTitles: ReadonlyMap<string, string | null | undefined>;
  organs: readonly string[];
}

function useListed(): Listed {
  const { organisation } = useSession();
  const path = { organisation: organisation.id };
  const meetings = api.useQuery('get', '/v1/{organisation}/meetings', { params: { path, query: { limit: 200 } } });
  const organs = api.useQuery('get', '/v1/{organisation}/organs', { params: { path } });
  const meetingTitles = useMemo(() => {
    const items = (meetings.data ? itemsOf(meetings.data) : []) as { stream: string; titleText?: string | null }[];
    return new Map(items.map(({ stream, titleText }) => [stream, titleText]));
  }, [meetings.data]);
  const inOrder = useMemo(
    () => ((organs.data ? itemsOf(organs.data) : []) as { organ: string }[]).map(({ organ }) => organ),
    [organs.data],
  );
  return { meetingTitles, organs: inOrder };
}
