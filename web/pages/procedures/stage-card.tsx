import { useId, type CSSProperties, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../design/badge.tsx';
import type { components } from '../../server/api-types.d.ts';
import { clausesOf, type Said, type Speech, type Stage } from './clauses.ts';
import type { PlacedStage, Way } from './path-layout.ts';
import { capital } from '../../language/capital.ts';
import styles from './procedures.module.css';

type Citation = components['schemas']['Citation'];

interface StageCardProps {
  stage: Stage;
  placed: PlacedStage;
  ways: readonly Way[];
  citations: readonly Citation[];
  speech: Speech;
  style: CSSProperties;
}

/** What is asked first of a stage of consensus; the rest is folded. */
const FIRST = new Set(['methods', 'quorum', 'period', 'blocking', 'onBlock', 'success', 'confirmation', 'onFailure']);

/** A stage of the path: what it is, who decides how, and where it leads, all in words too. */
export function StageCard({ stage, placed, ways, citations, speech, style }: StageCardProps): ReactNode {
  const { t, words, organ } = speech;
  const id = useId();
  const clauses = clausesOf(stage, speech).filter(({ clause }) => clause !== 'organ');
  const first = stage.consensus ? clauses.filter(({ clause }) => FIRST.has(clause)) : clauses;
  const rest = clauses.filter((each) => !first.includes(each));
  const sources = new Map(
    citations.filter((each) => each.stage === stage.id).map(({ clause, source }) => [clause, source]),
  );
  const named = words.code(stage.id);
  return (
    <li
      className={styles['stage']}
      data-aside={placed.aside || undefined}
      data-down={placed.leadsDown || undefined}
      style={style}
    >
      <article aria-labelledby={id}>
        <header>
          <h3 id={id}>
            <span className={styles['number']}>{placed.row}</span> {capital(named)}
          </h3>
          {stage.consensus ? (
            <Badge tone="accent">{organ(stage.consensus.organ)}</Badge>
          ) : (
            words.code(stage.type) !== named && <Badge>{words.code(stage.type)}</Badge>
          )}
        </header>
        <ClauseList said={first} sources={sources} />
        {rest.length > 0 && (
          <details className={styles['more']}>
            <summary>{t('more', { count: rest.length })}</summary>
            <ClauseList said={rest} sources={sources} />
          </details>
        )}
        <Leads stage={stage} ways={ways} speech={speech} />
      </article>
    </li>
  );
}

function ClauseList({ said, sources }: { said: readonly Said[]; sources: ReadonlyMap<string, string> }): ReactNode {
  const t = useTranslations('procedures');
  if (said.length === 0) return null;
  return (
    <dl className={styles['clauses']}>
      {said.map(({ clause, term, says }) => (
        <div key={clause}>
          <dt>{term}</dt>
          <dd>
            {says}
            {sources.has(clause) && (
              <span className={styles['source']}> {t('source', { source: sources.get(clause) ?? '' })}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Where the stage leads, in words: what the lines beside the path show. */
function Leads({ stage, ways, speech }: { stage: Stage; ways: readonly Way[]; speech: Speech }): ReactNode {
  const { t, words } = speech;
  const own = ways.filter(({ from, kind }) => from === stage.id && kind !== 'next');
  return (
    <ul className={styles['leads']}>
      {stage.opensWith !== undefined && <li>{t('opensWith', { stage: words.code(stage.opensWith) })}</li>}
      <li>{stage.next === undefined ? t('lastStage') : t('next', { stage: words.code(stage.next) })}</li>
      {own
        .filter(({ kind }) => kind !== 'opens-with')
        .map(({ to, kind }) => (
          <li key={`${kind} ${to}`}>{t(`ways.${kind as 'return'}`, { stage: words.code(to) })}</li>
        ))}
    </ul>
  );
}
