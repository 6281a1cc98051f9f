import type { ReactNode } from 'react';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty, Page, Read } from '../../design/page.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { textOf } from '../organisation/address.ts';
import { ProcedurePage } from './procedure-page.tsx';
import styles from './procedures.module.css';

/** The procedures of the body; `?procedure=convention&version=2` shows one, drawn from its data. */
export function ProceduresPage(): ReactNode {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const procedure = textOf(search['procedure']);
  const version = Number(search['version']);
  if (procedure !== undefined) return <ProcedurePage name={procedure} version={version > 0 ? version : undefined} />;
  return <AllProcedures />;
}

function AllProcedures(): ReactNode {
  const t = useTranslations('procedures');
  const words = useWords();
  const names = useNames();
  const { organisation } = useSession();
  const procedures = api.useQuery('get', '/v1/{organisation}/procedures', {
    params: { path: { organisation: organisation.id } },
  });
  return (
    <Page title={t('title')}>
      <p className={styles['intro']}>{t('intro')}</p>
      <Read of={procedures}>
        {(data) =>
          itemsOf(data).length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <ul className={styles['list']}>
              {itemsOf(data).map(({ id, name, kind, versions, stages }) => (
                <li key={id}>
                  <h2>
                    <Link to="/procedures" search={{ procedure: id.split('/')[1] } as never}>
                      {name}
                    </Link>
                  </h2>
                  <p className={styles['soft']}>
                    {words.code(kind)} · {t('versions', { count: versions.length })}
                  </p>
                  <ol className={styles['brief']} aria-label={t('pathOf', { name })}>
                    {stages.map((stage) => (
                      <li key={stage.id} data-consensus={stage.organ !== null || undefined}>
                        {stage.organ === null ? words.code(stage.id) : names.organ(stage.organ)}
                      </li>
                    ))}
                  </ol>
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </Page>
  );
}
