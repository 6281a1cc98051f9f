/** `npm run soak -- SECONDS [SEED]`: the kill test, as long as one likes. */
import { runUnderFire } from './run-under-fire.ts';

const [seconds = '600', given] = process.argv.slice(2);
const seed = Number(given ?? Math.floor(Math.random() * 2 ** 31));
const result = await runUnderFire({ seconds: Number(seconds), seed, loops: 4, log: (line) => console.log(line) });
console.log(`seed ${seed}, ${result.kills.length} kills: ${result.kills.join(', ')}`);
console.log(
  `${result.lives} documents, ${result.ledger.count('carried-out')} acts carried out, ${result.ledger.count('refused')} refused, ${result.accounts.archive.size} streams`,
);
for (const line of result.disagreements) console.log(`DISAGREES ${line}`);
console.log(
  result.disagreements.length === 0 ? 'All accounts agree.' : `${result.disagreements.length} disagreements.`,
);
process.exit(result.disagreements.length === 0 ? 0 : 1);
