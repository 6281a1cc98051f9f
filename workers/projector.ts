import { ensureReadSchema } from '../readmodels/rebuild.ts';
import { ReadStore } from '../readmodels/projector/read-store.ts';
import { consumeTheRecord } from './record-consumer-process.ts';
import { runProcess } from '../activities/run-process.ts';

await runProcess('projector', (signal) =>
  consumeTheRecord('projector', signal, ({ connectionString, logger }) =>
    Promise.resolve(new ReadStore((client) => ensureReadSchema(client, connectionString, logger))),
  ),
);
