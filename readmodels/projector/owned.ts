import type { DocumentRecord } from '../../domain/document/index.ts';
import { organisationOf } from './event-parts.ts';
import type { Owned } from './rows.ts';

/** Whose the rows of a document are, and who may see them. */
export function owned(document: DocumentRecord): Owned {
  const { stream, visibility } = document;
  return { organisation: organisationOf(stream), stream, class: visibility.class, named: visibility.named ?? [] };
}
