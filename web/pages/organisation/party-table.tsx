import { useId, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../language/language.tsx';
import type { components } from '../../server/api-types.d.ts';
import { searchOf, type Asked } from './address.ts';
import { FactCells } from './fact-basis.tsx';
import { nameThen } from './facts.ts';
import styles from './organisation.module.css';

type PartyThen = components['schemas']['PartyThen'];

interface PartyTableProps {
  title: string;
  parties: { yes: PartyThen[]; notKnown: PartyThen[] };
  asked: Asked;
  /** What is said where there is none. */
  none: string;
}

/** Parties of one status, in protocol order (RoP 1.7); those of which the record cannot tell are a group of their own. */
export function PartyTable({ title, parties: { yes, notKnown }, asked, none }: PartyTableProps): ReactNode {
  const t = useTranslations('organisation');
  const id = useId();
  return (
    <div className={styles['group']}>
      <h3 id={id}>
        {title} <span className={styles['count']}>{yes.length}</span>
      </h3>
      {yes.length === 0 && notKnown.length === 0 && <p className={styles['soft']}>{none}</p>}
      {yes.length > 0 && <Rows labelledBy={id} parties={yes} asked={asked} />}
      {notKnown.length > 0 && (
        <>
          <p className={styles['unknown']}>
            <strong>{t('notKnown', { count: notKnown.length })}</strong> {t('notKnownMeans')}
          </p>
          <Rows labelledBy={id} parties={notKnown} asked={asked} />
        </>
      )}
    </div>
  );
}

function Rows({ labelledBy, parties, asked }: { labelledBy: string; parties: PartyThen[]; asked: Asked }): ReactNode {
  const t = useTranslations('organisation');
  const { language } = useLanguage();
  return (
    <table className={styles['table']} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('since')}</th>
          <th scope="col">{t('by')}</th>
        </tr>
      </thead>
      <tbody>
        {parties.map(({ party, names, fact }) => (
          <tr key={party} data-chosen={asked.party === party || undefined}>
            <th scope="row">
              <Link to="/organisation" search={searchOf({ ...asked, party }) as never}>
                {nameThen(names, language)?.name ?? party.toUpperCase()}
              </Link>
            </th>
            <FactCells fact={fact} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
