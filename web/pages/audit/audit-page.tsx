import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Page } from '../../design/page.tsx';

export function AuditPage(): ReactNode {
  const t = useTranslations('shell');
  return <Page title={t('audit')}>…</Page>;
}
