import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../../design/badge.tsx';
import { Empty, Section } from '../../design/page.tsx';
import { daysOf } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { When } from '../../language/times.tsx';
import { useSession } from '../../session/session.tsx';
import { Said } from './said.tsx';
import { Deed, useSitting, type Room } from './sitting.tsx';
import styles from './meetings.module.css';

/** Who was invited, for which days, with which notice; who will come; which quorum that lets expect. */
export function Convocation(): ReactNode {
  const t = useTranslations('meetings');
  const { language } = useLanguage();
  const { meeting, room } = useSitting();
  const { convocation } = room;
  if (convocation === null)
    return meeting.state === 'announced' ? (
      <Section title={t('convocation')}>
        <Empty>{t('notConvenedYet')}</Empty>
      </Section>
    ) : null;
  const { sentAt, dates, current, text, notice } = convocation;
  return (
    <Section title={t('convocation')}>
      <p>
        {t.rich('sent', { when: () => <When at={sentAt} />, days: daysOf(dates.from, dates.to, language) })}
        {' · '}
        {t('noticeDays', { given: notice.given })}
        {notice.required && <>, {t('noticeRequired', { days: notice.required.days })}</>}{' '}
        {notice.short && <Badge tone="block">{t('shortNotice')}</Badge>}
      </p>
      {!current && <p className={styles['asked']}>{t('oldDays')}</p>}
      {text && <Said sha256={text.sha256} language={text.language} />}
      <Forecast />
      <Replies />
    </Section>
  );
}

const TONES: Readonly<Record<'yes' | 'no' | 'maybe', Tone>> = { yes: 'good', no: 'block', maybe: 'wait' };
const WORDS = { yes: 'expectedYes', no: 'expectedNo', maybe: 'expectedMaybe' } as const;

function Forecast(): ReactNode {
  const t = useTranslations('meetings');
  const { forecast } = useSitting().room;
  if (forecast === null) return null;
  const { expected, needed, of, met } = forecast;
  return (
    <p>
      <strong>{t('expected')}:</strong> <Badge tone={TONES[met]}>{t(WORDS[met])}</Badge>{' '}
      {needed !== undefined && t('expectedCount', { expected, needed, of })}
    </p>
  );
}

type Reply = Room['replies'][number];

/** The invited States in protocol order, by what they have answered. */
function Replies(): ReactNode {
  const t = useTranslations('meetings');
  const names = useNames();
  const { party, role } = useSession();
  const { meeting, room } = useSitting();
  const replies = new Map(room.replies.map((reply) => [reply.party, reply]));
  const seesAll = role !== 'focal-point' && role !== 'observer';
  const invited = inOrder(
    [...(room.convocation?.parties ?? []), ...(room.convocation?.observers ?? [])],
    names.parties.map(({ id }) => id),
  );
  const groups = [
    ['comes', invited.filter((id) => current(replies.get(id))?.attends === 'yes')],
    ['declines', invited.filter((id) => current(replies.get(id))?.attends === 'no')],
    ['undecided', invited.filter((id) => current(replies.get(id))?.attends === 'undecided')],
    ['noReply', invited.filter((id) => current(replies.get(id)) === undefined)],
  ] as const;
  return (
    <>
      <dl className={styles['replies']}>
        {groups
          .filter(([key, parties]) => parties.length > 0 && (seesAll || key !== 'noReply'))
          .map(([key, parties]) => (
            <div key={key}>
              <dt>
                {t(key)} <span className={styles['count']}>{parties.length}</span>
              </dt>
              <dd>
                {parties.map((id, index) => (
                  <span key={id}>
                    {index > 0 && ', '}
                    {names.party(id)}
                    <Head reply={replies.get(id)} />
                  </span>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      {meeting.state === 'announced' && (
        <div className={styles['acts']}>
          <Deed
            act="record-invitation-reply"
            preset={party === null ? {} : { party, attends: 'yes' }}
            settled={party === null ? [] : ['party']}
            kind={party === null ? 'plain' : 'main'}
          >
            {party === null ? t('replyFor') : t('replyOwn')}
          </Deed>
        </div>
      )}
    </>
  );
}

const current = (reply: Reply | undefined): Reply | undefined => (reply?.current ? reply : undefined);

function Head({ reply }: { reply: Reply | undefined }): ReactNode {
  const t = useTranslations('meetings');
  const { headOfDelegationText: who } = reply ?? {};
  return typeof who !== 'string' ? null : <span className={styles['beside']}> ({t('headedBy', { who })})</span>;
}

function inOrder(parties: readonly string[], protocol: readonly string[]): string[] {
  const invited = new Set(parties);
  return [...protocol.filter((id) => invited.has(id)), ...parties.filter((id) => !protocol.includes(id))];
}
