import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Note } from '../../design/note.tsx';
import { Read, Section } from '../../design/page.tsx';
import { useNames } from '../../language/names.tsx';
import { Countdown } from '../../language/times.tsx';
import { useWords } from '../../language/words.ts';
import { Blocks } from './blocks.tsx';
import { useMatter } from './matter.tsx';
import { useExplanation } from './reads.ts';
import { onSilenceOf, type Explanation } from './shapes.ts';
import { Tasks } from './tasks.tsx';
import { Ways } from './ways.tsx';
import { capital } from '../../language/capital.ts';
import { useRule } from '../../language/rules.ts';
import styles from './standing.module.css';

/** What stands between the document and its next stage, whose act lifts it, what time alone brings, and who is asked for what. */
export function Standing(): ReactNode {
  const t = useTranslations('document.standing');
  const explanation = useExplanation();
  return (
    <Section title={t('title')}>
      <Read of={explanation}>{(data) => <Explained of={data} />}</Read>
    </Section>
  );
}

function Explained({ of }: { of: Explanation }): ReactNode {
  const t = useTranslations('document.standing');
  const { knownAt } = useMatter();
  const onSilence = onSilenceOf(of);
  const { blocks, tasks, warnings, ways } = of;
  return (
    <>
      {blocks.length === 0 && tasks.length === 0 && (
        <Note tone="good">{t(of.stage === null ? 'ended' : 'nothing')}</Note>
      )}
      {blocks.length > 0 && <Blocks of={blocks} />}
      {onSilence && <ByTime {...onSilence} />}
      {warnings.length > 0 && <Warnings of={warnings} />}
      {tasks.length > 0 && <Tasks of={tasks} />}
      {ways && ways.ways.length > 0 && <Ways of={ways} />}
      {knownAt !== undefined && blocks.length > 0 && <p className={styles['soft']}>{t('pastWays')}</p>}
    </>
  );
}

function ByTime({ at, what, rule }: { at: number; what: string; rule: string }): ReactNode {
  const t = useTranslations('document.standing');
  const said = useRule();
  const words = useWords();
  const { knownAt } = useMatter();
  return (
    <div className={styles['time']}>
      <div>
        <h3>{t('byTime')}</h3>
        <p>
          <strong>{capital(words.code(what))}</strong>{' '}
          <span className={styles['soft']}>· {t('rule', { rule: said(rule) })}</span>
        </p>
      </div>
      <Countdown to={at} from={knownAt} />
    </div>
  );
}

function Warnings({ of }: { of: Explanation['warnings'] }): ReactNode {
  const t = useTranslations('document.standing');
  const said = useRule();
  const names = useNames();
  return (
    <Note tone="wait">
      <h3>{t('warnings')}</h3>
      <ul className={styles['plain']}>
        {of.map((warning) => {
          const { kind, subject, rule, party, term } = warning as typeof warning & { party?: string; term?: string };
          return (
            <li key={`${kind} ${subject} ${term ?? ''}`}>
              {kind === 'chair-concerned'
                ? t('chair', { who: names.party(party ?? '') })
                : t('term', { term: term ?? subject })}{' '}
              <span className={styles['soft']}>{t('rule', { rule: said(rule) })}</span>
            </li>
          );
        })}
      </ul>
    </Note>
  );
}
