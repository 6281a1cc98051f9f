/** Identifiers: opaque, for ever (design §5). */
import { z } from 'zod';

const slug = (maximum: number) =>
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(maximum);

export const organisationId = slug(32).meta({ id: 'OrganisationId' });
export type OrganisationId = z.infer<typeof organisationId>;

/** UUIDv8 made from (organisation, principal, idempotency key). */
export const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
export const documentId = uuid.meta({ id: 'DocumentId' });
export type DocumentId = z.infer<typeof documentId>;
export const commandId = uuid.meta({ id: 'CommandId' });
export type CommandId = z.infer<typeof commandId>;

/** `{organisation}/document/{id}`, `{organisation}/meeting/{id}` or `{organisation}/organisation`. */
export const streamId = z
  .string()
  .regex(/^[a-z0-9-]{1,32}\/(?:document\/[0-9a-f-]{36}|meeting\/[0-9a-f-]{36}|organisation)$/)
  .meta({ id: 'StreamId' });
export type StreamId = z.infer<typeof streamId>;

/** A party of the organisation by its roster id: the ISO 3166 alpha-2 code in lower case for a State (`kz`), a slug for others (`un-escap`). */
export const partyId = slug(48).meta({ id: 'PartyId' });
export type PartyId = z.infer<typeof partyId>;
export const organId = slug(64).meta({ id: 'OrganId' });
export type OrganId = z.infer<typeof organId>;
export const stageId = slug(48).meta({ id: 'StageId' });
export type StageId = z.infer<typeof stageId>;
/** `r1`, `r2`, ... in the order of request within a document. */
export const roundId = z
  .string()
  .regex(/^r[1-9]\d{0,5}$/)
  .meta({ id: 'RoundId' });
export type RoundId = z.infer<typeof roundId>;
/** `r1-kz-1`: round, party, running number of the party's points in the round. */
export const pointId = z
  .string()
  .regex(/^r[1-9]\d{0,5}-[a-z0-9-]{1,48}-[1-9]\d{0,3}$/)
  .meta({ id: 'PointId' });
export type PointId = z.infer<typeof pointId>;
/** `c1`, `c2`, ... in the order of opening within a document. */
export const commentPeriodId = z
  .string()
  .regex(/^c[1-9]\d{0,5}$/)
  .meta({ id: 'CommentPeriodId' });
export type CommentPeriodId = z.infer<typeof commentPeriodId>;

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'Sha256', description: 'Lower-case hexadecimal SHA-256' });
export type Sha256 = z.infer<typeof sha256>;
/** A person as a salted token: names live in one deletable table (design §5). */
export const personToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,64}$|^system$/)
  .meta({ id: 'PersonToken' });
export type PersonToken = z.infer<typeof personToken>;
/** `n1`, `n2`, ... in the order of opening within a document. */
export const callId = z
  .string()
  .regex(/^n[1-9]\d{0,5}$/)
  .meta({ id: 'CallId' });
export type CallId = z.infer<typeof callId>;
/** `n1-kz-1`: call, party, running number of the party's nominations in it. */
export const nominationId = z
  .string()
  .regex(/^n[1-9]\d{0,5}-[a-z0-9-]{1,48}-[1-9]\d{0,3}$/)
  .meta({ id: 'NominationId' });
export type NominationId = z.infer<typeof nominationId>;
/** A named part of a document: an outcome, a task, a cluster, a signatory. */
export const itemId = slug(60).meta({ id: 'ItemId' });
export type ItemId = z.infer<typeof itemId>;
/** The id of a meeting, a UUID like a document's. */
export const meetingId = uuid.meta({ id: 'MeetingId' });
export type MeetingId = z.infer<typeof meetingId>;
