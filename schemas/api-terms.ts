/** Bodies of the acts on terms (cases 29, 45). */
import { z } from 'zod';
import { evidenceListInput } from './api-attested-inputs.ts';
import { instantInput } from './api-inputs.ts';

const nothing = z.strictObject({});

export const termBodies = {
  'propose-extension': nothing,
  'drop-extension': nothing,
  'record-term-event': z.strictObject({
    happenedAt: instantInput,
    evidence: evidenceListInput.optional(),
  }),
} as const;
