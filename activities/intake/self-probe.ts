import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import type { OrganisationId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import type { Witness } from './witness.ts';

/** Every so many ms each API writes its evidence (design §5 step 5). */
export const PROBE_EVERY = 15_000;
/** A probe is good for so many ms. */
const GOOD_FOR = 30_000;
const WITHIN = 10_000;

/** Signs probes with what all APIs of an installation know and nobody else does: where the database is, with its password. */
export interface ProbeSigner {
  sign(api: string, at: number): string;
  verify(api: string, at: number, signature: string): boolean;
}

export function probeSigner(databaseUrl: string, installation: string): ProbeSigner {
  const key = createHash('sha256')
    .update(JSON.stringify(['intake-probe', databaseUrl, installation]))
    .digest();
  const sign = (api: string, at: number): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([api, at]))
      .digest('base64url');
  return {
    sign,
    verify: (api, at, signature) => {
      const expected = Buffer.from(sign(api, at));
      const given = Buffer.from(signature);
      const fresh = Math.abs(Date.now() - at) <= GOOD_FOR;
      return fresh && expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}

/** Writes one row of evidence: `at` is when the probe arrived, and it counts only after Temporal has kept a write too. */
export async function writeEvidence(
  pool: Pool,
  witness: Witness,
  organisation: OrganisationId,
  api: string,
  at: Instant,
): Promise<void> {
  await witness.write(organisation);
  await pool.query(
    'INSERT INTO ledger.intake_evidence (organisation, api, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [organisation, api, at],
  );
}

export interface SelfProbeOptions {
  /** Where others reach the API. */
  address: string;
  organisations: readonly OrganisationId[];
  api: string;
  signer: ProbeSigner;
  /** Told of a probe that failed: evidence has a hole from here on. */
  onFailure: (reason: string) => void;
  every?: number;
}

/** Sends a probe through the API's public address now and every 15 s; gives what stops it. */
export function startSelfProbe(options: SelfProbeOptions): () => void {
  const { every = PROBE_EVERY } = options;
  const probe = (): void => {
    for (const organisation of options.organisations)
      void send(options, organisation).catch((error: unknown) =>
        options.onFailure(error instanceof Error ? error.message : String(error)),
      );
  };
  probe();
  const timer = setInterval(probe, every);
  return () => clearInterval(timer);
}

async function send({ address, api, signer }: SelfProbeOptions, organisation: OrganisationId): Promise<void> {
  const at = Date.now();
  const response = await fetch(new URL(`/v1/${organisation}/intake-probes`, address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ api, at, signature: signer.sign(api, at) }),
    signal: AbortSignal.timeout(WITHIN),
  });
  if (!response.ok) throw new Error(`the probe through ${address} was answered with ${response.status}`);
}
