/** The issue of a text under its official symbol: never before it was adopted (case 42). */
import { z } from 'zod';
import { evidenceList } from './attested.ts';
import { instant } from './time.ts';

/** An official symbol as the body writes it: `CICA/MC-7/DEC/1`, `A/DEC/74/544`, `№ 12-МС`. */
export const officialSymbol = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\p{L}\p{N}№](?:[\p{L}\p{N} ./()№:-]*[\p{L}\p{N})])?$/u, 'Letters, digits and the marks / . - ( ) : № only.')
  .meta({ id: 'OfficialSymbol' });

const issue = { symbol: officialSymbol, issuedAt: instant };

export const documentIssuePayloads = {
  /** The text that was adopted goes out under its symbol; once. */
  'issue-document': z.strictObject({ ...issue, evidence: evidenceList.optional() }),
} as const;

export const documentIssueEventData = {
  /** `revision`: the text that was adopted, absent where it is only attested and none is kept here. */
  'document-issued': z.strictObject({
    ...issue,
    revision: z.int().min(1).optional(),
    evidence: evidenceList.optional(),
  }),
} as const;
