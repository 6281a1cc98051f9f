import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge, toneOf } from '../../design/badge.tsx';
import { Button } from '../../design/button.tsx';
import { Empty, Read, Section } from '../../design/page.tsx';
import { listed, momentIn } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNames } from '../../language/names.tsx';
import { useWords } from '../../language/words.ts';
import { useSession } from '../../session/session.tsx';
import { itemsOf } from '../../server/list.ts';
import { useSaid } from './position-words.ts';
import { PositionsTable } from './positions-table.tsx';
import { usePositions, useRounds } from './reads.ts';
import { allCirculate, countsOf, seatsOf, signOf, type Round, type Seat } from './seating.ts';
import { Seats } from './seats.tsx';
import type { DocumentShown } from './shapes.ts';
import styles from './positions.module.css';

/** What all members say, at a glance: a seat for each, of the round under way or of an earlier one. */
export function Positions({ of }: { of: DocumentShown }): ReactNode {
  const t = useTranslations('document.positions');
  const rounds = useRounds();
  const [chosen, setChosen] = useState<string>();
  return (
    <Section title={t('title')}>
      <Read of={rounds}>
        {(data) => {
          const items = itemsOf(data);
          const round = items.find((each) => each.round === (chosen ?? of.round)) ?? items.at(-1);
          if (round === undefined) return <Empty>{t('none')}</Empty>;
          return (
            <>
              {items.length > 1 && <Choice rounds={items} round={round.round} onChoose={setChosen} />}
              <OneRound key={round.round} round={round} />
            </>
          );
        }}
      </Read>
    </Section>
  );
}

interface ChoiceProps {
  rounds: readonly Round[];
  round: string;
  onChoose: (round: string) => void;
}

function Choice({ rounds, round, onChoose }: ChoiceProps): ReactNode {
  const t = useTranslations('document.positions');
  const words = useWords();
  const names = useNames();
  return (
    <label className={styles['choice']}>
      {t('round')}{' '}
      <select value={round} onChange={({ target }) => onChoose(target.value)}>
        {rounds.toReversed().map(({ round: id, organ, revision, phase }) => (
          <option key={id} value={id}>
            {t('option', { round: id, organ: names.organ(organ), revision, phase: words.code(phase) })}
          </option>
        ))}
      </select>
    </label>
  );
}

function OneRound({ round }: { round: Round }): ReactNode {
  const t = useTranslations('document.positions');
  const { role, party } = useSession();
  const positions = usePositions(round.round);
  const [table, setTable] = useState(false);
  return (
    <Read of={positions}>
      {(data) => {
        const seats = seatsOf(round, itemsOf(data), role, party);
        return (
          <>
            <RoundFacts round={round} />
            <Counts seats={seats} round={round} />
            {!allCirculate(round, role) && (
              <p className={styles['soft']}>
                {t((round as { circulation?: string }).circulation === 'by-chair' ? 'laterByChair' : 'later')}
              </p>
            )}
            <div className={styles['head']} data-screen-only>
              <p className={styles['soft']}>{t('seats')}</p>
              <Button kind="quiet" onPress={() => setTable(!table)}>
                {t(table ? 'asSeats' : 'table')}
              </Button>
            </div>
            {!table && <Seats round={round} seats={seats} />}
            <PositionsTable round={round} seats={seats} shown={table} />
            <Absent round={round} />
          </>
        );
      }}
    </Read>
  );
}

function RoundFacts({ round }: { round: Round }): ReactNode {
  const t = useTranslations('document.positions');
  const words = useWords();
  const names = useNames();
  const { language } = useLanguage();
  const { organisation } = useSession();
  const { phase, method, revision, openedAt, expiry, concludedAt, quorumNeeded, quorumOf, contested } = round;
  const moment = (at: number): string => momentIn(at, organisation.seatZone, language);
  const parts = [
    `${names.organ(round.organ)}, ${t('facts', { method: words.code(method), revision })}`,
    openedAt === null ? undefined : t('opened', { when: moment(openedAt) }),
    expiry === null || concludedAt !== null ? undefined : t('ends', { when: moment(expiry) }),
    concludedAt === null ? undefined : t('concluded', { when: moment(concludedAt) }),
    quorumNeeded === null || quorumOf === null ? undefined : t('quorum', { needed: quorumNeeded, of: quorumOf }),
    method === 'silence' ? t('silenceConsents') : undefined,
  ];
  return (
    <p className={styles['round']}>
      <Badge tone={toneOf(phase)}>
        {round.round}: {words.code(phase)}
      </Badge>{' '}
      {contested && <Badge tone="block">{words.code('contested')}</Badge>}{' '}
      <span className={styles['soft']}>{parts.filter((part) => part !== undefined).join(' · ')}</span>
    </p>
  );
}

/** How many say what: the same signs and colours as the seats, so that it is their key too. */
function Counts({ seats, round }: { seats: readonly Seat[]; round: Round }): ReactNode {
  const t = useTranslations('document.positions');
  const said = useSaid(round);
  return (
    <ul className={styles['counts']} aria-label={t('counts')}>
      {countsOf(seats).map(({ position, manner, states }) => (
        <li key={position} data-manner={manner}>
          <span aria-hidden="true">{signOf(position)}</span> <strong>{states}</strong> {said(position, manner)}
        </li>
      ))}
    </ul>
  );
}

/** Who takes no part, and why. */
function Absent({ round }: { round: Round }): ReactNode {
  const t = useTranslations('document.positions');
  const names = useNames();
  const words = useWords();
  const { language } = useLanguage();
  const { excluded, reduced = [] } = round as Round & { reduced?: string[] };
  return (
    <>
      {excluded.length > 0 && (
        <p className={styles['soft']}>
          {t('excluded', {
            who: listed(
              excluded.map(({ party, because }) => `${names.party(party)} (${words.code(because)})`),
              language,
            ),
          })}
        </p>
      )}
      {reduced.length > 0 && (
        <p className={styles['soft']}>
          {t('reduced', {
            who: listed(
              reduced.map((party) => names.party(party)),
              language,
            ),
          })}
        </p>
      )}
    </>
  );
}
