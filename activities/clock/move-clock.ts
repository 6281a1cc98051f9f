import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { HOST_MESSAGES, type ClockSetting } from '../../schemas/host.ts';
import type { OrganisationId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import { CLOCK_CHANNEL } from './organisation-clocks.ts';

/**
 * Moves a demonstration clock forward to `to` (epoch ms): the row first, then every running stream, whose timers follow. Gives the new
 * setting and how many streams were told. Rejects for a clock that is none of demonstration, and for a time that lies behind it.
 */
export async function moveClockForward(
  pool: Pool,
  client: Client,
  organisation: OrganisationId,
  to: Instant,
): Promise<{ setting: ClockSetting; streams: number }> {
  const { rows } = await pool.query<{ offset_ms: string | number }>(
    `UPDATE ledger.clock SET offset_ms = $2 WHERE organisation = $1 AND kind = 'demonstration' AND offset_ms <= $2
     RETURNING offset_ms`,
    [organisation, to - Date.now()],
  );
  if (rows[0] === undefined)
    throw new Error(
      `The clock of ${organisation} cannot be moved there: only a demonstration clock moves, and only forward.`,
    );
  await pool.query('SELECT pg_notify($1, $2)', [CLOCK_CHANNEL, organisation]);
  const setting: ClockSetting = { kind: 'demonstration', offset: Number(rows[0].offset_ms) };
  return { setting, streams: await tellStreams(client, organisation, setting) };
}

async function tellStreams(client: Client, organisation: string, setting: ClockSetting): Promise<number> {
  let told = 0;
  const query = `ExecutionStatus = 'Running' AND WorkflowType IN ('document', 'meeting', 'organisation')`;
  for await (const { workflowId } of client.workflow.list({ query })) {
    if (!workflowId.startsWith(`${organisation}/`)) continue;
    await client.workflow.getHandle(workflowId).signal<[ClockSetting]>(HOST_MESSAGES.moveClock, setting);
    told += 1;
  }
  return told;
}
