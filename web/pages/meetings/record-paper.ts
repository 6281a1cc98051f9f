import { useLanguage } from '../../language/language.tsx';
import type { components } from '../../server/api-types.d.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { useSitting } from './sitting.tsx';

export type RecordItem = components['schemas']['RecordPaper']['items'][number];

/** What the outcome record says of each item: the Chair's words and the statements, by their hashes. None before the sitting. */
export function useRecordItems(): ReadonlyMap<string, RecordItem> {
  const { organisation } = useSession();
  const { language } = useLanguage();
  const { meeting, room } = useSitting();
  const told = room.items.some(({ ruling, statements }) => ruling !== undefined || statements > 0);
  const { data } = api.useQuery(
    'get',
    '/v1/{organisation}/meetings/{meeting}/papers/record',
    { params: { path: { organisation: organisation.id, meeting: meeting.id }, query: { language, format: 'json' } } },
    { enabled: told && meeting.state !== 'cancelled' },
  );
  // As JSON, which is what was asked for.
  const record = data as components['schemas']['RecordPaper'] | undefined;
  return new Map((record?.items ?? []).map((each) => [each.item, each]));
}
