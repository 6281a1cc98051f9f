/** Content by hash: free text and files never travel through Temporal or Kafka (I14). */
import { z } from 'zod';
import { partyId, sha256 } from './identifiers.ts';

/** Who may see a document or a position (I14). `named` goes with a list of parties. */
export const visibilityClass = z.enum(['public', 'members', 'named']).meta({ id: 'VisibilityClass' });
export type VisibilityClass = z.infer<typeof visibilityClass>;

export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/)
  .meta({ id: 'Language' });

export const contentReference = z
  .strictObject({
    sha256,
    language,
    class: visibilityClass,
    bytes: z.int().min(0).max(104_857_600),
    mediaType: z.string().max(100),
  })
  .meta({ id: 'ContentReference' });
export type ContentReference = z.infer<typeof contentReference>;

export const visibility = z
  .strictObject({ class: visibilityClass, named: z.array(partyId).max(250).optional() })
  .meta({ id: 'Visibility' });
export type Visibility = z.infer<typeof visibility>;
