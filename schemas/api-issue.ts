/** Body of the issue of a text (case 42). */
import { z } from 'zod';
import { evidenceListInput } from './api-attested-inputs.ts';
import { instantInput } from './api-inputs.ts';
import { officialSymbol } from './document-issue.ts';

export const issueBodies = {
  'issue-document': z.strictObject({
    symbol: officialSymbol.describe('As the body writes it, such as `MC-7/DEC/1`'),
    issuedAt: instantInput,
    evidence: evidenceListInput.optional(),
  }),
} as const;
