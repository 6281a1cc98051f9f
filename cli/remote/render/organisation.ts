import { codeFor } from '../../../domain/words/codes.ts';
import { instantText } from '../../../notifications/times.ts';
import { nameNow } from './names.ts';
import { columns } from './table.ts';

type Language = 'en' | 'ru';

interface FactShown {
  kind: string;
  subject: string;
  value: string;
  title?: string | null;
  from: TimeShown | null;
  to: TimeShown | null;
  decision: { titleText: string | null; id: string; stage: string } | null;
  evidence: { source: string; place: string }[];
  sourced: { source: string; confidence: string } | null;
}
type TimeShown = { at: number } | { attested: { date?: string; notBefore?: string; notAfter?: string } };
interface NameShown {
  name: string;
  language: string;
}
interface Grouped<T> {
  yes: T[];
  notKnown: T[];
}
interface PartyThen {
  party: string;
  names: NameShown[];
  fact: FactShown;
}

/** `GET /v1/{organisation}` as far as it is told here. */
export interface OrganisationShown {
  organisation: string;
  seatZone: string;
  whole: {
    asOf: { date?: string };
    names: NameShown[];
    chair: Grouped<FactShown>;
    nextChair: Grouped<FactShown>;
    organs: Grouped<{ organ: string; names: NameShown[]; fact: FactShown }>;
    basicQuorum: Grouped<{ numerator: number; denominator: number; needed: { least: number; most: number } }>;
  } & Record<'members' | 'observers' | 'partners' | 'approved' | 'applicants' | 'suspended', Grouped<PartyThen>>;
}

export interface PartyShown {
  party: string;
  names: unknown;
  status: string;
  facts?: FactShown[];
  treaties?: { titleText: string | null; document: string; signed: string; bound: string }[];
}

const LISTS = [
  ['members', 'Member States', 'Государства-члены'],
  ['suspended', 'Suspended', 'Участие приостановлено'],
  ['observers', 'Observers', 'Наблюдатели'],
  ['partners', 'Partners', 'Партнёры'],
  ['approved', 'Approved, not yet of that status', 'Одобрены, статус ещё не начался'],
  ['applicants', 'Applicants', 'Заявители'],
] as const;

/** The organisation on a day or now: who is in it, in protocol order, and on what each fact rests. */
export function organisationReport(shown: OrganisationShown, language: Language): string[] {
  const { whole } = shown;
  const says = (en: string, ru: string): string => (language === 'ru' ? ru : en);
  const name = (names: readonly NameShown[], id: string): string =>
    (names.find((each) => each.language === language) ?? names[0])?.name ?? id;
  const partyNames = new Map(
    LISTS.flatMap(([key]) => [...whole[key].yes, ...whole[key].notKnown]).map(({ party, names }) => [
      party,
      name(names, party),
    ]),
  );
  const chairs = (facts: Grouped<FactShown>): string[] => [
    ...facts.yes.map(({ subject }) => partyNames.get(subject) ?? subject),
    ...facts.notKnown.map(({ subject }) => `${partyNames.get(subject) ?? subject} (?)`),
  ];
  const quorum = [...whole.basicQuorum.yes, ...whole.basicQuorum.notKnown].at(0);
  return [
    name(whole.names, shown.organisation.toUpperCase()) + (whole.asOf.date === undefined ? '' : `, ${whole.asOf.date}`),
    ...columns([
      [says('Chair', 'Председательство'), chairs(whole.chair).join(', ') || '–'],
      ...(chairs(whole.nextChair).length === 0
        ? []
        : [[says('Next Chair', 'Следующее'), chairs(whole.nextChair).join(', ')]]),
      ...(quorum === undefined
        ? []
        : [[says('Quorum', 'Кворум'), `${quorum.numerator}/${quorum.denominator}: ${span(quorum.needed)}`]]),
    ]),
    ...LISTS.flatMap(([key, en, ru]) =>
      group(
        says(en, ru),
        whole[key],
        ({ party, names, fact }) => [name(names, party), party, basisOf(fact, shown.seatZone, language)],
        language,
      ),
    ),
    ...group(
      says('Organs', 'Органы'),
      whole.organs,
      ({ organ, names, fact }) => [name(names, organ), organ, basisOf(fact, shown.seatZone, language)],
      language,
    ),
  ];
}

const span = ({ least, most }: { least: number; most: number }): string =>
  least === most ? String(least) : `${least}–${most}`;

function group<T>(
  head: string,
  { yes, notKnown }: Grouped<T>,
  row: (item: T) => string[],
  language: Language,
): string[] {
  if (yes.length + notKnown.length === 0) return [];
  const unknown = language === 'ru' ? 'по записи неизвестно' : 'not known from the record';
  return [
    '',
    `${head} (${yes.length})`,
    ...columns(yes.map(row)),
    ...(notKnown.length === 0 ? [] : [`  ${unknown} (${notKnown.length}):`, ...columns(notKnown.map(row), '    ')]),
  ];
}

/** Since when, and by which decision or source. */
function basisOf(fact: FactShown, zone: string, language: Language): string {
  const since = fact.from === null ? '' : timeOf(fact.from, zone, language);
  const { decision, evidence, sourced } = fact;
  const basis =
    decision !== null
      ? `${decision.titleText ?? decision.id} (${codeFor(decision.stage, language)})`
      : ((evidence.map(({ source, place }) => `${source}, ${place}`).join('; ') || sourced?.source) ?? '');
  return [since, basis].filter((each) => each !== '').join('  ');
}

function timeOf(time: TimeShown, zone: string, language: Language): string {
  if ('at' in time) return instantText(time.at, language, zone);
  const { date, notBefore, notAfter } = time.attested;
  return date ?? (notBefore === undefined && notAfter === undefined ? '' : `${notBefore ?? ''}..${notAfter ?? ''}`);
}

/** One party: by which decision it is what it is, and its treaties, which are another axis (case 59). */
export function partyReport(shown: PartyShown, zone: string, language: Language): string[] {
  const says = (en: string, ru: string): string => (language === 'ru' ? ru : en);
  const { facts = [], treaties = [] } = shown;
  const word = (code: string): string => codeFor(code, language);
  return [
    `${nameNow(shown.names, shown.party, language)} (${shown.party}): ${word(shown.status)}`,
    '',
    says('Facts', 'Факты'),
    ...columns(
      facts.map((fact) => [
        word(fact.kind === 'coordinator' ? 'coordinator' : fact.kind),
        fact.kind === 'coordinator' ? (fact.title ?? fact.subject) : word(fact.value),
        fact.to === null ? '' : `${says('until', 'до')} ${timeOf(fact.to, zone, language)}`,
        basisOf(fact, zone, language),
      ]),
    ),
    ...(treaties.length === 0 ? [] : ['', says('Treaties', 'Договоры')]),
    ...columns(
      treaties.map(({ titleText, document, signed, bound }) => [
        titleText ?? document,
        `${says('signed', 'подписан')}: ${certain(signed, language)}`,
        `${says('bound', 'обязателен')}: ${certain(bound, language)}`,
      ]),
    ),
  ];
}

function certain(value: string, language: Language): string {
  const words: Record<string, [string, string]> = {
    yes: ['yes', 'да'],
    no: ['no', 'нет'],
    'not-known': ['not known', 'неизвестно'],
  };
  return words[value]?.[language === 'ru' ? 1 : 0] ?? value;
}
