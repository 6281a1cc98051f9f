import type { ReactNode } from 'react';
import { daysOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { MatterLink } from '../../matters/matter-link.tsx';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { useMatter } from './matter.tsx';

/** A meeting by its title and days, as they were known then, as far as the reader may see it. */
export function MeetingName({ stream }: { stream: string }): ReactNode {
  const { organisation } = useSession();
  const { language } = useLanguage();
  const meeting = stream.split('/').at(-1) ?? '';
  const { query } = useMatter();
  const read = api.useQuery('get', '/v1/{organisation}/meetings/{meeting}', {
    params: { path: { organisation: organisation.id, meeting }, query },
  });
  const { titleText, dateFrom, dateTo } = read.data ?? {};
  return (
    <>
      <MatterLink stream={stream} title={titleText ?? undefined} />
      {dateFrom && <>, {daysOf(dateFrom, dateTo, language)}</>}
    </>
  );
}
