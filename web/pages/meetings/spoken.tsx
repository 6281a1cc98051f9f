import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useNames } from '../../language/names.tsx';
import { useMeetingWords } from './meeting-words.ts';
import { usePositions, type Position } from './positions.ts';
import styles from './meetings.module.css';

/** Who has spoken in the room and what, as far as the reader may see it (I14), in protocol order. */
export function SpokenPositions({ document, round }: { document: string; round: string }): ReactNode {
  const t = useTranslations('meetings');
  const words = useMeetingWords();
  const names = useNames();
  const positions = usePositions(document, round);
  if (positions.length === 0) return null;
  return (
    <div>
      <span className={styles['soft']}>{t('spoken')}:</span>{' '}
      <ul className={styles['inline']}>
        {inProtocolOrder(positions, names.parties).map(({ party, position, blocking }) => (
          <li key={party} data-blocking={blocking}>
            <strong>{names.party(party)}</strong>: {words.code(position)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** RoP 1.7: never in the order in which codes or names happen to sort. */
export function inProtocolOrder(positions: readonly Position[], parties: readonly { id: string }[]): Position[] {
  const place = new Map(parties.map(({ id }, index) => [id, index]));
  return [...positions].sort(
    (one, other) => (place.get(one.party) ?? parties.length) - (place.get(other.party) ?? parties.length),
  );
}
