import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useNames } from '../../language/names.tsx';
import { useSaid } from './position-words.ts';
import { Statement } from './seat-detail.tsx';
import { signOf, type Round, type Seat } from './seating.ts';
import styles from './positions.module.css';

interface PositionsTableProps {
  round: Round;
  seats: readonly Seat[];
  /** On paper it always is. */
  shown: boolean;
}

/** The same as the seats, as a table with everything in it: for those who read it aloud, and for paper. */
export function PositionsTable({ round, seats, shown }: PositionsTableProps): ReactNode {
  const t = useTranslations('document.positions');
  const manners = useTranslations('document.manner');
  const names = useNames();
  const said = useSaid(round);
  return (
    <table className={styles['table']} data-shown={shown}>
      <thead>
        <tr>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('position')}</th>
          <th scope="col">{t('bearing')}</th>
          <th scope="col">{t('grounds')}</th>
        </tr>
      </thead>
      <tbody>
        {seats.map(({ party, manner, position }) => (
          <tr key={party} data-manner={manner}>
            <th scope="row">{names.party(party)}</th>
            <td>
              <span aria-hidden="true">{signOf(position?.position)}</span> {said(position?.position, manner)}
            </td>
            <td>{manners(manner)}</td>
            <td>{position && <Statement of={position} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
