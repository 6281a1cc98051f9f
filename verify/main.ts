/** `nemcon-verify FILE`: the verifier alone, for somebody who trusts neither the operator nor the program that made the record. */
import { readFileSync } from 'node:fs';
import { reportOf, verifyDossier } from '../audit/index.ts';

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith('--'));
const [file] = files;
if (file === undefined || files.length > 1 || words.includes('--help')) {
  console.error(
    'Usage: nemcon-verify FILE [--json]\nChecks a dossier and makes its decisions again. Exit code 0: verified; 1: not; 2: no such file.',
  );
  process.exit(words.includes('--help') ? 0 : 2);
}
let text: string;
try {
  text = readFileSync(file, 'utf8');
} catch (error) {
  console.error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  process.exit(2);
}
const verification = verifyDossier(text);
console.log(words.includes('--json') ? JSON.stringify(verification, null, 2) : reportOf(verification).join('\n'));
process.exit(verification.ok ? 0 : 1);
