import type { StreamId } from '../../schemas/identifiers.ts';

/** What a consumer must not pass over; `kind` is the stable code. */
export interface Incident {
  kind: 'record-forked' | 'hash-wrong' | 'unreadable' | 'gap';
  partition: number;
  offset: number;
  stream?: StreamId;
  sequence?: number;
  hash?: string;
  /** The hash that the consumer knows for that sequence. */
  knownHash?: string;
  detail: string;
}

/** Ends a consumer (I10): only a person lets it go on. */
export class StoppedLoudly extends Error {
  readonly stopsLoudly = true;
  readonly incident: Incident;

  constructor(incident: Incident) {
    super(`${incident.kind}: ${incident.detail} (partition ${incident.partition}, offset ${incident.offset})`);
    this.name = 'StoppedLoudly';
    this.incident = incident;
  }
}
