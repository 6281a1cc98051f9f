import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseRulesFile } from '../../activities/rules-files/read-rules-file.ts';
import { RulesFileError } from '../../activities/rules-files/rules-file-error.ts';
import { entryIntoForceBy, type EntryIntoForceResult } from '../../domain/treaty/index.ts';
import { entryIntoForceClause, treatyAct } from '../../schemas/entry-into-force.ts';
import { partyId } from '../../schemas/identifiers.ts';
import { CommandError } from '../command-error.ts';

/** The file: a treaty's clause and the acts that its depositary registered; weights where the clause asks for them. */
const treatyFile = z
  .strictObject({
    treaty: z.string().min(1).max(300),
    clause: entryIntoForceClause,
    acts: z.array(treatyAct).max(5_000),
    weights: z.record(partyId, z.int().min(0)).optional(),
  })
  .superRefine((value, context) => {
    value.acts.forEach(({ party, act }, index) => {
      const earlier = value.acts.slice(0, index).some((other) => other.party === party && other.act === act);
      if (act === 'signature' && earlier)
        context.addIssue({ code: 'custom', path: ['acts', index], message: `"${party}" signs twice.` });
    });
  });

/** `npx nemcon entry-into-force FILE`: needs no engine. Throws a `CommandError` with one line for each fault of the file. */
export async function entryIntoForceCommand(file: string, options: { json?: boolean }): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  });
  console.log(entryIntoForceOf(file, text, options.json === true));
}

/** What the command prints. `file` only names the file in faults. */
export function entryIntoForceOf(file: string, text: string, json = false): string {
  try {
    const { treaty, clause, acts, weights } = parseRulesFile(file, text, treatyFile).value;
    const result = entryIntoForceBy(clause, acts, weights);
    return json ? JSON.stringify({ treaty, ...result }, null, 2) : linesOf(treaty, result).join('\n');
  } catch (error) {
    if (error instanceof RulesFileError) throw new CommandError(error.message);
    throw error;
  }
}

function linesOf(
  treaty: string,
  { entersIntoForceOn, parties, derivation, progress, disputed }: EntryIntoForceResult,
): string[] {
  const missing = progress
    .filter(({ fulfilled }) => !fulfilled)
    .map(({ have, need, words }) => `${words}: ${need - have} missing (${have} of ${need})`);
  return [
    treaty,
    entersIntoForceOn === undefined
      ? `  not to enter into force yet: ${missing.join('; ')}`
      : `  enters into force on ${entersIntoForceOn}`,
    ...derivation.map((line) => `    ${line}`),
    ...disputed.map(
      ({ party, on, rule }) =>
        `  DISPUTED: ${party} withdrew its instrument on ${on}, between the trigger and the entry into force (${rule}); no clause decides that`,
    ),
    ...(parties.length === 0 ? ['  no party has an instrument'] : ['  parties']),
    ...parties.flatMap((party) => [
      `    ${party.party}: ${party.entersIntoForceOn ?? 'no date yet'}`,
      ...party.derivation.map((line) => `      ${line}`),
    ]),
  ];
}
