import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ProblemNote } from '../design/problem-note.tsx';
import { useNames } from '../language/names.tsx';
import { useWords } from '../language/words.ts';
import { asProblem } from '../server/problem.ts';
import { toldGroups, type ToldGroup } from './told.ts';
import type { Preview } from './use-preview.ts';
import { capital } from '../language/capital.ts';
import styles from './act-dialog.module.css';

/** Who will be told what, before it is confirmed; or the refusal that the act would give. */
export function ToldPreview({ preview, waits }: { preview: UseQueryResult<Preview>; waits: boolean }): ReactNode {
  const t = useTranslations('acts');
  return (
    <section className={styles['told']} aria-live="polite">
      <h3>{t('told')}</h3>
      {waits ? (
        <p className={styles['soft']}>{t('toldLater')}</p>
      ) : preview.error ? (
        <Refused error={preview.error} onAgain={() => void preview.refetch()} />
      ) : preview.data === undefined ? (
        <p className={styles['soft']}>{t('asking')}</p>
      ) : (
        <Told preview={preview.data} />
      )}
    </section>
  );
}

function Refused({ error, onAgain }: { error: Error; onAgain: () => void }): ReactNode {
  const t = useTranslations('acts');
  const { status } = asProblem(error);
  return (
    <>
      <p className={styles['refused']}>{status >= 400 && status < 500 ? t('wouldBeRefused') : t('toldUnknown')}</p>
      <ProblemNote error={error} onAgain={onAgain} />
    </>
  );
}

function Told({ preview: { told, whole } }: { preview: Preview }): ReactNode {
  const t = useTranslations('acts');
  const { parties } = useNames();
  const members = parties.filter(({ status }) => status === 'member').map(({ id }) => id);
  const groups = toldGroups(told, members);
  return (
    <>
      {groups.length === 0 && <p className={styles['soft']}>{t('nobody')}</p>}
      <ul className={styles['groups']}>
        {groups.map((group, at) => (
          <li key={at}>
            <p className={styles['whom']}>
              <Whom group={group} members={members.length} />
            </p>
            <p>
              {group.sentence}
              {group.asks !== undefined && <span className={styles['asks']}> {group.asks}</span>}
            </p>
          </li>
        ))}
      </ul>
      {!whole && <p className={styles['soft']}>{t('notWhole')}</p>}
    </>
  );
}

/** Offices by name, all Members as one, the others in protocol order. */
function Whom({ group, members }: { group: ToldGroup; members: number }): ReactNode {
  const t = useTranslations('acts');
  const words = useWords();
  const names = useNames();
  const { offices, allMembersBut, parties } = group;
  const all =
    allMembersBut === undefined
      ? []
      : [
          allMembersBut.length === 0
            ? t('allMembers', { count: members })
            : t('allMembersBut', { but: allMembersBut.map(names.party).join(', ') }),
        ];
  return capital([...offices.map(words.code), ...all, ...parties.map(names.party)].join(', '));
}
