import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Empty, Read, Section } from '../../design/page.tsx';
import { useLanguage } from '../../language/language.tsx';
import { dayOf } from '../../language/times.tsx';
import { MatterLink } from '../../matters/matter-link.tsx';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';

/** Meetings that are still to come, by their days. */
export function ComingMeetings(): ReactNode {
  const t = useTranslations('today');
  const { organisation } = useSession();
  const { language } = useLanguage();
  const meetings = api.useQuery('get', '/v1/{organisation}/meetings', {
    params: { path: { organisation: organisation.id }, query: { state: 'announced', limit: 20 } },
  });
  return (
    <Section title={t('meetings')}>
      <Read of={meetings}>
        {(data) =>
          itemsOf(data).length === 0 ? (
            <Empty>{t('noMeetings')}</Empty>
          ) : (
            <ul>
              {(
                itemsOf(data) as {
                  id: string;
                  stream: string;
                  titleText?: string | null;
                  dates?: { from?: string } | null;
                }[]
              ).map(({ id, stream, titleText, dates }) => (
                <li key={id}>
                  <MatterLink stream={stream} title={titleText ?? undefined} />
                  {dates?.from !== undefined && <>, {dayOf(dates.from, language)}</>}
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </Section>
  );
}
