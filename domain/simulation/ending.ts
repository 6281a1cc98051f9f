import type { StreamId } from '../../schemas/identifiers.ts';
import { explain, tasks, type ClosedRound, type DocumentRecord, type RoundState } from '../document/index.ts';
import type { World } from '../world/index.ts';
import type { Ending, RoundThen, StageThen } from './types.ts';

/** How the document stands in the world now: what blocks, who is asked for what, which stages and rounds came to what. */
export function endingOf(world: World, stream: StreamId): Ending {
  const state = world.document(stream);
  const { document } = state;
  const entry = document?.agenda?.treaty?.determined;
  return {
    at: world.now,
    explanation: explain(state),
    tasks: tasks(state, stream),
    stages: document ? stagesOf(document) : [],
    rounds: document ? roundsOf(document) : [],
    ...(entry === undefined
      ? {}
      : {
          entryIntoForce: {
            on: entry.on,
            inForce: document?.agenda?.treaty?.inForce !== undefined,
            derivation: entry.derivation,
          },
        }),
  };
}

function stagesOf({ stages, procedure }: DocumentRecord): StageThen[] {
  return stages.map(({ id, state, word, openedAt, doneAt, effectiveAt }) => ({
    stage: id,
    type: procedure.stages.find((rules) => rules.id === id)?.type ?? 'consensus',
    state,
    ...known({ word, openedAt, doneAt, effectiveAt }),
  }));
}

function roundsOf({ closedRounds, round }: DocumentRecord): RoundThen[] {
  return [...closedRounds, ...(round ? [round] : [])].map((each: ClosedRound | RoundState) => ({
    round: each.id,
    stage: each.stage,
    method: each.method,
    revision: each.revision,
    outcome: each.phase,
    ...known({
      word: each.word,
      because: each.because,
      openedAt: each.openedAt,
      expiry: each.expiry,
      concludedAt: each.concludedAt,
    }),
  }));
}

/** Without what is not there. */
export function known<T extends object>(facts: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
