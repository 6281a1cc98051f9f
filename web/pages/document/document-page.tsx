import { useState, type ReactNode } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Badge, toneOf } from '../../design/badge.tsx';
import { Page, Read } from '../../design/page.tsx';
import { useWords } from '../../language/words.ts';
import { Acts } from './acts.tsx';
import { Beside } from './beside.tsx';
import { Facts } from './facts.tsx';
import { MatterProvider } from './matter.tsx';
import { Path } from './path.tsx';
import { Positions } from './positions.tsx';
import { useContent, useDocument } from './reads.ts';
import type { DocumentShown } from './shapes.ts';
import { Standing } from './standing.tsx';
import { Texts } from './texts.tsx';
import { TimeSlider } from './time-slider.tsx';
import { Timeline } from './timeline.tsx';
import styles from './document-page.module.css';

/** Everything about one document: where it stands, what it waits for, who said what, its texts, what happened, as it is or as it was. */
export function DocumentPage(): ReactNode {
  const { document = '' } = useParams({ strict: false });
  return <DocumentAt key={document} document={document} />;
}

function DocumentAt({ document }: { document: string }): ReactNode {
  const [knownAt, setKnownAt] = useState<number>();
  return (
    <MatterProvider document={document} knownAt={knownAt}>
      <Loaded onMoment={setKnownAt} />
    </MatterProvider>
  );
}

function Loaded({ onMoment }: { onMoment: (at: number | undefined) => void }): ReactNode {
  const t = useTranslations('document');
  const document = useDocument();
  if (document.data === undefined)
    return (
      <Page title={t('title')} above={<Link to="/documents">{t('board')}</Link>}>
        <Read of={document}>{() => null}</Read>
      </Page>
    );
  return <Whole of={document.data} onMoment={onMoment} />;
}

function Whole({ of, onMoment }: { of: DocumentShown; onMoment: (at: number | undefined) => void }): ReactNode {
  const t = useTranslations('document');
  const words = useWords();
  const long = useContent(of.titleText === null ? of.title : undefined);
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
      <Facts of={of} />
      <TimeSlider onMoment={onMoment} />
      <Path of={of} />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <Standing />
          <Positions of={of} />
        </div>
        <div className={styles['side']}>
          <Acts of={of} />
        </div>
      </div>
      <Texts of={of} />
      <Beside of={of} />
      <Timeline onMoment={onMoment} />
    </Page>
  );
}
