/** The body of every error answer (RFC 9457, `application/problem+json`). */
import { z } from 'zod';

/** One fault in the form of a request: where it is, as a JSON pointer (RFC 6901), and what is wrong there. */
export const formError = z.strictObject({ pointer: z.string(), detail: z.string() }).meta({ id: 'FormError' });
export type FormError = z.infer<typeof formError>;

const answerEvent = z.strictObject({
  sequence: z.int().min(1),
  type: z.string(),
  subjects: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const problem = z
  .strictObject({
    type: z.string().describe('Address of the page that explains this code, `/problems/{code}`'),
    title: z.string().describe('The sentence of the code'),
    status: z.int(),
    detail: z.string().describe('The sentence, and what it is about here'),
    code: z.string().describe('Stable; see `docs/use/errors.md`'),
    rule: z.string().describe('The invariant or rule that the refusal rests on'),
    ruleReference: z
      .strictObject({ id: z.string(), version: z.int(), source: z.string(), says: z.string().optional() })
      .optional()
      .describe('The same rule with its version, the article that it rests on, and what it says'),
    instance: z.string().describe('Names this answer in the log'),
    about: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    errors: z.array(formError).optional().describe('All faults of form, where the request has some'),
    recorded: z
      .strictObject({ command: z.string(), sequence: z.int(), events: z.array(answerEvent) })
      .optional()
      .describe('The refusal was recorded (I7): these events'),
    links: z.record(z.string(), z.string()).optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemBody = z.infer<typeof problem>;

/** The answer to an act that was carried out. */
export const actAnswer = z
  .strictObject({
    command: z.string().describe('The command that the act became; the same for a repetition'),
    stream: z.string(),
    sequence: z.int().describe('Sequence of the last event; a read may wait for it with `?waitFor=`'),
    events: z.array(answerEvent),
    id: z.string().optional().describe('Of what the act made, where it made something'),
    repeated: z.boolean().optional(),
    links: z.record(z.string(), z.string()),
  })
  .meta({ id: 'ActAnswer' });
export type ActAnswer = z.infer<typeof actAnswer>;

/** The answer to an act that is kept and not yet carried out (202), and the state of a receipt. */
export const receiptAnswer = z
  .strictObject({
    command: z.string(),
    stream: z.string(),
    key: z.string(),
    receivedAt: z.int().describe('The stamp that counts (I3), epoch ms'),
    state: z.enum(['unconfirmed', 'kept', 'carried-out', 'refused']),
    answer: actAnswer.optional(),
    refusal: problem.optional(),
    links: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Receipt' });
export type ReceiptAnswer = z.infer<typeof receiptAnswer>;
