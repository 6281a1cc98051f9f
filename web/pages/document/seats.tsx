import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useNames } from '../../language/names.tsx';
import { useSession } from '../../session/session.tsx';
import { useSaid } from './position-words.ts';
import { SeatDetail } from './seat-detail.tsx';
import { signOf, type Round, type Seat } from './seating.ts';
import styles from './seats.module.css';

/** The seats of a round in protocol order: name, sign and word, and the colour that repeats them; pressed, what the State said. */
export function Seats({ round, seats }: { round: Round; seats: readonly Seat[] }): ReactNode {
  const [open, setOpen] = useState<string>();
  const shown = seats.find(({ party }) => party === open);
  return (
    <div data-screen-only>
      <ol className={styles['seats']}>
        {seats.map((seat) => (
          <li key={seat.party}>
            <OneSeat
              seat={seat}
              round={round}
              open={seat.party === open}
              onPress={() => setOpen(seat.party === open ? undefined : seat.party)}
            />
          </li>
        ))}
      </ol>
      <div role="status" id={`seat-${round.round}`}>
        {shown && <SeatDetail seat={shown} round={round} onClose={() => setOpen(undefined)} />}
      </div>
    </div>
  );
}

interface OneSeatProps {
  seat: Seat;
  round: Round;
  open: boolean;
  onPress: () => void;
}

function OneSeat({ seat: { party, manner, position }, round, open, onPress }: OneSeatProps): ReactNode {
  const t = useTranslations('document.positions');
  const names = useNames();
  const session = useSession();
  const said = useSaid(round);
  const { chair } = round as Round & { chair?: string | null };
  const name = names.party(party);
  const word = said(position?.position, manner);
  const tags = [...(party === session.party ? [t('you')] : []), ...(party === chair ? [t('chair')] : [])];
  return (
    <button
      type="button"
      className={styles['seat']}
      data-manner={manner}
      aria-expanded={open}
      aria-controls={`seat-${round.round}`}
      // What is seen on it comes in its name, in the same order (WCAG 2.5.3).
      aria-label={t('select', {
        state: [name, ...tags].join(' '),
        position: manner === 'blocks' ? `${word} (${t('blocks')})` : word,
      })}
      onClick={onPress}
    >
      <span className={styles['name']}>
        {name}
        {tags.map((tag) => (
          <span key={tag} className={styles['tag']}>
            {' '}
            {tag}
          </span>
        ))}
      </span>
      <span className={styles['word']}>
        <span aria-hidden="true">{signOf(position?.position)}</span> {word}
      </span>
    </button>
  );
}
