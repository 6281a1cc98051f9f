/** Writes `docs/use/errors.md`; a test says when it has to be written again. */
import { writeFile } from 'node:fs/promises';
import { errorsPage } from './errors-page.ts';

await writeFile(new URL('../docs/use/errors.md', import.meta.url), errorsPage());
