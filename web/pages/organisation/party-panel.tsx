import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Badge } from '../../design/badge.tsx';
import { Read } from '../../design/page.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { searchOf, type Asked } from './address.ts';
import { Basis, Told } from './fact-basis.tsx';
import { inTime, type Fact } from './facts.ts';
import { PartyTreaties } from './party-treaties.tsx';
import { Seat } from './seat.tsx';
import styles from './organisation.module.css';

const KINDS = ['status', 'suspension', 'chair', 'next-chair', 'coordinator', 'party-name'];

/** One party: what it is and was, its seat and who is accredited to it, its terms as Chair, its treaties. Each with the decision. */
export function PartyPanel({ asked }: { asked: Asked & { party: string } }): ReactNode {
  const t = useTranslations('organisation');
  const names = useNames();
  const words = useWords();
  const { organisation } = useSession();
  const path = { organisation: organisation.id, party: asked.party };
  const party = api.useQuery('get', '/v1/{organisation}/parties/{party}', { params: { path } });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [asked.party]);
  return (
    <section className={styles['panel']} aria-label={names.party(asked.party)}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {names.party(asked.party)}
        </h2>
        <Link to="/organisation" search={searchOf({ ...asked, party: undefined }) as never}>
          {t('closeParty')}
        </Link>
      </header>
      <Read of={party}>
        {(data) => {
          const facts = (data.facts ?? []) as Fact[];
          return (
            <>
              <p>
                <Badge tone="accent">{words.code(data.status)}</Badge>{' '}
                {!data.entitled && data.status === 'member' && <Badge tone="block">{t('notEntitled')}</Badge>}
              </p>
              {KINDS.map((kind) => (
                <OfKind key={kind} kind={kind} facts={inTime(facts.filter((fact) => fact.kind === kind))} />
              ))}
              {data.status === 'member' && <Seat party={asked.party} />}
              <PartyTreaties treaties={data.treaties ?? []} />
            </>
          );
        }}
      </Read>
    </section>
  );
}

function OfKind({ kind, facts }: { kind: string; facts: readonly Fact[] }): ReactNode {
  const t = useTranslations('organisation');
  const words = useWords();
  if (facts.length === 0) return null;
  return (
    <>
      <h3>{t(`factKinds.${kind as 'status'}`)}</h3>
      <ol className={styles['terms']}>
        {facts.map((fact) => (
          <li key={fact.id}>
            <strong>
              {kind === 'status'
                ? words.code(fact.value)
                : kind === 'party-name'
                  ? fact.value
                  : (fact.title ?? t(`factKinds.${kind as 'status'}`))}
            </strong>
            <span>
              <Told time={fact.from} /> – {fact.to === null ? t('today') : <Told time={fact.to} />}
            </span>
            <Basis fact={fact} />
          </li>
        ))}
      </ol>
    </>
  );
}
