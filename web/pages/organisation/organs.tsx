import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../design/page.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useWords } from '../../language/words.ts';
import { Basis, FactCells, Told } from './fact-basis.tsx';
import { competencesByOrgan, nameThen, type Fact, type Whole } from './facts.ts';
import styles from './organisation.module.css';

/** The organs, who takes part in them, and of which kinds of document each decides (case 44). */
export function Organs({ whole }: { whole: Whole }): ReactNode {
  const t = useTranslations('organisation');
  const { organs, competences } = whole;
  const decides = competencesByOrgan([...competences.yes, ...competences.notKnown]);
  return (
    <Section title={t('organs')}>
      <OrganTable organs={organs.yes} decides={decides} label={t('organs')} />
      {organs.notKnown.length > 0 && (
        <>
          <p className={styles['unknown']}>
            <strong>{t('notKnown', { count: organs.notKnown.length })}</strong> {t('notKnownMeans')}
          </p>
          <OrganTable organs={organs.notKnown} decides={decides} label={t('organs')} />
        </>
      )}
      <p className={styles['soft']}>{t('competenceOpen')}</p>
    </Section>
  );
}

interface OrganTableProps {
  organs: Whole['organs']['yes'];
  decides: ReadonlyMap<string, Fact[]>;
  label: string;
}

function OrganTable({ organs, decides, label }: OrganTableProps): ReactNode {
  const t = useTranslations('organisation');
  const { language } = useLanguage();
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('organ')}</th>
          <th scope="col">{t('electorate')}</th>
          <th scope="col">{t('decides')}</th>
          <th scope="col">{t('since')}</th>
          <th scope="col">{t('by')}</th>
        </tr>
      </thead>
      <tbody>
        {organs.map(({ organ, names, electorate, fact }) => (
          <tr key={organ}>
            <th scope="row">{nameThen(names, language)?.name ?? organ}</th>
            <td data-label={t('electorate')}>
              {electorate === 'all-members' || electorate === 'none'
                ? t(`electorates.${electorate}`)
                : (electorate ?? '—')}
            </td>
            <td data-label={t('decides')}>
              <Competences of={decides.get(organ) ?? []} />
            </td>
            <FactCells fact={fact} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Competences({ of }: { of: readonly Fact[] }): ReactNode {
  const words = useWords();
  const t = useTranslations('organisation');
  if (of.length === 0) return <span className={styles['soft']}>{t('noCompetence')}</span>;
  return (
    <ul className={styles['plain']}>
      {of.map((fact) => (
        <li key={fact.id}>
          {words.code(fact.value)}
          <Basis fact={fact} />
        </li>
      ))}
    </ul>
  );
}

/** Who held the Chair, who holds it and who will: a term ends with an event, not on a date (RoP 14.2). */
export function Chairs({
  terms,
  next,
  name,
}: {
  terms: Fact[];
  next: Fact[];
  name: (party: string) => string;
}): ReactNode {
  const t = useTranslations('organisation');
  const id = useId();
  return (
    <Section title={t('chairs')}>
      <p className={styles['soft']} id={id}>
        {t('chairEnds')}
      </p>
      <ol className={styles['band']} aria-describedby={id}>
        {terms.map((fact) => (
          <li key={fact.id} data-now={fact.to === null || undefined}>
            <strong>{name(fact.subject)}</strong>
            <span>
              <Told time={fact.from} /> – {fact.to === null ? t('chairNow') : <Told time={fact.to} />}
            </span>
            <Basis fact={fact} />
          </li>
        ))}
        {next.map((fact) => (
          <li key={fact.id} data-next>
            <strong>{name(fact.subject)}</strong>
            <span>{t('chairNext')}</span>
            <Basis fact={fact} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
