import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';

/** Where a stream is shown: `cica/document/…` or `cica/meeting/…`; what is neither has no page. */
export function MatterLink({ stream, title }: { stream: string; title: string | undefined }): ReactNode {
  const t = useTranslations('matter');
  const [, kind, id = ''] = stream.split('/');
  if (kind === 'document')
    return (
      <Link to="/documents/$document" params={{ document: id }}>
        {title ?? t('document')}
      </Link>
    );
  if (kind === 'meeting')
    return (
      <Link to="/meetings/$meeting" params={{ meeting: id }}>
        {title ?? t('meeting')}
      </Link>
    );
  return <Link to="/organisation">{title ?? t('organisation')}</Link>;
}
