import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { Deed, useSitting, type Item } from './sitting.tsx';
import styles from './meetings.module.css';

interface AgendaItemActsProps {
  item: Item;
  /** Delegations whose answer is awaited. */
  asked: readonly string[];
}

/** What can be done with an item now, with what is known already filled in. */
export function AgendaItemActs({ item: { item, state, blocks = [] }, asked }: AgendaItemActsProps): ReactNode {
  const t = useTranslations('meetings');
  const { language } = useLanguage();
  const names = useNames();
  const { meeting } = useSitting();
  const callable = state === 'listed' || state === 'not-opened';
  const over = meeting.state === 'closed' || meeting.state === 'open';
  const adopted = { ruling: 'adopted', statement: { text: t('chairWords'), language } };
  const free = asked.length === 0 && blocks.every(({ answer }) => answer === 'joined');
  return (
    <div className={styles['acts']}>
      {state === 'late' && (
        <Deed act="admit-late-item" item={item} silent>
          {t('admit')}
        </Deed>
      )}
      {callable && meeting.state === 'open' && (
        <Deed act="call-items" preset={{ items: [item] }} silent>
          {t('call')}
        </Deed>
      )}
      {asked.map((party) => (
        <Deed key={party} act="answer-call" item={item} preset={{ party }} settled={['party']} kind="main" silent>
          {t('answerOf', { party: names.party(party) })}
        </Deed>
      ))}
      {state === 'open' && (
        <>
          <Deed act="record-room-position" item={item} silent>
            {t('position')}
          </Deed>
          <Deed act="record-room-position" item={item} preset={{ position: 'objection' }} silent>
            {t('object')}
          </Deed>
          {asked.length === 0 && (
            <>
              <Deed act="rule-on-item" item={item} preset={adopted} kind={free ? 'main' : 'plain'} silent>
                {t('adopt')}
              </Deed>
              <Deed act="rule-on-item" item={item} preset={{ ruling: free ? 'deferred' : 'blocked' }} silent>
                {t('ruleOtherwise')}
              </Deed>
            </>
          )}
        </>
      )}
      {callable && (
        <>
          <Deed act="register-written-block" item={item} kind="quiet" preset={{ position: 'objection' }} silent>
            {t('writtenBlock')}
          </Deed>
          <Deed act="withdraw-agenda-item" item={item} kind="quiet" silent>
            {t('withdraw')}
          </Deed>
        </>
      )}
      {over && !callable && state !== 'late' && state !== 'withdrawn' && (
        <Deed act="attach-statement" item={item} kind="quiet" silent>
          {t('statement')}
        </Deed>
      )}
    </div>
  );
}
