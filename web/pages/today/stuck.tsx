import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Empty, Read, Section } from '../../design/page.tsx';
import { useNames } from '../../language/names.tsx';
import { Countdown, useNow } from '../../language/times.tsx';
import { useRule } from '../../language/rules.ts';
import { useWords } from '../../language/words.ts';
import { MatterLink } from '../../matters/matter-link.tsx';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import type { Task } from '../../tasks/task-list.tsx';
import { linesOf, pressOf, type TaskLine } from '../../tasks/task-order.ts';
import { useAllTasks } from './all-tasks.ts';
import { capital } from '../../language/capital.ts';
import styles from './today.module.css';

/** What waits for others, the most urgent first: equal tasks of many States are one line. */
export function Stuck(): ReactNode {
  const t = useTranslations('today');
  const { role } = useSession();
  const tasks = useAllTasks();
  return (
    <Section title={t('stuck')}>
      <Read of={tasks}>
        {({ items, whole }) => {
          const lines = linesOf(items.filter(({ office }) => office !== role));
          return (
            <>
              {lines.length === 0 ? <Empty>{t('nobody')}</Empty> : <Lines of={lines.slice(0, FIRST)} />}
              {lines.length > FIRST && (
                <details className={styles['fold']}>
                  <summary>{t('moreLines', { count: lines.length - FIRST })}</summary>
                  <Lines of={lines.slice(FIRST)} />
                </details>
              )}
              {!whole && <p>{t('moreStuck')}</p>}
            </>
          );
        }}
      </Read>
    </Section>
  );
}

/** As many lines as are shown at once: the most urgent ones. */
const FIRST = 4;

function Lines({ of }: { of: readonly TaskLine<Task>[] }): ReactNode {
  return (
    <ul className={styles['lines']}>
      {of.map((line) => (
        <Line key={`${line.first.stream} ${line.first.id}`} line={line} />
      ))}
    </ul>
  );
}

function Line({ line: { first, all } }: { line: TaskLine<Task> }): ReactNode {
  const t = useTranslations('tasks');
  const rule = useRule();
  const words = useWords();
  const now = useNow();
  const silence = words.silence(first.onSilence);
  return (
    <li className={styles['line']} data-press={pressOf(first, now)}>
      <div className={styles['what']}>
        <p>
          <MatterLink stream={first.stream} title={first.titleText ?? undefined} />
        </p>
        <p className={styles['soft']}>
          {words.deed(first.act)} · {silence ?? t('silenceMeansNothing')} · {t('rule', { rule: rule(first.rule) })}
        </p>
      </div>
      <Whom first={first} all={all} />
      <Countdown to={first.dueAt} />
    </li>
  );
}

/** Up to so many States are named at once; more are counted, and named on request. */
const FEW = 3;

function Whom({ first, all }: TaskLine<Task>): ReactNode {
  const t = useTranslations('tasks');
  const words = useWords();
  const names = useNames();
  const total = useAsked(first);
  const asked = new Set(all.flatMap(({ party }) => (party === null ? [] : [party])));
  if (asked.size === 0)
    return (
      <p className={styles['whom']}>
        {capital([...new Set(all.map(({ office }) => words.code(office ?? '')))].join(', '))}
      </p>
    );
  const states = names.parties.filter(({ id }) => asked.has(id)).map(({ name }) => name);
  if (states.length <= FEW) return <p className={styles['whom']}>{states.join(', ')}</p>;
  return (
    <details className={styles['whom']}>
      <summary>{t('awaited', { waiting: asked.size, all: Math.max(total, asked.size) })}</summary>
      <p className={styles['states']}>{states.join(', ')}</p>
    </details>
  );
}

/** Of how many an answer is asked: the electorate of the round, else all Member States. */
function useAsked({ stream, subject }: Task): number {
  const { organisation } = useSession();
  const { parties } = useNames();
  const [, kind, document = ''] = stream.split('/');
  const [round = ''] = subject.split('/');
  const inRound = kind === 'document' && /^r\d+$/.test(round);
  const read = api.useQuery(
    'get',
    '/v1/{organisation}/documents/{document}/rounds/{round}',
    { params: { path: { organisation: organisation.id, document, round } } },
    { enabled: inRound },
  );
  return read.data?.electorate.length ?? parties.filter(({ status }) => status === 'member').length;
}
