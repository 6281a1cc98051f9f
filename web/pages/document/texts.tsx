import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../design/badge.tsx';
import { Empty, Read, Section } from '../../design/page.tsx';
import { dayIn, languageName } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useSession } from '../../session/session.tsx';
import { itemsOf } from '../../server/list.ts';
import { Comments } from './comments.tsx';
import { useRevisions } from './reads.ts';
import type { DocumentShown, Revision } from './shapes.ts';
import { TextShown } from './text-shown.tsx';
import { Versions } from './versions.tsx';
import styles from './texts.module.css';

/** Its revisions: the text, what changed in it, its languages and their hashes; and the comments on it. */
export function Texts({ of }: { of: DocumentShown }): ReactNode {
  const t = useTranslations('document.texts');
  const revisions = useRevisions();
  return (
    <Section title={t('title')}>
      <Read of={revisions}>
        {(data) => {
          const items = itemsOf(data);
          return items.length === 0 ? <Empty>{t('none')}</Empty> : <Chosen revisions={items} current={of.revision} />;
        }}
      </Read>
      <Comments />
    </Section>
  );
}

function Chosen({ revisions, current }: { revisions: readonly Revision[]; current: number }): ReactNode {
  const t = useTranslations('document.texts');
  const { language } = useLanguage();
  const { organisation } = useSession();
  const [number, setNumber] = useState<number>();
  const [tongue, setTongue] = useState<string>();
  const day = (at: number): string => dayIn(at, organisation.seatZone, language);
  const revision = revisions.find((each) => each.revision === (number ?? current)) ?? revisions.at(-1);
  if (revision === undefined) return null;
  const before = revisions.findLast((each) => each.revision < revision.revision);
  const text =
    revision.texts.find((each) => each.language === (tongue ?? language)) ??
    revision.texts.find((each) => each.language === 'en') ??
    revision.texts[0];
  return (
    <>
      <div className={styles['choices']} data-screen-only>
        <label>
          {t('revision')}{' '}
          <select value={revision.revision} onChange={({ target }) => setNumber(Number(target.value))}>
            {revisions.toReversed().map((each) => (
              <option key={each.revision} value={each.revision}>
                {t('option', { revision: each.revision, when: day(each.addedAt) })}
              </option>
            ))}
          </select>
        </label>
        {revision.texts.length > 1 && (
          <label>
            {t('language')}{' '}
            <select value={text?.language} onChange={({ target }) => setTongue(target.value)}>
              {revision.texts.map((each) => (
                <option key={each.sha256} value={each.language}>
                  {languageName(each.language, language)}
                </option>
              ))}
            </select>
          </label>
        )}
        <Badge tone={revision.circulatedAt === null ? 'wait' : 'plain'}>
          {revision.circulatedAt === null ? t('notCirculated') : t('circulated', { when: day(revision.circulatedAt) })}
        </Badge>
        {revision.editorial && <Badge>{t('editorial')}</Badge>}
      </div>
      <p data-print-only>
        {t('shown', {
          revision: revision.revision,
          when: day(revision.addedAt),
          language: text ? languageName(text.language, language) : '',
        })}
        {', '}
        {revision.circulatedAt === null ? t('notCirculated') : t('circulated', { when: day(revision.circulatedAt) })}
      </p>
      {text && (
        <TextShown
          key={text.sha256}
          text={text}
          before={before?.texts.find((each) => each.language === text.language)}
          beforeRevision={before?.revision ?? 0}
        />
      )}
      <Versions of={revision} />
    </>
  );
}
