import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { eventFor } from '../../../domain/words/event-words.ts';
import { Button } from '../../design/button.tsx';
import { Read, Section } from '../../design/page.tsx';
import { usePrinting } from '../../design/printing.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { When } from '../../language/times.tsx';
import { useWords } from '../../language/words.ts';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useMatter } from './matter.tsx';
import { momentsOf, tellingOf, type Entry, type Moment } from './moments.ts';
import { Proof } from './proof.tsx';
import { useTimeline } from './reads.ts';
import type { ToldTime } from './shapes.ts';
import { useToldTime } from './told.tsx';
import styles from './timeline.module.css';

/** Moments that are shown at first, the latest. */
const SHOWN = 12;

/** What happened to the document, the latest first: in words, by whom, when, and why where it is an outcome. */
export function Timeline(): ReactNode {
  const t = useTranslations('document.timeline');
  const { path, knownAt } = useMatter();
  const timeline = useTimeline();
  const proofs = api.useQuery('get', '/v1/{organisation}/documents/{document}/proofs', { params: { path } });
  const provable = new Set((proofs.data ? itemsOf(proofs.data) : []).map(({ sequence }) => sequence));
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  return (
    <Section title={t('title')}>
      <Read of={timeline}>
        {(entries) => {
          const moments = momentsOf(entries).filter(({ at }) => knownAt === undefined || at <= knownAt);
          const latest = moments.toReversed().slice(0, all || printing ? undefined : SHOWN);
          return (
            <>
              <ol className={styles['timeline']} reversed>
                {latest.map((moment) => (
                  <One key={moment.at} moment={moment} provable={provable} />
                ))}
              </ol>
              {moments.length > latest.length && (
                <p className={styles['all']} data-screen-only>
                  <Button onPress={() => setAll(true)}>{t('all', { count: moments.length })}</Button>
                </p>
              )}
            </>
          );
        }}
      </Read>
    </Section>
  );
}

interface OneProps {
  moment: Moment;
  provable: ReadonlySet<number>;
}

function One({ moment, provable }: OneProps): ReactNode {
  const t = useTranslations('document.timeline');
  const { language } = useLanguage();
  const { knownAt, go } = useMatter();
  const telling = tellingOf(moment);
  if (telling === undefined) return null;
  const what = eventFor(telling.name, language);
  return (
    <li className={styles['moment']}>
      <div className={styles['head']}>
        <span className={styles['when']}>
          <When at={moment.at} />
        </span>
        <Actor of={telling} />
        {moment.at !== knownAt && (
          <span className={styles['see']} data-screen-only>
            <Button
              kind="quiet"
              label={t('seeLabel', { sequence: telling.sequence, what })}
              onPress={() => {
                go(moment);
                window.scrollTo({ top: 0 });
              }}
            >
              {t('see')}
            </Button>
          </span>
        )}
      </div>
      <ul className={styles['events']}>
        {moment.entries.map((entry) => (
          <li key={entry.sequence}>
            <Event of={entry} main={entry === telling} />
            {provable.has(entry.sequence) && <Proof sequence={entry.sequence} />}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Event({ of, main }: { of: Entry; main: boolean }): ReactNode {
  const t = useTranslations('document.timeline');
  const names = useNames();
  const told = useToldTime();
  const { language } = useLanguage();
  const { effective } = of;
  const words = eventFor(of.name, language);
  return (
    <>
      <span className={styles['number']}>{t('number', { sequence: of.sequence })}</span>{' '}
      {main ? <strong>{words}</strong> : words}
      {of.round !== null && <> · {of.round}</>}
      {of.party !== null && <> · {names.party(of.party)}</>}
      {effective.kind !== 'instant' && <> · {t('attested', { when: told(effective as ToldTime) })}</>}
    </>
  );
}

/** Whose act it was. */
function Actor({ of }: { of: Entry }): ReactNode {
  const t = useTranslations('document.timeline');
  const words = useWords();
  const names = useNames();
  const who = of.actorParty === null ? words.code(of.actorRole) : names.party(of.actorParty);
  return (
    <span className={styles['soft']}>
      {t('by', { who })}
      {of.command !== 'state-position' && of.actorRole !== 'system' && <> · {words.deed(of.command)}</>}
    </span>
  );
}
