import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Read, Section } from '../../design/page.tsx';
import { languageName } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { api } from '../../server/reads.ts';
import { itemsOf } from '../../server/list.ts';
import { useSession } from '../../session/session.tsx';
import { Basis, Told } from './fact-basis.tsx';
import { inTime, nameThen, type Fact, type Whole } from './facts.ts';
import styles from './organisation.module.css';

/** By which languages and which quorum it works, and what is done in series and by whom. */
export function House({ whole, name }: { whole: Whole; name: (party: string) => string }): ReactNode {
  const t = useTranslations('organisation');
  const { language } = useLanguage();
  const { workingLanguages, basicQuorum, coordinators, series, offices } = whole;
  const both = <T,>({ yes, notKnown }: { yes: T[]; notKnown: T[] }): T[] => [...yes, ...notKnown];
  return (
    <Section title={t('house')}>
      <dl className={styles['house']}>
        <dt>{t('languages')}</dt>
        {both(workingLanguages).map(({ languages, fact }) => (
          <dd key={fact.id}>
            {languages.map((code) => languageName(code, language)).join(', ')}
            <Basis fact={fact} />
          </dd>
        ))}
        <dt>{t('quorum')}</dt>
        {both(basicQuorum).map(({ numerator, denominator, rounding, of, needed, fact }) => (
          <dd key={fact.id}>
            {t('quorumSays', {
              fraction: `${numerator}/${denominator}`,
              rounding: t(`rounding.${rounding as 'up'}`),
              needed: span(needed),
              of: span(of),
            })}
            <Basis fact={fact} />
          </dd>
        ))}
        {offices.map((office) => (
          <Pair key={office.office} term={t('office')}>
            {nameThen(office.names, language)?.name ?? office.office}
            <span className={styles['soft']}> · {office.evidence.source}</span>
          </Pair>
        ))}
        {both(coordinators).map((fact) => (
          <Pair key={fact.id} term={t('coordinator', { area: fact.title ?? fact.subject })}>
            {name(fact.value)} <Basis fact={fact} />
          </Pair>
        ))}
        {both(series).map((fact) => (
          <Pair key={fact.id} term={t('series')}>
            {fact.title ?? fact.subject} <Basis fact={fact} />
          </Pair>
        ))}
      </dl>
    </Section>
  );
}

const span = ({ least, most }: { least: number; most: number }): string =>
  least === most ? String(least) : `${least}–${most}`;

function Pair({ term, children }: { term: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

const FACTS = '/v1/{organisation}/facts';

/** What the body, its organs and its offices have been called, since when, and by which decision (case 60). */
export function NamesOverTime({ organ }: { organ: (id: string) => string }): ReactNode {
  const t = useTranslations('organisation');
  const { organisation } = useSession();
  const { language } = useLanguage();
  const path = { organisation: organisation.id };
  const own = api.useQuery('get', FACTS, { params: { path, query: { kind: 'organisation-name', limit: 200 } } });
  const organs = api.useQuery('get', FACTS, { params: { path, query: { kind: 'organ-name', limit: 200 } } });
  const offices = api.useQuery('get', FACTS, { params: { path, query: { kind: 'office-name', limit: 200 } } });
  const names = [
    { kind: 'organisation-name', read: own },
    { kind: 'organ-name', read: organs },
    { kind: 'office-name', read: offices },
  ] as const;
  return (
    <Section title={t('names')}>
      {names.map(({ kind, read }) => (
        <details key={kind} className={styles['names']}>
          <summary>{t(`nameKinds.${kind}`)}</summary>
          <Read of={read}>
            {(data) => (
              <table className={styles['table']} aria-label={t(`nameKinds.${kind}`)}>
                <thead>
                  <tr>
                    <th scope="col">{t('name')}</th>
                    <th scope="col">{t('language')}</th>
                    <th scope="col">{t('period')}</th>
                    <th scope="col">{t('by')}</th>
                  </tr>
                </thead>
                <tbody>
                  {bySubject(itemsOf(data) as Fact[]).map((fact) => (
                    <tr key={fact.id}>
                      <th scope="row">
                        {fact.value}
                        {kind === 'organ-name' && organ(fact.subject) !== fact.value && (
                          <span className={styles['soft']}>
                            {' '}
                            <span className="turning">→</span> {organ(fact.subject)}
                          </span>
                        )}
                      </th>
                      <td data-label={t('language')}>
                        {fact.language === null ? '—' : languageName(fact.language, language)}
                      </td>
                      <td data-label={t('period')}>
                        <Told time={fact.from} /> – {fact.to === null ? t('today') : <Told time={fact.to} />}
                      </td>
                      <td data-label={t('by')}>
                        <Basis fact={fact} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Read>
        </details>
      ))}
    </Section>
  );
}

/** Names of one thing stand together, each after the one that it took the place of. */
function bySubject(facts: readonly Fact[]): Fact[] {
  const subjects = [...new Set(facts.map(({ subject }) => subject))];
  return subjects.flatMap((subject) => inTime(facts.filter((fact) => fact.subject === subject)));
}
