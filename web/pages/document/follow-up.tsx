import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../design/badge.tsx';
import { Section } from '../../design/page.tsx';
import { useNames } from '../../language/names.tsx';
import { Countdown, When } from '../../language/times.tsx';
import { useWords } from '../../language/words.ts';
import type { components } from '../../server/api-types.d.ts';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { headed } from './headed.ts';
import { useMatter } from './matter.tsx';
import { kept } from './reads.ts';
import type { DocumentShown, ToldTime } from './shapes.ts';
import { Evidence, useToldTime, Words } from './told.tsx';
import styles from './beside.module.css';

type Schemas = components['schemas'];

/** How long what was adopted is in force: from when, until when or until what, and whether that is being extended (case 45). */
export function Validity({ of }: { of: DocumentShown['validity'] }): ReactNode {
  const t = useTranslations('document.validity');
  if (of.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ul className={styles['list']}>
        {of.map((term) => (
          <Term key={`${term.stage} ${term.from}`} of={term} />
        ))}
      </ul>
    </Section>
  );
}

function Term({ of }: { of: Schemas['Validity'] }): ReactNode {
  const t = useTranslations('document.validity');
  const words = useWords();
  const { knownAt } = useMatter();
  const { from, until, derivation, source, remindAt, extension, extensions, expired } = of;
  return (
    <li className={styles['term']}>
      <div>
        <p>
          <Badge tone={expired ? 'block' : extension ? 'wait' : 'good'}>
            {t(expired ? 'over' : extension ? 'extending' : 'running')}
          </Badge>{' '}
          {t.rich('from', { when: () => <When at={from} /> })}
          {', '}
          {'event' in until
            ? t('untilEvent', { event: until.event })
            : t.rich('until', { when: () => <When at={until.at} /> })}
        </p>
        <p className={styles['soft']}>
          {expired && <>{t.rich('ended', { when: () => <When at={expired.endedAt} /> })} · </>}
          {extension && (
            <>
              {t('extension', { stage: headed(words.code(extension.by)) })} (<When at={extension.openedAt} />) ·{' '}
            </>
          )}
          {extensions > 0 && <>{t('extended', { count: extensions })} · </>}
          {remindAt !== undefined && !expired && <>{t.rich('remind', { when: () => <When at={remindAt} /> })} · </>}
          {t('source', { source })}
        </p>
        <Derivation of={derivation} />
      </div>
      {'at' in until && !expired && <Countdown to={until.at} from={knownAt} />}
    </li>
  );
}

/** How a date came about, step by step (I12). */
function Derivation({ of }: { of: readonly string[] }): ReactNode {
  const t = useTranslations('document.validity');
  if (of.length === 0) return null;
  return (
    <details className={styles['more']}>
      <summary>{t('derivation')}</summary>
      <ol lang="en">
        {of.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}

/** Its reviews: those that were, and when the next one is due. */
export function Reviews(): ReactNode {
  const t = useTranslations('document.reviews');
  const { path, query } = useMatter();
  const params = { path, query };
  const { data } = api.useQuery('get', '/v1/{organisation}/documents/{document}/reviews', { params }, kept);
  if (data === undefined || (data.items.length === 0 && data.due.length === 0)) return null;
  return (
    <Section title={t('title')}>
      {data.due.map((due) => (
        <Due key={due.stage} of={due} />
      ))}
      {data.items.length > 0 && (
        <ul className={styles['list']}>
          {itemsOf(data).map((review, index) => (
            // A review has no name but its place in the record.
            <Review key={index} of={review} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Due({ of: { dueAt, derivation } }: { of: Schemas['Reviews']['due'][number] }): ReactNode {
  const t = useTranslations('document.reviews');
  const { knownAt } = useMatter();
  return (
    <div className={styles['term']}>
      <div>
        <p>{t('next')}</p>
        <Derivation of={derivation} />
      </div>
      <Countdown to={dueAt} from={knownAt} />
    </div>
  );
}

interface Told {
  noteText?: string | null;
  note?: Schemas['ContentReference'];
}

function Review({ of }: { of: Schemas['Review'] }): ReactNode {
  const t = useTranslations('document.reviews');
  const told = useToldTime();
  const { note } = of as Told;
  return (
    <li>
      {of.dimensionText ?? t('one')}, {told(of.when)}
      {of.attested && <span className={styles['soft']}> · {t('attested')}</span>} <Words of={note} />
      <Evidence items={of.evidence} />
    </li>
  );
}

/** When it was considered, and by rounds of experts. */
export function Considerations({ of }: { of: readonly Schemas['Consideration'][] }): ReactNode {
  const t = useTranslations('document.beside');
  const words = useWords();
  const names = useNames();
  const told = useToldTime();
  if (of.length === 0) return null;
  return (
    <Section title={t('considerations')}>
      <ul className={styles['list']}>
        {of.map((one) => (
          <li key={`${one.what} ${one.recordedAt} ${told(one.when as ToldTime)}`}>
            {words.code(one.what)}, {told(one.when as ToldTime)}
            {one.organ !== undefined && <>, {names.organ(one.organ)}</>} <Words of={(one as Told).note} />
            <Evidence items={one.evidence} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
