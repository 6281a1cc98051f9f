import type { ReactNode } from 'react';
import { dayOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { MatterLink } from '../../matters/matter-link.tsx';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';

/** A meeting by its title and first day, as far as the reader may see it. */
export function MeetingName({ stream }: { stream: string }): ReactNode {
  const { organisation } = useSession();
  const { language } = useLanguage();
  const meeting = stream.split('/').at(-1) ?? '';
  const read = api.useQuery('get', '/v1/{organisation}/meetings/{meeting}', {
    params: { path: { organisation: organisation.id, meeting } },
  });
  const { titleText, dates } = (read.data ?? {}) as { titleText?: string | null; dates?: { from?: string } | null };
  return (
    <>
      <MatterLink stream={stream} title={titleText ?? undefined} />
      {dates?.from !== undefined && <>, {dayOf(dates.from, language)}</>}
    </>
  );
}
