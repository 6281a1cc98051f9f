import type { Visibility } from '../../schemas/content.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { organisationOf } from './event-parts.ts';
import type { Owned } from './rows.ts';

/** Whose the rows of a document or a meeting are, and who may see them. */
export function owned({ stream, visibility }: { stream: StreamId; visibility: Visibility }): Owned {
  return { organisation: organisationOf(stream), stream, class: visibility.class, named: visibility.named ?? [] };
}
