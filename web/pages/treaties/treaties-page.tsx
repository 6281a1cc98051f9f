import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Empty, Page, Read, Section } from '../../design/page.tsx';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { Legend } from './legend.tsx';
import type { Treaty } from './standing.ts';
import { TreatyCard } from './treaty-card.tsx';
import { TreatyGrid } from './treaty-grid.tsx';
import styles from './treaties.module.css';

const ALL = '';
/** Below it there is room for one treaty at a time (40rem of 16 px). */
const NARROW = '(max-width: 40rem)';

/** States in protocol order and treaties: who has signed, reported, deposited, is bound, and since when. No borders, no flags, no map. */
export function TreatiesPage(): ReactNode {
  const t = useTranslations('treaties');
  const { organisation } = useSession();
  const treaties = api.useQuery('get', '/v1/{organisation}/treaties', {
    params: { path: { organisation: organisation.id } },
  });
  return (
    <Page title={t('title')}>
      <Read of={treaties}>
        {(data) => {
          const items = itemsOf(data) as Treaty[];
          return items.length === 0 ? (
            <Empty>
              <p>{t('none')}</p>
              <p>{t('howNone')}</p>
            </Empty>
          ) : (
            <Chosen treaties={items} />
          );
        }}
      </Read>
    </Page>
  );
}

function Chosen({ treaties }: { treaties: readonly Treaty[] }): ReactNode {
  const t = useTranslations('treaties');
  const [choice, setChoice] = useState(() => (matchMedia(NARROW).matches ? treaties[0]?.document : ALL) ?? ALL);
  const one = treaties.find(({ document }) => document === choice) ?? (treaties.length === 1 ? treaties[0] : undefined);
  const shown = one ? [one] : treaties;
  return (
    <>
      {treaties.length > 1 && (
        <label className={styles['choice']}>
          {t('choose')}
          <select value={one?.document ?? ALL} onChange={({ target }) => setChoice(target.value)}>
            <option value={ALL}>{t('all')}</option>
            {treaties.map(({ document, titleText }) => (
              <option key={document} value={document}>
                {titleText ?? document}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className={styles['cards']}>
        {shown.map((treaty) => (
          <TreatyCard key={treaty.document} treaty={treaty} alone={shown.length === 1} />
        ))}
      </div>
      <Section title={t('grid')}>
        <Legend />
        <TreatyGrid treaties={shown} />
      </Section>
    </>
  );
}
