import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { readRulesFile } from '../../activities/rules-files/index.ts';
import { organisationId } from '../../schemas/identifiers.ts';
import { recipientOf } from '../recipient.ts';

const address = z
  .string()
  .max(254)
  .refine((text) => z.email().safeParse(text).success, { error: 'This is no mail address.' });

/** One address, or several. */
const addressList = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(address).min(1, { error: 'Give at least one address.' }).max(50),
);

function functionsAlone(book: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  for (const key of Object.keys(book))
    if (recipientOf(key) === undefined)
      context.addIssue({
        code: 'custom',
        path: [key],
        message: 'A function is secretariat, chair, depositary, focal-point-… or observer-….',
      });
}

/**
 * Which addresses serve which function, for each organisation. People's addresses are personal data: the file belongs to the operator,
 * nothing of it goes into the record.
 */
export const addressBook = z.record(organisationId, z.record(z.string(), addressList).superRefine(functionsAlone));
export type AddressBook = z.infer<typeof addressBook>;

/** Reads the file of addresses (YAML, or JSON, which is YAML too). Rejects with a `RulesFileError` that names every fault by its line. */
export async function readAddresses(path: string): Promise<AddressBook> {
  const whole = resolve(path);
  return (await readRulesFile(basename(whole), addressBook, dirname(whole))).value;
}

/** The addresses of a function, each once. */
export function addressesIn(book: AddressBook, organisation: string, recipient: string): readonly string[] {
  const own = Object.hasOwn(book, organisation) ? book[organisation] : undefined;
  const listed = own !== undefined && Object.hasOwn(own, recipient) ? own[recipient] : undefined;
  return [...new Set(listed)];
}
