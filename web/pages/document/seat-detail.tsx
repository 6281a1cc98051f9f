import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import { listed } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { When } from '../../language/times.tsx';
import { useWords } from '../../language/words.ts';
import { useSaid } from './position-words.ts';
import { signOf, type Position, type Round, type Seat } from './seating.ts';
import type { Point } from './shapes.ts';
import { Words } from './told.tsx';
import styles from './seat-detail.module.css';

interface SeatDetailProps {
  seat: Seat;
  round: Round;
  onClose: () => void;
}

/** What one State said in a round: position, statement, points, by which way and when, and what it said before. */
export function SeatDetail({ seat, round, onClose }: SeatDetailProps): ReactNode {
  const t = useTranslations('document.positions');
  const names = useNames();
  const said = useSaid(round);
  const { position, manner, party, others } = seat;
  return (
    <div className={styles['detail']} data-manner={manner}>
      <div className={styles['head']}>
        <h3>
          {names.party(party)}: <span aria-hidden="true">{signOf(position?.position)}</span>{' '}
          {said(position?.position, manner)}
        </h3>
        <Button kind="quiet" onPress={onClose} label={t('close')}>
          ✕
        </Button>
      </div>
      {position ? <Statement of={position} /> : manner === 'unheard' && <p>{t('nothingSaid')}</p>}
      {others.length > 0 && <Others of={others} />}
    </div>
  );
}

function Others({ of }: { of: readonly Position[] }): ReactNode {
  const t = useTranslations('document.positions');
  const words = useWords();
  return (
    <details>
      <summary>{t('earlier')}</summary>
      <ul className={styles['earlier']}>
        {of.map((other) => (
          <li key={other.sequence}>
            {words.code(other.position)}
            {other.withoutEffect !== null && <> ({words.code(other.withoutEffect)})</>}
            <Statement of={other} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The words and the particulars of a position. */
export function Statement({ of }: { of: Position }): ReactNode {
  const t = useTranslations('document.positions');
  const words = useWords();
  const names = useNames();
  const { language } = useLanguage();
  const { jointlyWith = [] } = of as Position & { jointlyWith?: string[] };
  return (
    <div className={styles['statement']}>
      {of.statement && (
        <blockquote>
          <Words of={of.statement} />
        </blockquote>
      )}
      <Points of={of.points as Point[]} />
      <p className={styles['soft']}>
        <When at={of.receivedAt} /> · {words.code(of.channel)} · {t('onRevision', { revision: of.revision })}
        {jointlyWith.length > 0 && (
          <>
            {' '}
            ·{' '}
            {t('jointly', {
              who: listed(
                jointlyWith.map((party) => names.party(party)),
                language,
              ),
            })}
          </>
        )}
      </p>
    </div>
  );
}

function Points({ of }: { of: readonly Point[] }): ReactNode {
  const t = useTranslations('document.positions');
  if (of.length === 0) return null;
  return (
    <ul className={styles['points']}>
      {of.map((point) => (
        <li key={point.id}>
          <strong>{t('point', { paragraph: point.paragraph })}</strong> {point.text && <Words of={point.text} />}
          {point.proposedText && (
            <p>
              {t('proposed')}:{' '}
              <q>
                <Words of={point.proposedText} />
              </q>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
