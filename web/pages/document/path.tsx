import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../design/page.tsx';
import { dayIn } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useWords } from '../../language/words.ts';
import { useSession } from '../../session/session.tsx';
import { itemsOf } from '../../server/list.ts';
import { headed } from './headed.ts';
import { MeetingName } from './meeting-name.tsx';
import { useRounds, useTimeline } from './reads.ts';
import { stagesOf, type DocumentShown, type Stage } from './shapes.ts';
import { Evidence, useToldTime } from './told.tsx';
import type { Round } from './seating.ts';
import styles from './path.module.css';

/** The stages of its procedure as a path: what is done, where it stands, what lies ahead. */
export function Path({ of }: { of: DocumentShown }): ReactNode {
  const t = useTranslations('document.path');
  const rounds = useRounds();
  const timeline = useTimeline();
  const returns = (timeline.data ?? []).filter(
    ({ name, sequence }) => name === 'stage-returned' && sequence <= of.sequence,
  );
  const held = rounds.data ? itemsOf(rounds.data) : [];
  return (
    <Section title={t('title')}>
      <ol className={styles['path']}>
        {stagesOf(of).map((stage) => (
          <Step
            key={stage.id}
            stage={stage}
            here={of.openStages.includes(stage.id)}
            frozen={of.state === 'frozen' && stage.id === of.stage}
            rounds={held.filter((round) => round.stage === stage.id)}
          />
        ))}
      </ol>
      {returns.length > 0 && <p className={styles['soft']}>↩ {t('returned', { count: returns.length })}</p>}
    </Section>
  );
}

/** Which sign stands on the path, beside the words. */
const SIGN: Readonly<Record<Stage['state'], string>> = {
  planned: '',
  open: '●',
  held: '‖',
  done: '✓',
  failed: '✕',
  withdrawn: '–',
  unrecorded: '·',
};

interface StepProps {
  stage: Stage;
  here: boolean;
  frozen: boolean;
  rounds: readonly Round[];
}

function Step({ stage, here, frozen, rounds }: StepProps): ReactNode {
  const t = useTranslations('document.path');
  const words = useWords();
  return (
    <li
      className={styles['step']}
      data-state={frozen ? 'frozen' : here && stage.state !== 'done' ? 'open' : stage.state}
      aria-current={here ? 'step' : undefined}
    >
      <span className={styles['mark']} aria-hidden="true">
        {frozen ? '❄' : SIGN[stage.state]}
      </span>
      <div className={styles['what']}>
        <h3>{headed(words.code(stage.id))}</h3>
        <p className={styles['soft']}>
          <Standing stage={stage} frozen={frozen} />
        </p>
        {stage.meeting !== undefined && (
          <p className={styles['soft']}>
            {t('meeting')}: <MeetingName stream={stage.meeting} />
          </p>
        )}
        {rounds.map(({ round, phase }) => (
          <p key={round} className={styles['soft']} data-phase={phase}>
            {t('round', { round, phase: words.code(phase) })}
          </p>
        ))}
        <Evidence items={stage.attested?.evidence} />
      </div>
    </li>
  );
}

/** How a stage stands, in words: with its day where there is one. */
function Standing({ stage, frozen }: { stage: Stage; frozen: boolean }): ReactNode {
  const t = useTranslations('document.path');
  const words = useWords();
  const told = useToldTime();
  const { language } = useLanguage();
  const { organisation } = useSession();
  const day = (at: number): string => dayIn(at, organisation.seatZone, language);
  const { state, word = state, attested, effectiveAt, doneAt, openedAt, openedBy } = stage;
  if (frozen) return t('frozen');
  switch (state) {
    case 'done':
      if (attested) return `${t('done', { word: words.code(word), when: told(attested.when) })} (${t('attested')})`;
      return doneAt === undefined
        ? words.code(word)
        : t('done', { word: words.code(word), when: day(effectiveAt ?? doneAt) });
    case 'open':
    case 'held':
      if (openedBy) return t('opened', { when: told(openedBy) });
      return openedAt === undefined ? words.code(state) : t('opened', { when: day(openedAt) });
    case 'planned':
      return t('ahead');
    default:
      return t(state);
  }
}
