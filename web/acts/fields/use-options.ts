import { dayOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { nameNow, useNames } from '../../language/names.ts';
import { useWords } from '../../language/words.ts';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { useFormPlace } from './form-place.ts';

export interface Option {
  value: string;
  label: string;
}

/** How many of a list can be chosen from. */
const MANY = 200;

/** What a field that names something can name, in words; undefined where that is not known and the name is written. */
export function useOptions(of: string | undefined): Option[] | undefined {
  const names = useNames();
  const organs = useOrgans(of === 'OrganId');
  const meetings = useMeetings(of === 'MeetingId');
  const documents = useDocuments(of === 'DocumentId');
  const stages = useStages(of === 'StageId');
  const items = useItems(of === 'ItemId');
  switch (of) {
    case 'PartyId':
      return names.parties.map(({ id, name }) => ({ value: id, label: name }));
    case 'OrganId':
      return organs;
    case 'MeetingId':
      return meetings;
    case 'DocumentId':
      return documents;
    case 'StageId':
      return stages;
    case 'ItemId':
      return items;
    default:
      return undefined;
  }
}

function useOrgans(enabled: boolean): Option[] {
  const { organisation } = useSession();
  const { language } = useLanguage();
  const params = { path: { organisation: organisation.id } };
  const { data } = api.useQuery('get', '/v1/{organisation}/organs', { params }, { enabled });
  return ((data ? itemsOf(data) : []) as { organ: string; names: unknown }[]).map(({ organ, names }) => ({
    value: organ,
    label: nameNow(names, language) ?? organ,
  }));
}

function useMeetings(enabled: boolean): Option[] {
  const { organisation } = useSession();
  const { language } = useLanguage();
  const params = { path: { organisation: organisation.id }, query: { limit: MANY } };
  const { data } = api.useQuery('get', '/v1/{organisation}/meetings', { params }, { enabled });
  return ((data ? itemsOf(data) : []) as { id: string; titleText?: string | null; dateFrom?: string | null }[]).map(
    ({ id, titleText, dateFrom }) => ({
      value: id,
      label: [titleText ?? id, ...(dateFrom ? [dayOf(dateFrom, language)] : [])].join(', '),
    }),
  );
}

function useDocuments(enabled: boolean): Option[] {
  const { organisation } = useSession();
  const params = { path: { organisation: organisation.id }, query: { limit: MANY } };
  const { data } = api.useQuery('get', '/v1/{organisation}/documents', { params }, { enabled });
  return ((data ? itemsOf(data) : []) as { id: string; titleText?: string | null }[]).map(({ id, titleText }) => ({
    value: id,
    label: titleText ?? id,
  }));
}

/** Of the document of the form. */
function useStages(enabled: boolean): Option[] | undefined {
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
function useItems(enabled: boolean): Option[] | undefined {
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
