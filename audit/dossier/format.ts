/**
 * The dossier: one file that holds what is needed to check a decision and to make it again, offline. Text, one line for each thing, each line
 * canonical JSON (RFC 8785), LF at its end. First the header, then the events, stream by stream, then the texts, then the digests of all lines
 * before. Version 1 never changes; a new need is a new version.
 */
import { z } from 'zod';
import { organisationId, sha256, streamId } from '../../schemas/identifiers.ts';
import { recordedEvent } from '../../schemas/event.ts';
import { instant } from '../../schemas/time.ts';

const head = z.strictObject({ sequence: z.int().min(1), hash: sha256 });

export const headerLine = z.strictObject({
  kind: z.literal('header'),
  format: z.literal('nemcon-dossier'),
  version: z.literal(1),
  organisation: organisationId,
  /** `urn:nemcon:{installation}:{organisation}` */
  source: z.string().max(200),
  /** The stream that the dossier is about. */
  subject: streamId,
  /** On the exporter's clock; it proves nothing. */
  exported: instant,
  /** In the order in which they follow, with the last event of each that is here. */
  streams: z
    .array(z.strictObject({ stream: streamId, head }))
    .min(1)
    .max(10_000),
});
export type HeaderLine = z.infer<typeof headerLine>;

export const eventLine = z.strictObject({ kind: z.literal('event'), event: recordedEvent });

/** A text that events refer to: by its hash, and whole where it was exported with its words. */
export const contentLine = z.strictObject({
  kind: z.literal('content'),
  sha256,
  bytes: z.int().min(0),
  language: z.string().max(35),
  mediaType: z.string().max(100),
  /** Base64 of the bytes. */
  base64: z.base64().optional(),
});
export type ContentLine = z.infer<typeof contentLine>;

export const endLine = z.strictObject({
  kind: z.literal('end'),
  /** SHA-256 of each line before, without its LF. */
  lines: z.array(sha256).max(2_000_000),
  /** SHA-256 of these digests, one after another. */
  digest: sha256,
});
export type EndLine = z.infer<typeof endLine>;

export const dossierLine = z.discriminatedUnion('kind', [headerLine, eventLine, contentLine, endLine]);
export type DossierLine = z.infer<typeof dossierLine>;
