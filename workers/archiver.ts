import { ArchiveStore } from '../readmodels/archive/archive-store.ts';
import { consumeTheRecord } from './record-consumer-process.ts';
import { runProcess } from '../activities/run-process.ts';

await runProcess('archiver', (signal) =>
  consumeTheRecord('archiver', signal, () => Promise.resolve(new ArchiveStore())),
);
