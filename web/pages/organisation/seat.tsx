import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../design/badge.tsx';
import { Read } from '../../design/page.tsx';
import { useWords } from '../../language/words.ts';
import type { components } from '../../server/api-types.d.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { Basis, Told } from './fact-basis.tsx';
import styles from './organisation.module.css';

/** The seat of a Member State and who is accredited to it; names as far as one may see them (I14). */
export function Seat({ party }: { party: string }): ReactNode {
  const t = useTranslations('organisation');
  const words = useWords();
  const { organisation } = useSession();
  const seat = api.useQuery('get', '/v1/{organisation}/parties/{party}/seat', {
    params: { path: { organisation: organisation.id, party } },
  });
  return (
    <>
      <h3>{t('seat')}</h3>
      <Read of={seat}>
        {({ state, since, accredited, before }) => (
          <>
            {state !== null && (
              <p>
                <Badge tone={state === 'filled' ? 'good' : 'block'}>{words.code(`seat-is-${state}`)}</Badge>{' '}
                {since === null ? <span className={styles['soft']}>{t('seatByRule')}</span> : <Basis fact={since} />}
              </p>
            )}
            <h4>{t('accredited')}</h4>
            {accredited.length === 0 ? (
              <p className={styles['soft']}>{t('nobodyAccredited')}</p>
            ) : (
              <Accredited people={accredited} />
            )}
            {before.accredited.length > 0 && (
              <details>
                <summary>{t('accreditedBefore', { count: before.accredited.length })}</summary>
                <Accredited people={before.accredited} />
              </details>
            )}
          </>
        )}
      </Read>
    </>
  );
}

function Accredited({ people }: { people: readonly components['schemas']['Accreditation'][] }): ReactNode {
  const t = useTranslations('organisation');
  const words = useWords();
  return (
    <ul className={styles['terms']}>
      {people.map(({ accreditation, capacity, name, from, to, paper }) => (
        <li key={accreditation}>
          <strong>{words.code(`function-${capacity}`)}</strong>
          <span>{name ?? t('nameNotShown')}</span>
          <span>
            <Told time={from} />{' '}
            {to !== null && (
              <>
                – <Told time={to} />
              </>
            )}
          </span>
          <span className={styles['soft']} title={paper}>
            {t('paper', { hash: paper.slice(0, 12) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
