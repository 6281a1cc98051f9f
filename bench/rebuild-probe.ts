/**
 * `node bench/rebuild-probe.ts [documents]`: how fast the read model is rebuilt from the archive, on a throw-away PostgreSQL. Medians of
 * three. Each document has one round by silence of 28 States that all state a position: some 70 events.
 */
import { startPostgresql } from '../engines/index.ts';
import { throwAway } from '../engines/throw-away.ts';
import type { DocumentEventData } from '../schemas/document-events.ts';
import { ArchiveStore } from '../readmodels/archive/archive-store.ts';
import { openConnection } from '../readmodels/database.ts';
import { rebuild } from '../readmodels/rebuild.ts';
import { DocumentStory } from '../readmodels/testing/document-story.ts';
import { testDatabase } from '../readmodels/testing/test-database.ts';

const STATES = Array.from({ length: 28 }, (_, index) => `s${index + 10}`);

function document(index: number): DocumentStory {
  const story = new DocumentStory(`probe-${index}`).registered();
  for (const round of [1, 2]) {
    story.add('round-requested', {
      round: `r${round}`,
      stage: 'committee',
      organ: 'senior-officials-committee',
      method: 'silence',
      revision: 1,
    });
    const opened: DocumentEventData<'round-opened'> = {
      round: `r${round}`,
      members: STATES,
      chair: 's10',
      electorateSequence: 1,
      quorum: { needed: 19, of: 28, derivation: 'probe' },
      expiry: { at: story.now + 1_000_000_000, derivation: [] },
    };
    story.add('round-opened', opened, 'system');
    for (const state of STATES) story.position(round, state, 'support');
    story.add('round-withdrawn', { round: `r${round}` });
  }
  return story;
}

const documents = Number(process.argv[2] ?? 700);
const { engines, stop } = await throwAway([startPostgresql] as const);
const database = await testDatabase(engines[0].connectionString);
try {
  const client = await openConnection(database.connectionString, 'probe');
  const archive = new ArchiveStore();
  await archive.prepare(client);
  let events = 0;
  for (let index = 0; index < documents; index += 1) {
    const placed = document(index).events.map((event, offset) => ({ event, partition: 0, offset: events + offset }));
    await archive.write(client, placed, new Map());
    events += placed.length;
  }
  await client.end();
  const rates: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const { milliseconds } = await rebuild(database.connectionString, { info: () => undefined }, 0);
    rates.push(Math.round((events / milliseconds) * 1000));
  }
  console.log(
    `${documents} documents, ${events} events; events/s of three rebuilds: ${rates.join(', ')}; median ${rates.sort((a, b) => a - b)[1]}`,
  );
} finally {
  await database.drop();
  await stop();
}
