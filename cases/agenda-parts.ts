/** What every part of an agenda file is made of: keys, wordings, evidence, times. */
import { z } from 'zod';
import { language, visibilityClass } from '../schemas/content.ts';
import { partialDate } from '../schemas/time.ts';

/** Names an item or a source; stays for ever, because idempotency keys are made from it. */
export const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60);

/** A row of the agenda, `A23`. */
export const row = z.string().regex(/^[A-Z]\d{1,3}$/);

const stated = z.strictObject({ language, text: z.string().min(1).max(20_000) });
/** A text; a bare one is in English, the language of the documents (RoP 1.9). */
export const wording = z.union([
  z
    .string()
    .min(1)
    .max(20_000)
    .transform((text) => ({ language: 'en', text })),
  stated,
]);
export type Wording = z.infer<typeof wording>;

/** `source` is the id of one that the agenda lists; `words` are the source's own. */
export const evidence = z.strictObject({
  source: key,
  place: z.string().min(1).max(120),
  words: wording.optional(),
});
export type Evidence = z.infer<typeof evidence>;

/** When something was, as precisely as the source and no more. */
export const time = z.strictObject({
  date: partialDate.optional(),
  notBefore: partialDate.optional(),
  notAfter: partialDate.optional(),
  approximate: z.literal(true).optional(),
  words: wording.optional(),
});
export type Time = z.infer<typeof time>;

/** `beside`: read at another place than the source that the agenda is loaded from, and named beside it. */
export const source = z.strictObject({
  id: key,
  title: z.string().min(1).max(270),
  date: partialDate.optional(),
  beside: z.literal(true).optional(),
});
export type Source = z.infer<typeof source>;

/** What every item has: its row, the other rows that it serves, its evidence. */
export const itemFields = {
  case: row,
  serves: z.array(row).max(10).default([]),
  key,
  evidence: z.array(evidence).min(1).max(10),
};
export const itemClass = visibilityClass.default('members');
