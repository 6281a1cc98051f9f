import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Badge } from '../../design/badge.tsx';
import { Note } from '../../design/note.tsx';
import { Page, Read, Section } from '../../design/page.tsx';
import { useWords } from '../../language/words.ts';
import type { components } from '../../server/api-types.d.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { Path } from './path.tsx';
import { RuleTexts } from './rule-texts.tsx';
import styles from './procedures.module.css';

/** One procedure, in one of its versions. */
export function ProcedurePage({ name, version }: { name: string; version: number | undefined }): ReactNode {
  const t = useTranslations('procedures');
  const { organisation } = useSession();
  const read = api.useQuery('get', '/v1/{organisation}/procedures/{procedure}', {
    params: { path: { organisation: organisation.id, procedure: name } },
  });
  const all = <Link to="/procedures">{t('all')}</Link>;
  if (read.data === undefined)
    return (
      <Page title={t('procedure')} above={all}>
        <Read of={read}>{() => null}</Read>
      </Page>
    );
  return <Version name={name} read={read.data} wanted={version ?? read.data.current} above={all} />;
}

interface VersionProps {
  name: string;
  read: components['schemas']['ProcedureRules'];
  wanted: number;
  above: ReactNode;
}

function Version({ name, read: { versions, current }, wanted, above }: VersionProps): ReactNode {
  const t = useTranslations('procedures');
  const words = useWords();
  const shown = versions.find((each) => each.version === wanted) ?? versions.at(-1);
  if (shown === undefined) return null;
  const { procedure } = shown;
  return (
    <Page title={procedure.name} above={above} beside={<Badge>{words.code(procedure.kind)}</Badge>}>
      <nav aria-label={t('versionsOf')} className={styles['versions']}>
        <ul>
          {versions.map(({ version }) => (
            <li key={version}>
              <Link
                to="/procedures"
                search={{ procedure: name, version } as never}
                aria-current={version === shown.version ? 'page' : undefined}
              >
                {t(version === current ? 'versionCurrent' : 'versionNumber', { version })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {!shown.current && <Note tone="wait">{t('older')}</Note>}
      <Section title={t('path')}>
        <Path version={shown} />
      </Section>
      <RuleTexts version={shown} />
    </Page>
  );
}
