import { readFile } from 'node:fs/promises';
import { reportOf, verifyDossier } from '../../audit/index.ts';
import { CommandError } from '../command-error.ts';

/** `npx nemcon verify FILE`: checks a dossier and makes its decisions again; needs no engine and no network. Exit code 1: not verified. */
export async function verifyCommand(file: string, options: { json?: boolean }): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  });
  const verification = verifyDossier(text);
  console.log(options.json === true ? JSON.stringify(verification, null, 2) : reportOf(verification).join('\n'));
  if (!verification.ok) throw new CommandError(`${file} is not verified.`);
}
