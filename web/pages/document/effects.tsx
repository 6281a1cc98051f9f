import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../../design/badge.tsx';
import { Note } from '../../design/note.tsx';
import { Section } from '../../design/page.tsx';
import { useRefusals } from '../../language/refusals.ts';
import { When } from '../../language/times.tsx';
import { useWords } from '../../language/words.ts';
import { api } from '../../server/reads.ts';
import { EffectWords } from './effect-words.tsx';
import { asEffect, effectRows, isEndedBy, type EffectRow, type Effects as Read, type Fact } from './effect-rows.ts';
import { headed } from './headed.ts';
import { useMatter } from './matter.tsx';
import { kept } from './reads.ts';
import type { ToldTime } from './shapes.ts';
import { Evidence, useToldTime } from './told.tsx';
import styles from './beside.module.css';

/** What its adoption changes in the organisation, and what has come of it: each with its day, and a way to it. */
export function Effects(): ReactNode {
  const t = useTranslations('document.effects');
  const { path, query } = useMatter();
  const params = { path, query };
  const { data } = api.useQuery('get', '/v1/{organisation}/documents/{document}/effects', { params }, kept);
  if (data === undefined || (data.items.length === 0 && data.facts.length === 0)) return null;
  return (
    <Section title={t('title')}>
      <ul className={styles['list']}>
        {effectRows(data).map((row, index) => (
          // A document may state the same twice; its order never changes.
          <Row key={index} row={row} />
        ))}
      </ul>
      {data.refused.length > 0 && <Refused of={data.refused} />}
    </Section>
  );
}

const TONE: Readonly<Record<string, Tone>> = { done: 'good', ahead: 'plain', caused: 'wait' };

function Row({ row: { stated, facts } }: { row: EffectRow }): ReactNode {
  const t = useTranslations('document.effects');
  const words = useWords();
  const { document } = useMatter();
  const [first] = facts;
  const effect = stated?.effect ?? (first && asEffect(first, isEndedBy(first, document)));
  const standing = first === undefined ? (stated?.standing ?? 'caused') : 'done';
  return (
    <li>
      {effect ? <EffectWords of={effect} /> : first && `${words.code(first.kind)}: ${first.value}`}{' '}
      <Badge tone={TONE[standing] ?? 'plain'}>
        {t(standing, { stage: stated?.stage === undefined ? '' : headed(words.code(stated.stage)) })}
      </Badge>{' '}
      {first && <Since fact={first} />}
      <Evidence items={first?.evidence} />
    </li>
  );
}

/** From when it counts, or to when, and where it stands in the organisation. */
function Since({ fact }: { fact: Fact }): ReactNode {
  const t = useTranslations('document.effects');
  const { document, query } = useMatter();
  const ended = isEndedBy(fact, document);
  const party = ['status', 'suspension', 'seat', 'party-name'].includes(fact.kind) ? { party: fact.subject } : {};
  return (
    <span className={styles['soft']}>
      {ended ? (
        <Time label="until" of={fact.to} />
      ) : (
        <>
          <Time label="since" of={fact.from} />
          {fact.to && (
            <>
              {', '}
              <Time label="until" of={fact.to} />
            </>
          )}
        </>
      )}
      {fact.kind !== 'meeting' && (
        <>
          {' · '}
          <Link to="/organisation" search={{ ...party, ...query } as never}>
            {t('toOrganisation')}
          </Link>
        </>
      )}
    </span>
  );
}

function Time({ label, of }: { label: 'since' | 'until'; of: Fact['from'] }): ReactNode {
  const t = useTranslations('document.effects');
  const told = useToldTime();
  if (of === null) return t('untold');
  if ('at' in of) return t.rich(label, { when: () => <When at={of.at} /> });
  return t.rich(label, { when: () => told(of.attested as ToldTime) });
}

/** What could not be carried out, and that the Secretariat is asked to see to it. */
function Refused({ of }: { of: Read['refused'] }): ReactNode {
  const t = useTranslations('document.effects');
  const sentence = useRefusals();
  return (
    <Note tone="block">
      <h3>{t('refused')}</h3>
      <ul className={styles['list']}>
        {of.map(({ code, at }) => (
          <li key={`${code} ${at}`}>
            {sentence(code)}{' '}
            <span className={styles['soft']}>
              <When at={at} />
            </span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
