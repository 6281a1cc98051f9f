import { canonicalJson, sha256Hex } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { contentReferences } from './content-references.ts';
import type { ContentLine, DossierLine } from './format.ts';

export interface DossierMaterial {
  organisation: string;
  subject: StreamId;
  /** Each stream from its first event; the subject first. */
  streams: readonly { stream: StreamId; events: readonly RecordedEventShape[] }[];
  /** Epoch ms. */
  exported: number;
  /** The bytes of a text in base64, where they are to be in the dossier. */
  contentOf?: (sha256: string) => string | undefined;
}

/** The dossier as text. Throws a `RangeError` for a stream without events. */
export function writeDossier({ organisation, subject, streams, exported, contentOf }: DossierMaterial): string {
  const source = streams[0]?.events[0]?.source ?? '';
  const lines: DossierLine[] = [
    {
      kind: 'header',
      format: 'nemcon-dossier',
      version: 1,
      organisation,
      source,
      subject,
      exported,
      streams: streams.map(({ stream, events }) => ({ stream, head: headOf(stream, events) })),
    },
    ...streams.flatMap(({ events }) => events.map((event) => ({ kind: 'event' as const, event }))),
    ...contentLines(
      streams.flatMap(({ events }) => events),
      contentOf,
    ),
  ];
  const written = lines.map((line) => canonicalJson(line));
  const digests = written.map((line) => sha256Hex(line));
  return [...written, canonicalJson({ kind: 'end', lines: digests, digest: sha256Hex(digests.join('')) }), ''].join(
    '\n',
  );
}

function headOf(stream: StreamId, events: readonly RecordedEventShape[]): { sequence: number; hash: string } {
  const last = events.at(-1);
  if (last === undefined) throw new RangeError(`The stream ${stream} has no event.`);
  return { sequence: last.sequence, hash: last.hash };
}

function contentLines(events: readonly RecordedEventShape[], contentOf: DossierMaterial['contentOf']): ContentLine[] {
  return contentReferences(events).map(({ sha256, bytes, language, mediaType }) => {
    const base64 = contentOf?.(sha256);
    return { kind: 'content', sha256, bytes, language, mediaType, ...(base64 === undefined ? {} : { base64 }) };
  });
}
