import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Page } from '../../design/page.tsx';

export function TreatiesPage(): ReactNode {
  const t = useTranslations('shell');
  return <Page title={t('treaties')}>…</Page>;
}
