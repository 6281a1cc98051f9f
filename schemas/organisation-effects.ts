/** What a decision changes in the organisation itself: statuses, names, organs, competences, its own rules. Part of `effect`; a client states them in the same form. */
import { z } from 'zod';
import { language } from './content.ts';
import { documentKind } from './document-kind.ts';
import { organId, partyId } from './identifiers.ts';
import { partyStatus } from './organisation-facts.ts';

const statedName = z.strictObject({ name: z.string().min(1).max(200), language });

/** New names, one in a language: names in other languages stay as they are (case 60). */
export const statedNames = z
  .array(statedName)
  .min(1)
  .max(10)
  .refine((names) => new Set(names.map((each) => each.language)).size === names.length, {
    error: 'There are two names in one language.',
  });
export type StatedNames = z.infer<typeof statedNames>;

/** Working languages (RoP 1.9), the first first. */
export const languages = z
  .array(language)
  .min(1)
  .max(10)
  .refine((all) => new Set(all).size === all.length, { error: 'A language is named twice.' });

/** A fraction of the Member States, of which a whole is the most that can be asked for (RoP 1.2). */
export const quorumFraction = {
  numerator: z.int().min(1).max(1000),
  denominator: z.int().min(1).max(1000),
  rounding: z.enum(['up', 'above']),
};

/** That an organ decides a kind of document (case 44): `kind` says what the effect is, so the document's is `documentKind`. */
export const competenceOf = { organ: organId, documentKind };

export const organisationEffectKinds = [
  'end-status',
  'suspend-party',
  'reinstate-party',
  'rename-party',
  'rename-organ',
  'rename-office',
  'rename-organisation',
  'dissolve-organ',
  'grant-competence',
  'withdraw-competence',
  'set-working-languages',
  'set-basic-quorum',
] as const;

export const organisationEffects = [
  /** A status ends and no other begins: an observer, a partner; a Member State leaves as by `record-departure` (I2). */
  z.strictObject({ kind: z.literal('end-status'), party: partyId, status: partyStatus }),
  z.strictObject({ kind: z.literal('suspend-party'), party: partyId }),
  z.strictObject({ kind: z.literal('reinstate-party'), party: partyId }),
  z.strictObject({ kind: z.literal('rename-party'), party: partyId, names: statedNames }),
  z.strictObject({ kind: z.literal('rename-organ'), organ: organId, names: statedNames }),
  z.strictObject({ kind: z.literal('rename-office'), office: organId, names: statedNames }),
  z.strictObject({ kind: z.literal('rename-organisation'), names: statedNames }),
  z.strictObject({ kind: z.literal('dissolve-organ'), organ: organId }),
  z.strictObject({ kind: z.literal('grant-competence'), ...competenceOf }),
  z.strictObject({ kind: z.literal('withdraw-competence'), ...competenceOf }),
  z.strictObject({ kind: z.literal('set-working-languages'), languages }),
  z
    .strictObject({ kind: z.literal('set-basic-quorum'), ...quorumFraction })
    .refine(({ numerator, denominator, rounding }) => numerator + (rounding === 'above' ? 1 : 0) <= denominator, {
      error: 'No more Member States can be asked for than there are.',
      path: ['numerator'],
    }),
] as const;
