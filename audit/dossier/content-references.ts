import type { ContentReference } from '../../schemas/content.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';

/** Every text that events refer to, each hash once, in the order of its first mention. */
export function contentReferences(events: readonly RecordedEventShape[]): ContentReference[] {
  const found = new Map<string, ContentReference>();
  for (const { data } of events) collect(data, found);
  return [...found.values()];
}

function collect(value: unknown, found: Map<string, ContentReference>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isReference(value)) {
    if (!found.has(value.sha256)) found.set(value.sha256, value);
    return;
  }
  for (const member of Object.values(value)) collect(member, found);
}

/** A reference is known by its members: no other object of an event has a hash together with a media type. */
function isReference(value: object): value is ContentReference {
  return 'sha256' in value && 'mediaType' in value && 'bytes' in value && 'language' in value;
}
