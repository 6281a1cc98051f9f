import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ActButton } from '../../acts/act-button.tsx';
import { Badge, type Tone } from '../../design/badge.tsx';
import { dayOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useSession } from '../../session/session.tsx';
import { Forecast } from './forecast.tsx';
import { totalsOf, type Treaty } from './standing.ts';
import styles from './treaties.module.css';

const TONES: Readonly<Record<Treaty['inForce'], Tone>> = { yes: 'good', no: 'wait', 'not-known': 'plain' };
const WORDS = { yes: 'forceYes', no: 'forceNo', 'not-known': 'forceUnknown' } as const;

/** A treaty as a whole: whether it is in force, what is missing, what the record cannot tell; alone, also the forecast. */
export function TreatyCard({ treaty, alone }: { treaty: Treaty; alone: boolean }): ReactNode {
  const t = useTranslations('treaties');
  const names = useNames();
  const { language } = useLanguage();
  const { document, titleText, inForce, determined, disputed, rule } = treaty;
  const { unknown, ...totals } = totalsOf(treaty);
  return (
    <article className={styles['card']}>
      <div className={styles['row']}>
        <h2>
          <Link to="/documents/$document" params={{ document }}>
            {titleText ?? document}
          </Link>
        </h2>
        <Badge tone={TONES[inForce]}>{t(WORDS[inForce])}</Badge>
      </div>
      {determined && inForce !== 'yes' && (
        <p>
          <strong>{t('determined', { day: dayOf(determined.on, language) })}</strong>
        </p>
      )}
      {disputed.length > 0 && (
        <p className={styles['block']}>
          {t('disputed', { parties: disputed.map(({ party }) => names.party(party)).join(', ') })}
        </p>
      )}
      <p>{t('totals', totals)}</p>
      <Missing treaty={treaty} />
      {unknown > 0 && <p className={styles['soft']}>{t('unnamedOf', { count: unknown })}</p>}
      {rule && (
        <p className={styles['soft']}>
          {t('rule', { instruments: rule.instruments, days: rule.days })} · {t('source', { source: rule.source })}
        </p>
      )}
      <Registering treaty={treaty} />
      {alone && inForce !== 'yes' && <Forecast treaty={treaty} />}
    </article>
  );
}

function Missing({ treaty: { conditions, missing, inForce } }: { treaty: Treaty }): ReactNode {
  const t = useTranslations('treaties');
  if (inForce === 'yes' || missing.instruments === null) return null;
  const [only, ...more] = conditions;
  return (
    <div>
      {only && more.length === 0 && (
        <>
          <meter
            className={styles['meter']}
            min={0}
            max={only.needed}
            value={only.deposited}
            aria-label={t('conditions')}
          />
          <p>{t('condition', { deposited: only.deposited, needed: only.needed, missing: only.missing })}</p>
        </>
      )}
      {more.length > 0 && (
        <ul>
          {conditions.map(({ words, needed, deposited }) => (
            <li key={words}>{t('conditionOf', { words, needed, deposited })}</li>
          ))}
        </ul>
      )}
      <p className={missing.certainty === 'not-known' ? styles['soft'] : ''}>
        {t(missing.certainty === 'not-known' ? 'missingAtMost' : 'missing', { count: missing.instruments })}
      </p>
    </div>
  );
}

/** The depositary or the Secretariat registers; nobody else. */
function Registering({ treaty: { document, signature, consent, openStages } }: { treaty: Treaty }): ReactNode {
  const t = useTranslations('treaties');
  const { role } = useSession();
  if (role !== 'depositary' && role !== 'secretariat') return null;
  return (
    <div className={styles['row']} data-screen-only>
      {signature !== null && openStages.includes(signature) && (
        <ActButton act="sign-treaty" places={{ document, stage: signature }}>
          {t('sign')}
        </ActButton>
      )}
      {consent !== null && openStages.includes(consent) && (
        <ActButton act="receive-instrument" places={{ document, stage: consent }}>
          {t('receive')}
        </ActButton>
      )}
    </div>
  );
}
