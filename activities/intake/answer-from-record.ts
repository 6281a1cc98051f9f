import type { Pool } from 'pg';
import { eventName } from '../../chain/index.ts';
import { answerEvent } from '../../domain/shared/index.ts';
import type { Refusal } from '../../schemas/decider.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { CommandAnswer } from '../../schemas/host.ts';
import type { CommandId } from '../../schemas/identifiers.ts';
import type { ProblemCode } from '../../schemas/problem-codes.ts';

/** What a communication without effect was refused for (I3, I7). */
const WITHOUT_EFFECT: Readonly<Record<string, Refusal>> = {
  'received-late': { code: 'expiry-passed', rule: 'I3' },
  'not-in-electorate': { code: 'not-in-electorate', rule: 'I2' },
  'not-a-member': { code: 'not-in-electorate', rule: 'I2' },
  'round-concluded': { code: 'round-concluded', rule: 'I3' },
};

/**
 * The answer to a command as the record tells it, for an act whose own answer was lost with a process; `undefined` where the record has
 * (not yet) anything of it.
 */
export async function answerFromRecord(pool: Pool, id: CommandId): Promise<CommandAnswer | undefined> {
  const { rows } = await pool.query<{ body: string }>(
    'SELECT body FROM archive.events WHERE command_id = $1 ORDER BY stream, sequence',
    [id],
  );
  if (rows.length === 0) return undefined;
  return answerOfEvents(
    id,
    rows.map(({ body }) => JSON.parse(body) as RecordedEventShape),
  );
}

/** The same, of events that are at hand: all those that the command caused. */
export function answerOfEvents(id: CommandId, events: RecordedEventShape[]): CommandAnswer {
  const refusal = events.map(refusalIn).find((found) => found !== undefined);
  return {
    id,
    outcome: refusal ? 'refused' : 'carried-out',
    events: events.map(answerEvent),
    ...(refusal ? { refusal } : {}),
  };
}

function refusalIn({ type, data, cause }: RecordedEventShape): Refusal | undefined {
  switch (eventName(type)) {
    case 'act-refused':
      return { code: data['code'] as ProblemCode, rule: data['rule'] as string };
    case 'communication-recorded':
      // What the Secretariat attests is recorded for others: without effect for them, carried out for it (I11).
      return cause.command.kind === 'attest-communication'
        ? undefined
        : WITHOUT_EFFECT[data['withoutEffect'] as string];
    case 'outcome-contested':
      if (data['reason'] === 'ruling-over-live-block') return { code: 'live-block', rule: 'I1' };
      if (data['reason'] === 'ruling-below-quorum') return { code: 'quorum-missing', rule: 'RoP 1.2' };
      return undefined;
    default:
      return undefined;
  }
}
