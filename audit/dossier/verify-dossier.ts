import { sha256HexOfBytes } from '../../chain/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { checkDeliveries } from '../check-deliveries.ts';
import { checkStream } from '../check-stream.ts';
import { byCommand } from '../decide-again.ts';
import type { Finding } from '../finding.ts';
import { contentReferences } from './content-references.ts';
import type { HeaderLine } from './format.ts';
import { readDossier, type ReadDossier } from './read-dossier.ts';

/** What a verification came to. */
export interface Verification {
  ok: boolean;
  header?: HeaderLine;
  findings: Finding[];
  counts: { events: number; streams: number; commands: number; texts: number; textsWithWords: number };
  /** On which clock the decisions were made; a demonstration is no evidence of when anything happened. */
  demonstration: boolean;
}

/** Checks a dossier and makes every decision in it again. Pure: no engine, no network, no clock. Never throws. */
export function verifyDossier(text: string): Verification {
  const dossier = readDossier(text);
  const streams = streamsOf(dossier);
  const findings = [...dossier.findings, ...headerFindings(dossier, streams)];
  for (const events of streams.values()) findings.push(...checkStream(events));
  findings.push(...contentFindings(dossier));
  // Streams that do not hold by themselves cannot be held against each other.
  if (findings.length === 0) findings.push(...checkDeliveries(streams));
  return {
    ok: findings.length === 0,
    ...(dossier.header === undefined ? {} : { header: dossier.header }),
    findings: withLines(findings, dossier),
    counts: {
      events: dossier.events.length,
      streams: streams.size,
      commands: [...streams.values()].reduce((sum, events) => sum + byCommand(events).length, 0),
      texts: dossier.contents.length,
      textsWithWords: dossier.contents.filter(({ content }) => content.base64 !== undefined).length,
    },
    demonstration: dossier.events.some(({ event }) => event.cause.clock === 'demonstration'),
  };
}

function streamsOf({ events }: ReadDossier): Map<string, RecordedEventShape[]> {
  const streams = new Map<string, RecordedEventShape[]>();
  for (const { event } of events) {
    const known = streams.get(event.subject);
    if (known) known.push(event);
    else streams.set(event.subject, [event]);
  }
  return streams;
}

/** The header's account of the streams against what is there. */
function headerFindings({ header }: ReadDossier, streams: ReadonlyMap<string, RecordedEventShape[]>): Finding[] {
  if (header === undefined) return [];
  const findings: Finding[] = [];
  const fault = (detail: string): void => void findings.push({ code: 'chain-broken', line: 1, detail });
  if (!header.streams.some(({ stream }) => stream === header.subject))
    fault('The header does not list its own subject.');
  for (const { stream, head } of header.streams) {
    const last = streams.get(stream)?.at(-1);
    if (last?.sequence !== head.sequence || last.hash !== head.hash)
      fault(
        `The header says that ${stream} ends with event ${head.sequence}; here it ends with ${last?.sequence ?? 'none'}.`,
      );
  }
  for (const [stream, events] of streams) {
    if (!header.streams.some((each) => each.stream === stream)) fault(`The stream ${stream} is not in the header.`);
    if (!stream.startsWith(`${header.organisation}/`)) fault(`The stream ${stream} belongs to another organisation.`);
    if (events.some(({ source }) => source !== header.source)) fault(`Events of ${stream} name another source.`);
  }
  return findings;
}

function contentFindings({ contents, events }: ReadDossier): Finding[] {
  const findings: Finding[] = [];
  const listed = new Map(contents.map(({ content }) => [content.sha256, content]));
  for (const { line, content } of contents) {
    if (content.base64 === undefined) continue;
    const bytes = Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0));
    if (sha256HexOfBytes(bytes) !== content.sha256 || bytes.length !== content.bytes)
      findings.push({
        code: 'content-wrong',
        line,
        detail: `The text on line ${line} does not have the hash ${content.sha256}.`,
      });
  }
  const referred = contentReferences(events.map(({ event }) => event));
  for (const { sha256 } of referred)
    if (!listed.has(sha256)) findings.push({ code: 'content-wrong', detail: `The text ${sha256} is not listed.` });
  const known = new Set(referred.map(({ sha256 }) => sha256));
  for (const { line, content } of contents)
    if (!known.has(content.sha256))
      findings.push({ code: 'content-wrong', line, detail: `No event refers to the text on line ${line}.` });
  return findings;
}

/** Names the line of each finding that names an event. */
function withLines(findings: readonly Finding[], { events }: ReadDossier): Finding[] {
  const lines = new Map(events.map(({ line, event }) => [event.id, line]));
  return findings.map((finding) => {
    const line = finding.line ?? (finding.event === undefined ? undefined : lines.get(finding.event));
    return line === undefined ? finding : { ...finding, line };
  });
}
