import { expect, test } from 'vitest';
import { runUnderFire } from './run-under-fire.ts';

/** In CI a minute; `npm run soak` runs as long as one likes. A seed that failed can be given again: NEMCON_SEED. */
const SECONDS = 60;
const seed = Number(process.env['NEMCON_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test(`I9, I10: whatever is killed with kill -9 under load, nothing acknowledged is lost, nothing happens twice, all accounts agree (seed ${seed})`, async () => {
  const result = await runUnderFire({ seconds: SECONDS, seed, loops: 4, log: () => undefined });
  console.log(
    `seed ${seed}; killed: ${result.kills.join(', ')}; ${result.lives} documents, ${result.ledger.count('carried-out')} acts carried out, ${result.ledger.count('refused')} refused, ${result.accounts.archive.size} streams`,
  );
  expect(result.disagreements).toEqual([]);
  expect(result.kills.length).toBeGreaterThan(5);
  expect(result.ledger.count('carried-out')).toBeGreaterThan(200);
}, 400_000);
