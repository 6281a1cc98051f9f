import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Badge, toneOf } from '../../design/badge.tsx';
import { Section } from '../../design/page.tsx';
import { When } from '../../language/times.tsx';
import { useWords } from '../../language/words.ts';
import { MatterLink } from '../../matters/matter-link.tsx';
import type { components } from '../../server/api-types.d.ts';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useMatter } from './matter.tsx';
import { Considerations, Reviews, Validity } from './follow-up.tsx';
import { Effects } from './effects.tsx';
import { kept } from './reads.ts';
import type { DocumentShown, EvidenceItem } from './shapes.ts';
import { Evidence } from './told.tsx';
import styles from './beside.module.css';

type Schemas = components['schemas'];

/** What a document holds beside texts and rounds. What there is nothing of is left out. */
export function Beside({ of }: { of: DocumentShown }): ReactNode {
  const { path, query } = useMatter();
  const params = { path, query };
  const relations = api.useQuery('get', '/v1/{organisation}/documents/{document}/relations', { params }, kept);
  const outcomes = api.useQuery('get', '/v1/{organisation}/documents/{document}/outcomes', { params }, kept);
  const considerations = api.useQuery(
    'get',
    '/v1/{organisation}/documents/{document}/considerations',
    { params },
    kept,
  );
  const calls = api.useQuery('get', '/v1/{organisation}/documents/{document}/calls', { params }, kept);
  const implementation = api.useQuery(
    'get',
    '/v1/{organisation}/documents/{document}/implementation',
    { params },
    kept,
  );
  return (
    <>
      <Treaty of={of} />
      <Packages of={of} />
      <Validity of={of.validity} />
      <Effects />
      <Reviews />
      <Relations of={relations.data ? itemsOf(relations.data) : []} />
      <Outcomes of={outcomes.data ? itemsOf(outcomes.data) : []} />
      <Considerations of={considerations.data ? itemsOf(considerations.data) : []} />
      <Calls of={calls.data ? itemsOf(calls.data) : []} />
      <Implementation of={implementation.data ? itemsOf(implementation.data) : []} />
    </>
  );
}

/** A treaty in a line; the States themselves stand on the page of treaties. */
function Treaty({ of }: { of: DocumentShown }): ReactNode {
  const t = useTranslations('document.beside');
  const { path, query } = useMatter();
  const binds = (of.stages as { id: string }[]).some(({ id }) => id === 'consent-to-be-bound');
  const treaty = api.useQuery(
    'get',
    '/v1/{organisation}/documents/{document}/treaty',
    { params: { path, query } },
    { enabled: binds, retry: false, ...kept },
  );
  const { deposited, reported, missing } = (treaty.data ?? {}) as {
    deposited?: unknown[];
    reported?: unknown[];
    missing?: { instruments?: number };
  };
  if (deposited === undefined || reported === undefined) return null;
  return (
    <Section title={t('treaty')}>
      <p>
        {t('treatyLine', {
          deposited: deposited.length,
          reported: reported.length,
          missing: missing?.instruments ?? 0,
        })}
        {'. '}
        <Link to="/treaties">{t('toTreaties')}</Link>
      </p>
    </Section>
  );
}

function Packages({ of }: { of: DocumentShown }): ReactNode {
  const t = useTranslations('document.beside');
  const { items } = (of.package ?? {}) as { items?: { document: string; titleText?: string | null }[] };
  const inside = of.inPackage as { package?: string; stream?: string } | string | null;
  const stream = typeof inside === 'string' ? inside : (inside?.package ?? inside?.stream);
  if (items === undefined && stream === undefined) return null;
  return (
    <Section title={t('package')}>
      {stream !== undefined && (
        <p>
          {t('inPackage')} <MatterLink stream={stream} title={undefined} />
        </p>
      )}
      {items !== undefined && (
        <ul className={styles['list']}>
          {items.map((item) => (
            <li key={item.document}>
              <MatterLink stream={item.document} title={item.titleText ?? undefined} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Relations({ of }: { of: readonly Schemas['RelationView'][] }): ReactNode {
  const t = useTranslations('document.beside');
  const words = useWords();
  if (of.length === 0) return null;
  return (
    <Section title={t('relations')}>
      <ul className={styles['list']}>
        {of.map((relation) => {
          const other = <MatterLink stream={relation.stream} title={relation.titleText ?? undefined} />;
          return (
            <li key={`${relation.relation} ${relation.direction} ${relation.stream}`}>
              {relation.direction === 'to' ? (
                <>
                  {t('this')} {words.code(relation.relation)} {other}
                </>
              ) : (
                <>
                  {other} {words.code(relation.relation)} {t('thisObject')}
                </>
              )}{' '}
              <Evidence items={relation.evidence} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Outcomes({ of }: { of: readonly Schemas['Outcome'][] }): ReactNode {
  const t = useTranslations('document.beside');
  const words = useWords();
  if (of.length === 0) return null;
  return (
    <Section title={t('outcomes')}>
      <ul className={styles['list']}>
        {of.map((outcome) => (
          <li key={outcome.id}>
            {outcome.titleText ?? outcome.id} <Badge tone={toneOf(outcome.state)}>{words.code(outcome.state)}</Badge>{' '}
            {outcome.meeting !== undefined && <MatterLink stream={outcome.meeting} title={undefined} />}
            <Evidence items={outcome.evidence} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Calls({ of }: { of: readonly Schemas['Call'][] }): ReactNode {
  const t = useTranslations('document.beside');
  const words = useWords();
  if (of.length === 0) return null;
  return (
    <Section title={t('calls')}>
      <ul className={styles['list']}>
        {of.map((call) => (
          <li key={call.call}>
            {call.purposeText ?? call.call} <Badge tone={toneOf(call.state)}>{words.code(call.state)}</Badge>{' '}
            {t('nominations', { count: call.nominations.length })}{' '}
            <span className={styles['soft']}>
              <When at={call.openedAt} />
            </span>
            <Evidence items={call.evidence} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Task {
  id: string;
  titleText?: string | null;
  document?: string;
  progress: string;
  reports: number;
  evidence?: EvidenceItem[];
}

function Implementation({ of }: { of: readonly Task[] }): ReactNode {
  const t = useTranslations('document.beside');
  const words = useWords();
  if (of.length === 0) return null;
  return (
    <Section title={t('implementation')}>
      <ul className={styles['list']}>
        {of.map((task) => (
          <li key={task.id}>
            {task.document === undefined ? (
              (task.titleText ?? task.id)
            ) : (
              <MatterLink stream={task.document} title={task.titleText ?? undefined} />
            )}{' '}
            <Badge tone={toneOf(task.progress)}>{words.code(task.progress)}</Badge>{' '}
            <span className={styles['soft']}>{t('reports', { count: task.reports })}</span>
            <Evidence items={task.evidence} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
