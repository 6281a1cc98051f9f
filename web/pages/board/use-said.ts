import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { toneOf, type Tone } from '../../design/badge.tsx';
import { momentIn, spanOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames, type Names } from '../../language/names.ts';
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
  deadline: { left: string; at: string; instant: number; urgent: boolean } | undefined;
  objections: number;
}

export interface Said {
  row: (prepared: Prepared) => SaidRow;
  organ: (organ: string) => string;
  /** `party:kz`, `office:chair` */
  who: (key: string) => string;
  code: (code: string) => string;
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
    key.startsWith('party:')
      ? names.party(key.slice('party:'.length))
      : capital(words.code(key.slice('office:'.length)));
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
  const deadlineOf = (at: number): NonNullable<SaidRow['deadline']> => ({
    left: at <= now ? t('passed') : t('in', { span: spanOf(at - now, language) }),
    at: momentIn(at, HERE, language),
    instant: at,
    urgent: at - now < 2 * DAY,
  });
  return {
    organ: names.organ,
    who,
    code: words.code,
    parties: names.parties.map(({ id }) => `party:${id}`),
    organs,
    row: ({ row, awaited, blocked, mine, deadline }) => ({
      id: row.id,
      title: row.titleText ?? t('untitled'),
      kind: capital(words.code(row.kind)),
      state: words.code(row.state),
      tone: toneOf(row.state),
      stages: row.stages
        .map(({ stage, organ }) => (organ === null ? capital(words.code(stage)) : names.organ(organ)))
        .join(' · '),
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
    }),
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
