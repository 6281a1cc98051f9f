import type { Trial } from './trial.ts';
import type { Milestone } from './way.ts';

const TOLD: readonly string[] = [
  'round-opened',
  'round-resumed',
  'round-lapsed',
  'silence-held',
  'answers-completed',
  'round-adopted-provisionally',
  'round-adopted',
  'stage-returned',
  'stage-opened',
  'stage-completed',
  'entry-into-force-determined',
  'treaty-entered-into-force',
];

/** What comes about on the way, in the order of the record. */
export function milestonesOf(trial: Trial): Milestone[] {
  return trial.events
    .filter(({ name }) => TOLD.includes(name))
    .map((event) => {
      const { round, stage, word, expiry } = event.data as Milestone & { expiry?: unknown };
      const ends = typeof expiry === 'object' ? (expiry as { at?: number }).at : undefined;
      return {
        event: event.name,
        by: event.command.receipt.way === 'timer' ? 'time' : 'act',
        at: trial.instantOf(event),
        ...(round === undefined ? {} : { round }),
        ...(stage === undefined ? {} : { stage }),
        ...(word === undefined ? {} : { word }),
        ...(ends === undefined ? {} : { expiry: ends }),
      };
    });
}
