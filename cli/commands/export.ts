import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { openContentFiles } from '../../activities/content/open-content-files.ts';
import { readConfiguration, type Configuration } from '../../activities/configuration.ts';
import { contentReferences, writeDossier } from '../../audit/index.ts';
import { archivedEvents, openPool } from '../../readmodels/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { streamId, type StreamId } from '../../schemas/identifiers.ts';
import { CommandError } from '../command-error.ts';
import { commandEnvironment } from '../environment.ts';
import { organisationMeant } from '../named-organisation.ts';

/**
 * `npx nemcon export DOC`: one file with everything that is needed to verify a decision offline: the document's events with its pinned
 * procedure, the organisation's and the meetings' that it rests on, its texts' hashes. It holds whatever the record holds, restricted or
 * not: who has the database may have it (I14).
 */
export async function exportCommand(
  document: string,
  options: { out?: string; texts?: boolean; data: string },
): Promise<void> {
  const configuration = readConfiguration(commandEnvironment(options.data));
  const subject = streamOf(document, organisationMeant(undefined, configuration));
  const pool = openPool(configuration.DATABASE_URL, { name: 'nemcon-export' });
  try {
    const streams = await materialOf(pool, subject);
    const events = streams.flatMap((each) => each.events);
    const texts = options.texts === true ? await textsOf(configuration, subject, events) : new Map<string, string>();
    const dossier = writeDossier({
      organisation: subject.slice(0, subject.indexOf('/')),
      subject,
      streams,
      exported: Date.now(),
      contentOf: (sha256) => texts.get(sha256),
    });
    const file = options.out ?? `${subject.replaceAll('/', '-')}.nemcon-dossier`;
    await writeFile(file, dossier);
    console.log(
      `${file}: ${events.length} events of ${streams.length} streams${texts.size > 0 ? `, ${texts.size} texts with their words` : ''}; verify it with: npx nemcon verify ${file}`,
    );
    console.log(`SHA-256 of the file: ${createHash('sha256').update(dossier).digest('hex')}`);
  } finally {
    await pool.end();
  }
}

function streamOf(document: string, organisation: string): StreamId {
  const stream = document.includes('/') ? document : `${organisation}/document/${document}`;
  if (streamId.safeParse(stream).success) return stream;
  throw new CommandError(
    `"${document}" names no document: give its id, or its stream such as ${organisation}/document/{id}.`,
  );
}

/** The subject, the organisation, and the meetings that the subject's events name. */
export async function materialOf(
  pool: pg.Pool,
  subject: StreamId,
): Promise<{ stream: StreamId; events: RecordedEventShape[] }[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const read = async (stream: StreamId): Promise<RecordedEventShape[]> => {
      const events: RecordedEventShape[] = [];
      for await (const event of archivedEvents(client, { stream })) events.push(event);
      return events;
    };
    const own = await read(subject);
    if (own.length === 0) throw new CommandError(`The record has no stream ${subject}.`);
    const organisation = `${subject.slice(0, subject.indexOf('/'))}/organisation`;
    const named = [...new Set([organisation, ...meetingsIn(own)])].filter((stream) => stream !== subject);
    const streams = [{ stream: subject, events: own }];
    for (const stream of named) {
      const events = await read(stream);
      if (events.length > 0) streams.push({ stream, events });
    }
    return streams;
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}

function meetingsIn(events: readonly RecordedEventShape[]): string[] {
  return events.flatMap(({ data }) => {
    const { meeting } = data as { meeting?: unknown };
    return typeof meeting === 'string' && meeting.includes('/meeting/') ? [meeting] : [];
  });
}

async function textsOf(
  configuration: Configuration,
  subject: StreamId,
  events: readonly RecordedEventShape[],
): Promise<Map<string, string>> {
  const files = await openContentFiles(configuration);
  const organisation = subject.slice(0, subject.indexOf('/'));
  const texts = new Map<string, string>();
  for (const { sha256 } of contentReferences(events)) {
    const found = await files.read(organisation, sha256);
    if (found) texts.set(sha256, Buffer.concat(await Readable.from(found.stream).toArray()).toString('base64'));
  }
  return texts;
}
