import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Page } from '../../design/page.tsx';
import { RecentEvents } from './recent-events.tsx';
import { VerifySection } from './verify-section.tsx';

/** Whether the program did what the rules say: anybody can check a decision here, without trusting whoever runs it. */
export function AuditPage(): ReactNode {
  const t = useTranslations('audit');
  return (
    <Page title={t('title')}>
      <VerifySection />
      <RecentEvents />
    </Page>
  );
}
