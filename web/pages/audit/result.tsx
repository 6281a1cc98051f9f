import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Verification } from '../../../audit/dossier/verify-dossier.ts';
import { Note } from '../../design/note.tsx';
import { momentIn } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useSession } from '../../session/session.tsx';
import { outcomes } from './messages.ts';
import styles from './audit.module.css';

/** So many faults are told one by one. */
const TOLD = 50;
const SIGNS = { sound: '✓', faulty: '✕', 'not-made': '–' } as const;

/** What a verification came to, in plain words: what was checked, what it proves, and what it cannot prove. */
export function Result({ name, verification }: { name: string; verification: Verification }): ReactNode {
  const t = useTranslations('audit');
  const { language } = useLanguage();
  const { organisation } = useSession();
  const { ok, header, findings, counts } = verification;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [verification]);
  return (
    <div className={styles['result']}>
      <Note tone={ok ? 'good' : 'block'}>
        <h3 ref={heading} tabIndex={-1}>
          {ok ? t('verified') : t('notVerified', { count: findings.length })}
        </h3>
        <p>
          {t('counted', {
            name,
            events: counts.events,
            streams: counts.streams,
            commands: counts.commands,
            texts: counts.texts,
          })}
        </p>
        {header && (
          <p className={styles['soft']}>
            {t('about', { subject: header.subject, when: momentIn(header.exported, organisation.seatZone, language) })}
          </p>
        )}
      </Note>
      <Checks verification={verification} />
      {!ok && <Faults verification={verification} />}
      {ok && <Proves verification={verification} />}
    </div>
  );
}

function Checks({ verification: { findings, counts } }: { verification: Verification }): ReactNode {
  const t = useTranslations('audit');
  return (
    <>
      <h3>{t('checked')}</h3>
      <ol className={styles['checks']}>
        {outcomes(findings).map(({ check, outcome, faults }) => (
          <li key={check} data-outcome={outcome}>
            <span aria-hidden="true">{SIGNS[outcome]}</span>
            <div>
              <strong>{t(`checks.${check}`)}</strong>{' '}
              <span>
                {check === 'texts' && outcome === 'sound' && counts.textsWithWords === 0
                  ? t('textsByHash')
                  : t(`outcomes.${outcome}`, { faults })}
              </span>
              <p className={styles['soft']}>{t(`checkMeans.${check}`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Faults({ verification: { findings } }: { verification: Verification }): ReactNode {
  const t = useTranslations('audit');
  return (
    <>
      <h3>{t('faults')}</h3>
      <ol className={styles['faults']}>
        {findings.slice(0, TOLD).map(({ code, line, byte, event, detail }, index) => (
          <li key={`${index} ${code}`}>
            <strong>{t(`faultCodes.${code}`)}</strong>
            <p className={styles['soft']}>
              {line !== undefined && t('atLine', { line })} {byte !== undefined && t('atByte', { byte })}{' '}
              {event !== undefined && <a href={`#${anchor(event)}`}>{t('atEvent', { event })}</a>}
            </p>
            <p lang="en">{detail}</p>
          </li>
        ))}
      </ol>
      {findings.length > TOLD && <p>{t('moreFaults', { count: findings.length - TOLD })}</p>}
      <p>{t('whatThen')}</p>
    </>
  );
}

/** The place of an event in the history below. */
export const anchor = (event: string): string => `event-${event.replaceAll(/[^a-z0-9]+/gi, '-')}`;

function Proves({ verification: { header, counts, demonstration } }: { verification: Verification }): ReactNode {
  const t = useTranslations('audit');
  return (
    <>
      <div className={styles['proves']}>
        <section>
          <h3>{t('proves')}</h3>
          <ul>
            <li>{t('proof.unchanged')}</li>
            <li>{t('proof.follows', { commands: counts.commands })}</li>
            <li>{t('proof.asked')}</li>
            <li>
              {t(counts.textsWithWords > 0 ? 'proof.words' : 'proof.hashes', {
                count: counts.textsWithWords,
                of: counts.texts,
              })}
            </li>
          </ul>
        </section>
        <section>
          <h3>{t('provesNot')}</h3>
          <ul>
            <li>{t('noProof.last')}</li>
            <li>{t('noProof.clock')}</li>
            <li>{t('noProof.anew')}</li>
            <li>{t('noProof.attested')}</li>
            {demonstration && <li>{t('noProof.demonstration')}</li>}
          </ul>
        </section>
      </div>
      <h3>{t('heads')}</h3>
      <p className={styles['soft']}>{t('headsMean')}</p>
      <ul className={styles['heads']}>
        {(header?.streams ?? []).map(({ stream, head }) => (
          <li key={stream}>
            {t('head', { stream, sequence: head.sequence })} <code>{head.hash}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
