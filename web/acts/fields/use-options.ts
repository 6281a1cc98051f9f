import { useQuery } from '@tanstack/react-query';
import type { Choice } from '../../design/combobox-choices.ts';
import { dayIn, dayOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import { server } from '../../server/client.ts';
import { everyPage } from '../../server/every-page.ts';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { useFormPlace } from './form-place.ts';

export interface Options {
  /** Undefined: they are still being read. */
  choices: Choice[] | undefined;
  /** There may be many: one writes a part of the name to find one. */
  many: boolean;
}

/** Entries of an answer: as many as the API gives. */
const DOCUMENTS = 1_000;
const MEETINGS = 200;
/** So many answers are read at most. */
const PAGES = 50;
/** What was registered a moment ago can be chosen: a form that is opened later reads anew, ms. */
const FRESH = 5_000;

/** What a field that names something can name, in words; undefined where that is not known and the name is written. */
export function useOptions(of: string | undefined): Options | undefined {
  const names = useNames();
  const organs = useOrgans(of === 'OrganId');
  const meetings = useMeetings(of === 'MeetingId');
  const documents = useDocuments(of === 'DocumentId');
  const stages = useStages(of === 'StageId');
  const items = useItems(of === 'ItemId');
  switch (of) {
    case 'PartyId':
      return { choices: names.parties.map(({ id, name }) => ({ value: id, label: name })), many: true };
    case 'OrganId':
      return { choices: organs, many: false };
    case 'MeetingId':
      return { choices: meetings, many: true };
    case 'DocumentId':
      return { choices: documents, many: true };
    case 'StageId':
      return stages && { choices: stages, many: false };
    case 'ItemId':
      return items && { choices: items, many: false };
    default:
      return undefined;
  }
}

function useOrgans(enabled: boolean): Choice[] {
  const { organisation } = useSession();
  const names = useNames();
  const params = { path: { organisation: organisation.id } };
  const { data } = api.useQuery('get', '/v1/{organisation}/organs', { params }, { enabled });
  return (data ? itemsOf(data) : []).map(({ organ }) => ({ value: organ, label: names.organ(organ) }));
}

/** All of them, the newest days first; told apart by their days and their organ. */
function useMeetings(enabled: boolean): Choice[] | undefined {
  const { organisation } = useSession();
  const { language } = useLanguage();
  const names = useNames();
  const path = { organisation: organisation.id };
  const { data } = useQuery({
    queryKey: ['choices', 'meetings', organisation.id],
    enabled,
    staleTime: FRESH,
    queryFn: () =>
      everyPage(async (cursor) => {
        const query = { limit: MEETINGS, ...(cursor === undefined ? {} : { cursor }) };
        const answer = await server.GET('/v1/{organisation}/meetings', { params: { path, query } });
        return answer.data as ListedMeetings | undefined;
      }, PAGES),
  });
  return data?.items
    .toSorted((one, other) => (other.dateFrom ?? '').localeCompare(one.dateFrom ?? ''))
    .map(({ id, titleText, dateFrom, organ }) => ({
      value: id,
      label: titleText ?? id,
      about: [...(dateFrom ? [dayOf(dateFrom, language)] : []), ...(organ ? [names.organ(organ)] : [])].join(', '),
    }));
}

interface ListedMeetings {
  items: { id: string; titleText?: string | null; dateFrom?: string | null; organ?: string | null }[];
  next?: string;
}

/** All that the reader may see, the newest first; told apart by their kind, their symbol and the day of their registration. */
function useDocuments(enabled: boolean): Choice[] | undefined {
  const { organisation } = useSession();
  const { language } = useLanguage();
  const words = useWords();
  const path = { organisation: organisation.id };
  const { data } = useQuery({
    queryKey: ['choices', 'documents', organisation.id],
    enabled,
    staleTime: FRESH,
    queryFn: () =>
      everyPage(async (cursor) => {
        const query = { limit: DOCUMENTS, ...(cursor === undefined ? {} : { cursor }) };
        return (await server.GET('/v1/{organisation}/documents/board', { params: { path, query } })).data;
      }, PAGES),
  });
  return data?.items.map(({ id, titleText, kind, symbol, registeredAt }) => ({
    value: id,
    label: titleText ?? id,
    about: [
      words.code(kind),
      ...(symbol === null ? [] : [symbol]),
      dayIn(registeredAt, organisation.seatZone, language),
    ].join(', '),
  }));
}

/** Of the document of the form. */
function useStages(enabled: boolean): Choice[] | undefined {
  const { organisation } = useSession();
  const { document } = useFormPlace();
  const words = useWords();
  const params = { path: { organisation: organisation.id, document: document ?? '' } };
  const known = enabled && document !== undefined && document !== '';
  const { data } = api.useQuery('get', '/v1/{organisation}/documents/{document}', { params }, { enabled: known });
  if (!known) return undefined;
  return ((data as { stages?: { id: string }[] } | undefined)?.stages ?? []).map(({ id }) => ({
    value: id,
    label: words.code(id),
  }));
}

/** Of the agenda of the meeting of the form. */
function useItems(enabled: boolean): Choice[] | undefined {
  const { organisation } = useSession();
  const { meeting } = useFormPlace();
  const params = { path: { organisation: organisation.id, meeting: meeting ?? '' } };
  const known = enabled && meeting !== undefined;
  const { data } = api.useQuery('get', '/v1/{organisation}/meetings/{meeting}/room', { params }, { enabled: known });
  if (!known) return undefined;
  return ((data as { items?: { item: string; titleText?: string | null }[] } | undefined)?.items ?? []).map(
    ({ item, titleText }) => ({ value: item, label: titleText ?? item }),
  );
}
