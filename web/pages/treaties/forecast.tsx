import { useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { Note } from '../../design/note.tsx';
import { Read } from '../../design/page.tsx';
import { dayOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useNow } from '../../language/times.tsx';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import type { Treaty } from './standing.ts';
import styles from './treaties.module.css';

interface Assumed {
  party: string;
  day: string;
}

/** How many instruments are missing, and when the treaty would enter into force if so many stood and these were deposited. */
export function Forecast({ treaty }: { treaty: Treaty }): ReactNode {
  const t = useTranslations('treaties');
  const [standing, setStanding] = useState(0);
  const [deposits, setDeposits] = useState<readonly Assumed[]>([]);
  const id = useId();
  if (treaty.rule === null) return <p className={styles['soft']}>{t('noRule')}</p>;
  return (
    <section className={styles['forecast']} aria-labelledby={id}>
      <h3 id={id}>{t('forecast')}</h3>
      <p className={styles['soft']}>{t('forecastHow')}</p>
      <label className={styles['choice']}>
        {t('standing')}
        <input
          type="number"
          min={0}
          max={300}
          value={standing}
          onChange={({ target }) => setStanding(Math.min(Math.max(Math.trunc(target.valueAsNumber) || 0, 0), 300))}
        />
      </label>
      <AddDeposit
        taken={[
          ...treaty.states.filter(({ deposited }) => deposited).map(({ party }) => party),
          ...deposits.map(({ party }) => party),
        ]}
        add={(deposit) => setDeposits([...deposits, deposit])}
      />
      <Deposits deposits={deposits} remove={(party) => setDeposits(deposits.filter((each) => each.party !== party))} />
      <Result document={treaty.document} standing={standing} deposits={deposits} />
    </section>
  );
}

function AddDeposit({ taken, add }: { taken: readonly string[]; add: (deposit: Assumed) => void }): ReactNode {
  const t = useTranslations('treaties');
  const names = useNames();
  const now = useNow();
  const free = names.parties.filter(({ id, entitled }) => entitled && !taken.includes(id));
  const [party, setParty] = useState('');
  const [day, setDay] = useState(() => new Date(now).toISOString().slice(0, 10));
  return (
    <form
      className={styles['row']}
      onSubmit={(event) => {
        event.preventDefault();
        add({ party, day });
        setParty('');
      }}
    >
      <label className={styles['choice']}>
        {t('depositor')}
        <select value={party} onChange={({ target }) => setParty(target.value)} required>
          <option value="">—</option>
          {free.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={styles['choice']}>
        {t('depositOn')}
        <input type="date" value={day} onChange={({ target }) => setDay(target.value)} required />
      </label>
      <Button type="submit">{t('addDeposit')}</Button>
    </form>
  );
}

function Deposits({ deposits, remove }: { deposits: readonly Assumed[]; remove: (party: string) => void }): ReactNode {
  const t = useTranslations('treaties');
  const names = useNames();
  const { language } = useLanguage();
  if (deposits.length === 0) return null;
  return (
    <ul className={styles['deposits']} aria-label={t('deposits')}>
      {deposits.map(({ party, day }) => (
        <li key={party}>
          {names.party(party)}, {dayOf(day, language)}
          <Button kind="quiet" label={t('removeDeposit', { party: names.party(party) })} onPress={() => remove(party)}>
            ✕
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface ResultProps {
  document: string;
  standing: number;
  deposits: readonly Assumed[];
}

function Result({ document, standing, deposits }: ResultProps): ReactNode {
  const t = useTranslations('treaties');
  const names = useNames();
  const { language } = useLanguage();
  const { organisation } = useSession();
  const estimate = api.useQuery('get', '/v1/{organisation}/documents/{document}/entry-into-force', {
    params: {
      path: { organisation: organisation.id, document },
      query: {
        standing,
        ...(deposits.length === 0 ? {} : { deposit: deposits.map(({ party, day }) => `${party}:${day}`) }),
      },
    },
  });
  return (
    <Read of={estimate}>
      {({ result }) =>
        result && (
          <Note tone={result.entersIntoForceOn === undefined ? 'wait' : 'good'} announced>
            <strong>
              {result.entersIntoForceOn === undefined
                ? t('wouldMiss', { count: result.missing })
                : t('wouldEnter', { day: dayOf(result.entersIntoForceOn, language) })}
            </strong>
            <p className={styles['soft']}>{t('assumptions')}:</p>
            <ul className={styles['soft']}>
              {standing > 0 && <li>{t('assumeStanding', { count: standing })}</li>}
              {deposits.map(({ party, day }) => (
                <li key={party}>{t('assumeDeposit', { party: names.party(party), day: dayOf(day, language) })}</li>
              ))}
              <li>{t('assumeDueForm')}</li>
              <li>{t('assumeDay')}</li>
            </ul>
          </Note>
        )
      }
    </Read>
  );
}
