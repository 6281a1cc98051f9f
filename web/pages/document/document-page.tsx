import type { ReactNode } from 'react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Badge, toneOf } from '../../design/badge.tsx';
import { Page, Read } from '../../design/page.tsx';
import { useHeading } from '../../design/use-heading.ts';
import { useMedia } from '../../design/use-media.ts';
import { useWords } from '../../language/words.ts';
import { Acts } from './acts.tsx';
import { Beside } from './beside.tsx';
import { Facts } from './facts.tsx';
import { MatterProvider } from './matter.tsx';
import { momentAt, sequenceIn, sequenceOf } from './moment-address.ts';
import { momentsOf, type Moment } from './moments.ts';
import { Path } from './path.tsx';
import { Positions } from './positions.tsx';
import { useContent, useDocument, useTimelineOf } from './reads.ts';
import type { DocumentShown } from './shapes.ts';
import { Standing } from './standing.tsx';
import { Texts } from './texts.tsx';
import { TimeSlider } from './time-slider.tsx';
import { Timeline } from './timeline.tsx';
import styles from './document-page.module.css';

/** As in the style sheet; on paper, which is narrow too, a document begins with its head. */
const ONE_COLUMN = 'screen and (max-width: 70rem)';
/** A telephone, or a page that was made four times as large (WCAG 1.4.10). */
const NARROW = 'screen and (max-width: 50rem)';

/** Everything about one document: where it stands, what it waits for, who said what, its texts, what happened, as it is or as it was. */
export function DocumentPage(): ReactNode {
  const { document = '' } = useParams({ strict: false });
  return <DocumentAt key={document} document={document} />;
}

/** The moment that is looked at stands in the address: it can be sent on, and the browser's Back goes back. */
function DocumentAt({ document }: { document: string }): ReactNode {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const timeline = useTimelineOf(document);
  const sequence = sequenceIn(search);
  const moment = sequence === undefined ? undefined : momentAt(momentsOf(timeline.data ?? []), sequence);
  const go = (to: Moment | undefined): void =>
    void navigate({
      to: '/documents/$document',
      params: { document },
      search: (to === undefined ? {} : { at: sequenceOf(to) }) as never,
      resetScroll: false,
    });
  if (sequence !== undefined && timeline.data === undefined) return <Waiting for={timeline} />;
  return (
    <MatterProvider document={document} moment={moment} go={go}>
      <Loaded />
    </MatterProvider>
  );
}

function Loaded(): ReactNode {
  const document = useDocument();
  return document.data === undefined ? <Waiting for={document} /> : <Whole of={document.data} />;
}

/** The page before there is anything to show: that it is being read, or why it cannot be. */
function Waiting({ for: read }: { for: { data: unknown; error: unknown; refetch: () => unknown } }): ReactNode {
  const t = useTranslations('document');
  return (
    <Page title={useHeading(t('title'), read.error)} above={<Link to="/documents">{t('board')}</Link>}>
      <Read of={read}>{() => null}</Read>
    </Page>
  );
}

function Whole({ of }: { of: DocumentShown }): ReactNode {
  const t = useTranslations('document');
  const words = useWords();
  const narrow = useMedia(NARROW);
  const oneColumn = useMedia(ONE_COLUMN);
  const long = useContent(of.titleText === null ? of.title : undefined);
  const side = (
    <div className={styles['side']}>
      <Acts of={of} />
    </div>
  );
  return (
    <Page
      title={of.titleText ?? long.data ?? t('title')}
      above={
        <>
          <Link to="/documents">{t('board')}</Link> · {words.code(of.kind)}
          {of.symbol !== null && <> · {of.symbol}</>}
        </>
      }
      beside={<Badge tone={toneOf(of.state)}>{words.code(of.state)}</Badge>}
    >
      {!narrow && <Facts of={of} />}
      <TimeSlider />
      {!narrow && <Path of={of} />}
      <div className={styles['columns']}>
        {/* What one may do comes before what others have said. */}
        {oneColumn && side}
        <div className={styles['main']}>
          <Standing />
          <Positions of={of} />
        </div>
        {!oneColumn && side}
      </div>
      {/* On a telephone what it waits for comes first: the way there is a screen long. */}
      {narrow && (
        <>
          <Path of={of} />
          <Facts of={of} />
        </>
      )}
      <Texts of={of} />
      <Beside of={of} />
      <Timeline />
    </Page>
  );
}
