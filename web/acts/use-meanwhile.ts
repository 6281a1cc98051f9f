import { useState } from 'react';
import type { components } from '../server/api-types.d.ts';
import { itemsOf } from '../server/list.ts';
import { api } from '../server/reads.ts';
import { useSession } from '../session/session.tsx';
import { GUARDED } from './guarded.ts';

export type Entry = components['schemas']['TimelineEntry'];

export interface Meanwhile {
  /** What was recorded on the matter since the form was opened, or was looked at last, as far as the reader may see it. */
  entries: readonly Entry[];
  /** It has to be looked at before the act can be confirmed. */
  asks: boolean;
  /** What the act is decided on: refused where more has happened (`If-Match`). */
  readAt: number | undefined;
  look: () => void;
}

/** What happens to the matter of an open form while it is filled in; `now` is the sequence of the matter as it was read last. */
export function useMeanwhile(
  act: string,
  places: Readonly<Record<string, string>>,
  now: number | undefined,
): Meanwhile {
  const [seen, setSeen] = useState(now);
  const grown = now !== undefined && seen !== undefined && now > seen;
  const { entries, read } = useEntries(places, seen ?? 0, grown);
  const guarded = GUARDED.has(act);
  return {
    entries,
    asks: guarded && entries.length > 0,
    // What the reader may not see cannot be looked at.
    readAt: guarded ? (grown && read && entries.length === 0 ? now : seen) : undefined,
    look: () => setSeen(now),
  };
}

function useEntries(
  { document, meeting }: Readonly<Record<string, string>>,
  after: number,
  enabled: boolean,
): { entries: readonly Entry[]; read: boolean } {
  const organisation = useSession().organisation.id;
  const query = { after, limit: 50 };
  const onDocument = api.useQuery(
    'get',
    '/v1/{organisation}/documents/{document}/timeline',
    { params: { path: { organisation, document: document ?? '' }, query } },
    { enabled: enabled && document !== undefined },
  );
  const onMeeting = api.useQuery(
    'get',
    '/v1/{organisation}/meetings/{meeting}/timeline',
    { params: { path: { organisation, meeting: meeting ?? '' }, query } },
    { enabled: enabled && document === undefined && meeting !== undefined },
  );
  const { data } = document === undefined ? onMeeting : onDocument;
  return { entries: enabled && data ? itemsOf(data) : [], read: data !== undefined };
}
