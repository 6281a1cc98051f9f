import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Note } from '../../design/note.tsx';
import { Page, Read, Section } from '../../design/page.tsx';
import { dayOf, momentIn } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { itemsOf } from '../../server/list.ts';
import { api } from '../../server/reads.ts';
import { useSession } from '../../session/session.tsx';
import { useAsked, type Asked } from './address.ts';
import { Candidates } from './candidates.tsx';
import { DayForm } from './day-form.tsx';
import { inTime, type Whole } from './facts.ts';
import { House, NamesOverTime } from './house.tsx';
import { Chairs, Organs } from './organs.tsx';
import { PartyPanel } from './party-panel.tsx';
import { PartyTable } from './party-table.tsx';
import styles from './organisation.module.css';

/** Who is in the body, who chairs, which organs decide what: today or on any day, each fact with its decision. */
export function OrganisationPage(): ReactNode {
  const t = useTranslations('organisation');
  const { organisation } = useSession();
  const [asked, ask] = useAsked();
  const { asOf, knownAt, party } = asked;
  const read = api.useQuery('get', '/v1/{organisation}', {
    params: {
      path: { organisation: organisation.id },
      query: { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) },
    },
  });
  return (
    <Page title={t('title')} above={organisation.name}>
      <DayForm key={`${asOf ?? ''} ${knownAt ?? ''}`} asked={asked} onAsk={ask} />
      {party !== undefined && <PartyPanel asked={{ ...asked, party }} />}
      <Read of={read}>{({ whole }) => <Everything whole={whole} asked={asked} />}</Read>
    </Page>
  );
}

function Everything({ whole, asked }: { whole: Whole; asked: Asked }): ReactNode {
  const t = useTranslations('organisation');
  const names = useNames();
  const { organisation } = useSession();
  const path = { organisation: organisation.id };
  const terms = api.useQuery('get', '/v1/{organisation}/facts', {
    params: {
      path,
      query: { kind: 'chair', limit: 200, ...(asked.knownAt === undefined ? {} : { knownAt: asked.knownAt }) },
    },
  });
  return (
    <>
      <AskedAbout whole={whole} asked={asked} />
      <Read of={terms}>
        {(data) => (
          <Chairs
            terms={inTime(itemsOf(data))}
            next={[...whole.nextChair.yes, ...whole.nextChair.notKnown]}
            name={names.party}
          />
        )}
      </Read>
      <Section title={t('parties')}>
        <p className={styles['soft']}>{t('protocolOrder')}</p>
        <PartyTable title={t('members')} parties={whole.members} asked={asked} none={t('none')} />
        {(whole.suspended.yes.length > 0 || whole.suspended.notKnown.length > 0) && (
          <PartyTable title={t('suspended')} parties={whole.suspended} asked={asked} none={t('none')} />
        )}
        <PartyTable title={t('observers')} parties={whole.observers} asked={asked} none={t('none')} />
        <PartyTable title={t('partners')} parties={whole.partners} asked={asked} none={t('none')} />
        <PartyTable title={t('approved')} parties={whole.approved} asked={asked} none={t('none')} />
        <PartyTable title={t('applicants')} parties={whole.applicants} asked={asked} none={t('none')} />
      </Section>
      <Candidates knownAt={asked.knownAt} />
      <Organs whole={whole} />
      <House whole={whole} name={names.party} />
      <NamesOverTime organ={names.organ} />
    </>
  );
}

/** Which of the three answers is shown where, once a day is asked about. */
function AskedAbout({ whole, asked }: { whole: Whole; asked: Asked }): ReactNode {
  const t = useTranslations('organisation');
  const { language } = useLanguage();
  const { organisation } = useSession();
  if (asked.asOf === undefined && asked.knownAt === undefined) return null;
  const day = dayOf(whole.asOf.date, language);
  return (
    <Note tone="wait" announced>
      <p>
        <strong>
          {asked.knownAt === undefined
            ? t('dayAsked', { day })
            : t('dayKnown', { day, when: momentIn(Number(asked.knownAt), organisation.seatZone, language) })}
        </strong>
      </p>
      <p>{t('threeAnswers')}</p>
    </Note>
  );
}
