import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { presentIn } from './present-in.ts';
import { standing, type StepName } from './steps.ts';
import { Deed, useSitting } from './sitting.tsx';
import styles from './meetings.module.css';

/** The acts of one step, with what is known already filled in. */
export function MomentActs({ step }: { step: StepName }): ReactNode {
  return <div className={styles['acts']}>{ACTS[step]()}</div>;
}

const ACTS: Readonly<Record<StepName, () => ReactNode>> = {
  convocation: () => (
    <Deed act="convene-meeting">
      <Label of="convocation" />
    </Deed>
  ),
  attendance: () => <AttendanceActs />,
  opening: () => (
    <Deed act="open-meeting" kind="main">
      <Label of="open" />
    </Deed>
  ),
  items: () => <ItemActs />,
  closing: () => (
    <Deed act="close-meeting" kind="main">
      <Label of="close" />
    </Deed>
  ),
  record: () => (
    <Deed act="close-record" kind="main">
      <Label of="closeRecord" />
    </Deed>
  ),
};

function Label({ of }: { of: 'convocation' | 'open' | 'close' | 'closeRecord' }): ReactNode {
  const t = useTranslations('meetings');
  return t(of === 'convocation' ? 'stepConvocation' : of);
}

/** Those who were invited, else all Member States: who is not in the room yet can be recorded at once. */
function AttendanceActs(): ReactNode {
  const t = useTranslations('meetings');
  const names = useNames();
  const { room } = useSitting();
  const present = new Set(presentIn(room));
  const invited = room.convocation?.parties ?? names.parties.filter(({ entitled }) => entitled).map(({ id }) => id);
  const missing = invited.filter((party) => !present.has(party));
  if (missing.length === 0) return null;
  const preset = { presence: 'present', credentials: 'accepted' };
  return (
    <>
      <Deed act="record-attendance" preset={preset} kind={present.size === 0 ? 'main' : 'plain'}>
        {present.size === 0 ? t('somePresent') : t('morePresent')}
      </Deed>
      <Deed act="record-attendance" preset={{ ...preset, parties: missing }} silent>
        {t('allPresent')}
      </Deed>
    </>
  );
}

/** What is called next, and what can be ruled on together. */
function ItemActs(): ReactNode {
  const t = useTranslations('meetings');
  const { language } = useLanguage();
  const { room } = useSitting();
  const callable = room.items.filter(({ state }) => state === 'listed' || state === 'not-opened');
  const free = room.items.filter(({ state, blocks }) => state === 'open' && standing(blocks).length === 0);
  const [next] = callable;
  const bloc = room.enBloc ?? [];
  return (
    <>
      {next && (
        <Deed act="call-items" preset={{ items: [next.item] }} kind="main">
          {t('callNext')}
        </Deed>
      )}
      {callable.length > 1 && (
        <Deed act="call-items" preset={{ items: callable.map(({ item }) => item) }} silent>
          {t('callAll', { count: callable.length })}
        </Deed>
      )}
      {bloc.length === 0 && free.length > 1 && (
        <Deed act="propose-en-bloc" preset={{ items: free.map(({ item }) => item) }} silent>
          {t('enBloc', { count: free.length })}
        </Deed>
      )}
      {bloc.length > 0 && (
        <>
          <p>{t('enBlocProposed', { items: titlesOf(bloc, room.items) })}</p>
          <Deed act="rule-en-bloc" kind="main" preset={{ statement: { text: t('chairWords'), language } }}>
            {t('ruleEnBloc')}
          </Deed>
        </>
      )}
    </>
  );
}

function titlesOf(ids: readonly string[], items: readonly { item: string; titleText?: string | null }[]): string {
  return ids.map((id) => items.find(({ item }) => item === id)?.titleText ?? id).join('; ');
}
