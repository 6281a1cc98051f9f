/** Builds the Temporal server of the last tests into the cache folder, beside the first ones: `npm test` starts it where it can be built. */
import { constants, setPriority } from 'node:os';
import { fetchGoBinaries } from '../../engines/go-binaries.ts';
import { TEMPORAL_SERVER } from '../../engines/temporal-server.ts';

setPriority(constants.priority.PRIORITY_LOW);
// Where it fails, the tests that need it say why.
await fetchGoBinaries(TEMPORAL_SERVER, (line) => console.log(line)).catch(() => undefined);
