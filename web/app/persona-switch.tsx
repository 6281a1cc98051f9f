import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../language/words.ts';
import { useNames } from '../language/names.tsx';
import { useSession, type Persona } from '../session/session.tsx';
import { capital } from '../language/capital.ts';
import styles from './shell.module.css';

/** On a laptop: as whom this tab acts. Another tab may be somebody else. */
export function PersonaSwitch(): ReactNode {
  const t = useTranslations('shell');
  const words = useWords();
  const names = useNames();
  const { demonstration } = useSession();
  if (!demonstration) return null;
  const { personas, persona, become } = demonstration;
  const said = ({ role, party, name }: Persona): string =>
    party === undefined
      ? words.code(role) === role
        ? name
        : capital(words.code(role))
      : // A State and an observer stand below their heading: their name is enough, and fits a telephone.
        role === 'focal-point' || role === 'observer'
        ? names.party(party)
        : `${capital(words.code(role))}: ${names.party(party)}`;
  const offices = personas.filter(({ role }) => role !== 'focal-point' && role !== 'observer');
  const states = personas.filter(({ role }) => role === 'focal-point');
  // The short name of one that is in the list by its own: shown only where somebody acts by it.
  const observers = personas.filter(({ role, id }) => role === 'observer' && (id !== 'observer' || id === persona));
  const option = (each: Persona): ReactNode => (
    <option key={each.id} value={each.id}>
      {said(each)}
    </option>
  );
  return (
    <label className={styles['choice']}>
      <span>{t('actingAs')}</span>
      <select value={persona} onChange={({ target }) => become(target.value)}>
        <optgroup label={t('offices')}>{offices.map(option)}</optgroup>
        <optgroup label={t('states')}>{states.map(option)}</optgroup>
        <optgroup label={t('observers')}>{observers.map(option)}</optgroup>
      </select>
    </label>
  );
}
