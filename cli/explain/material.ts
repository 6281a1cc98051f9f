import { readFile } from 'node:fs/promises';
import { coreOf, foldEvents, reportOf, verifyDossier } from '../../audit/index.ts';
import { readDossier } from '../../audit/dossier/read-dossier.ts';
import type { DocumentState } from '../../domain/document/index.ts';
import type { Standing } from '../../domain/explanation/index.ts';
import { organisationDecider, type OrganisationState } from '../../domain/organisation/index.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { StreamId } from '../../schemas/identifiers.ts';
import { CommandError } from '../command-error.ts';

/** Recorded events of a document and of what it rests on: from the archive, or from a dossier that was verified. */
export interface Material {
  subject: StreamId;
  streams: { stream: StreamId; events: RecordedEventShape[] }[];
}

/**
 * The events of a dossier. A dossier that does not verify explains nothing: throws a sentence with the findings. Needs no engine and no network.
 */
export async function fromDossier(file: string): Promise<Material> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  });
  const verification = verifyDossier(text);
  const { header, events } = readDossier(text);
  if (!verification.ok || header === undefined)
    throw new CommandError([`${file} is not verified, so it explains nothing.`, ...reportOf(verification)].join('\n'));
  const streams = header.streams.map(({ stream }) => ({
    stream,
    events: events.map(({ event }) => event).filter(({ subject }) => subject === stream),
  }));
  return { subject: header.subject, streams };
}

export function eventsOf({ subject, streams }: Material): RecordedEventShape[] {
  return streams.find(({ stream }) => stream === subject)?.events ?? [];
}

/** Events of the other streams. */
export function relatedOf({ subject, streams }: Material): RecordedEventShape[] {
  return streams.filter(({ stream }) => stream !== subject).flatMap(({ events }) => events);
}

/** Where all streams stand after their last event here. */
export function standingOf(material: Material, now: number): { standing: Standing; organisation: OrganisationState } {
  const folded = material.streams.map(({ stream, events }) => {
    const core = coreOf(stream);
    if (core === undefined) throw new CommandError(`No core decides for ${stream}.`);
    return { stream, state: foldEvents(core, core.decider.initial(), events), sequence: events.length };
  });
  const own = folded.find(({ stream }) => stream === material.subject);
  const body = folded.find(({ stream }) => stream.endsWith('/organisation'));
  const others = folded.filter(({ stream }) => stream !== material.subject);
  return {
    standing: { stream: material.subject, state: own?.state as DocumentState, now, others },
    organisation: (body?.state ?? organisationDecider.initial()) as OrganisationState,
  };
}

/** The last instant that the record knows of. */
export const lastRecorded = ({ streams }: Material): number =>
  Math.max(...streams.flatMap(({ events }) => events.map(({ recorded }) => recorded)));
