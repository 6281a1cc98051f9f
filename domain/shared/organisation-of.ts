import type { StreamId } from '../../schemas/identifiers.ts';

/** The stream of the organisation that a document or a meeting belongs to, `{organisation}/document/{id}`. */
export const organisationOf = (stream: StreamId): StreamId => `${stream.slice(0, stream.indexOf('/'))}/organisation`;
