import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../design/page.tsx';
import { momentIn } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useSession } from '../../session/session.tsx';
import { MomentActs } from './moment-acts.tsx';
import { presentIn } from './present-in.ts';
import { isSettled, stepsOf, type Step, type StepName } from './steps.ts';
import { useSitting } from './sitting.tsx';
import styles from './meetings.module.css';

const TITLES = {
  convocation: 'stepConvocation',
  attendance: 'stepAttendance',
  opening: 'stepOpening',
  items: 'stepItems',
  closing: 'stepClosing',
  record: 'stepRecord',
} as const satisfies Record<StepName, string>;
const STATES = { done: 'stepDone', now: 'stepNow', later: 'stepLater' } as const;
const SIGNS = { done: '✓', now: '▸', later: '·' } as const;

/** Where the sitting is on its way, and the acts that the moment asks for: few clicks, in the order of a sitting. */
export function Moment(): ReactNode {
  const t = useTranslations('meetings');
  const sitting = useSitting();
  const steps = stepsOf(sitting.room);
  return (
    <Section title={t('moment')}>
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <li key={step.name} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            <p className={styles['step']}>
              <span aria-hidden="true" className={`${styles['sign']} turning`}>
                {SIGNS[step.state]}
              </span>
              <strong>{t(TITLES[step.name])}</strong>
              <span className={styles['soft']}>{t(STATES[step.state])}</span>
              <Told step={step} />
            </p>
            {step.state === 'now' && <MomentActs step={step.name} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What a step has come to, in a few words. */
function Told({ step: { name } }: { step: Step }): ReactNode {
  const t = useTranslations('meetings');
  const { language } = useLanguage();
  const { organisation } = useSession();
  const { room } = useSitting();
  const words = (): string | undefined => {
    if (name === 'convocation')
      return room.convocation
        ? t('convened', { when: momentIn(room.convocation.sentAt, organisation.seatZone, language) })
        : t('notConvened');
    if (name === 'attendance') {
      const count = presentIn(room).length;
      return count === 0 ? t('nobodyRecorded') : t('presentNow', { count });
    }
    if (name === 'items' && room.items.length > 0)
      return t('told', { done: room.items.filter(isSettled).length, of: room.items.length });
    if (name === 'record' && room.recordClosedAt !== null) return t('recordIsClosed');
    return undefined;
  };
  const said = words();
  return said === undefined ? null : <span>{said}</span>;
}
