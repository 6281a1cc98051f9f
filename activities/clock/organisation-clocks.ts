import type { Pool } from 'pg';
import type { ClockSetting } from '../../schemas/host.ts';
import type { OrganisationId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import { offsetClock, systemClock, type Clock } from './clock.ts';

/** PostgreSQL channel on which a moved clock is announced; the payload is the organisation. */
export const CLOCK_CHANNEL = 'nemcon_clock';

export interface ClockOptions {
  /** Only with NEMCON_DEMO=1: the body runs on a demonstration clock (design §5). */
  demonstration: boolean;
  /** Where a demonstration clock starts: the body's `liveSince`, epoch ms. */
  startsAt: ReadonlyMap<OrganisationId, Instant>;
}

/** The clocks of the organisations that this process serves. */
export interface OrganisationClocks {
  /** Throws for an organisation that it was not opened for. */
  of(organisation: OrganisationId): Clock;
  /** Reads the offsets again: another process may have moved a clock. */
  refresh(): Promise<void>;
}

/**
 * Opens the clocks. A demonstration clock is made at first start and kept with the data: it runs on from there, is only ever moved
 * forward, and never turns into the system's. Rejects where the data and the mode differ, so that a body's record is never continued
 * on the other kind of clock.
 */
export async function openClocks(pool: Pool, { demonstration, startsAt }: ClockOptions): Promise<OrganisationClocks> {
  const kind = demonstration ? 'demonstration' : 'system';
  for (const [organisation, start] of startsAt) {
    await pool.query(
      `INSERT INTO ledger.clock (organisation, kind, offset_ms) VALUES ($1, $2, $3) ON CONFLICT (organisation) DO NOTHING`,
      [organisation, kind, demonstration ? start - Date.now() : 0],
    );
  }
  const clocks = new Map<OrganisationId, Clock>();
  const refresh = async (): Promise<void> => {
    for (const { organisation, setting } of await readSettings(pool, [...startsAt.keys()])) {
      if (setting.kind !== kind) throw new Error(mixedUp(organisation, setting.kind));
      if (setting.offset !== clocks.get(organisation)?.setting.offset)
        clocks.set(organisation, demonstration ? offsetClock(setting) : systemClock);
    }
  };
  await refresh();
  return {
    of: (organisation) => {
      const clock = clocks.get(organisation);
      if (clock === undefined) throw new Error(`no clock of ${organisation}`);
      return clock;
    },
    refresh,
  };
}

function mixedUp(organisation: string, kind: string): string {
  const remedy = kind === 'system' ? 'start it without NEMCON_DEMO' : 'start it with NEMCON_DEMO=1, or on other data';
  return `The record of ${organisation} was begun on the ${kind} clock and cannot go on with another one: ${remedy}.`;
}

async function readSettings(
  pool: Pool,
  organisations: string[],
): Promise<{ organisation: OrganisationId; setting: ClockSetting }[]> {
  const { rows } = await pool.query<{ organisation: string; kind: ClockSetting['kind']; offset_ms: string | number }>(
    'SELECT organisation, kind, offset_ms FROM ledger.clock WHERE organisation = ANY ($1)',
    [organisations],
  );
  return rows.map(({ organisation, kind, offset_ms }) => ({
    organisation,
    setting: { kind, offset: Number(offset_ms) },
  }));
}
