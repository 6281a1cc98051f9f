/** The shape of a file of open business: documents to register and the acts that bring each to where it stands. */
import { z } from 'zod';
import { language, visibilityClass } from '../schemas/content.ts';
import { organisationId, partyId, stageId } from '../schemas/identifiers.ts';
import { documentKind } from '../schemas/procedure.ts';
import { partialDate } from '../schemas/time.ts';

const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60);
const wording = z.strictObject({ language, text: z.string().min(1).max(20_000) });

/** What brings a registered document further. No act takes a deadline: a period that the source does not end stays open. */
const openBusinessAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('complete-stage'), stage: stageId }),
  z.strictObject({
    act: z.literal('add-revision'),
    texts: z.array(wording).min(1).max(10),
    editorial: z.boolean().default(false),
  }),
  z.strictObject({ act: z.literal('circulate'), revision: z.int().min(1) }),
  z.strictObject({
    act: z.literal('open-comment-period'),
    audience: z.enum(['members', 'experts']),
    revision: z.int().min(1).optional(),
    note: wording.optional(),
  }),
]);
export type OpenBusinessAct = z.infer<typeof openBusinessAct>;

const evidence = z.strictObject({
  source: key,
  place: z.string().min(1).max(60),
  words: z.string().min(1).max(500).optional(),
});
export type Evidence = z.infer<typeof evidence>;

const openBusinessItem = z.strictObject({
  /** The row of the agenda, `A23`. */
  case: z.string().regex(/^[A-Z]\d{1,3}$/),
  /** Stays for ever: the idempotency keys are made from it. */
  key,
  kind: documentKind,
  title: wording,
  class: visibilityClass,
  procedure: z.string().max(100),
  sponsors: z.array(partyId).max(250),
  evidence: z.array(evidence).min(1).max(10),
  acts: z.array(openBusinessAct).max(50),
});
export type OpenBusinessItem = z.infer<typeof openBusinessItem>;

export const openBusiness = z
  .strictObject({
    organisation: organisationId,
    sources: z
      .array(z.strictObject({ id: key, title: z.string().min(1).max(300), date: partialDate }))
      .min(1)
      .max(20),
    items: z.array(openBusinessItem).min(1).max(200),
  })
  .superRefine((value, context) => {
    value.items.forEach((item, index) => {
      if (value.items.findIndex((other) => other.key === item.key) !== index) {
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'key'],
          message: `Two items have the key "${item.key}".`,
        });
      }
      item.evidence.forEach((proof, place) => {
        if (value.sources.some((source) => source.id === proof.source)) return;
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'evidence', place, 'source'],
          message: `There is no source "${proof.source}" in this file.`,
        });
      });
    });
  });
export type OpenBusiness = z.infer<typeof openBusiness>;
