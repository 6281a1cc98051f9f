import type { z } from 'zod';
import { documentDecider } from '../domain/document/index.ts';
import { meetingDecider } from '../domain/meeting/index.ts';
import { organisationDecider } from '../domain/organisation/index.ts';
import type { Decider } from '../schemas/decider.ts';
import { documentPayloads } from '../schemas/document-commands.ts';
import { documentEventData } from '../schemas/document-events.ts';
import { meetingPayloads } from '../schemas/meeting-commands.ts';
import { meetingEventData } from '../schemas/meeting-events.ts';
import { organisationPayloads } from '../schemas/organisation-commands.ts';
import { organisationEventData } from '../schemas/organisation-events.ts';

/** All that is needed to check and to decide again one kind of stream. */
export interface Core {
  // The auditor is generic in the aggregate: it carries states and events and never looks into them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  decider: Decider<any, any, any>;
  data: Readonly<Record<string, z.ZodType | undefined>>;
  payloads: Readonly<Record<string, z.ZodType | undefined>>;
}

const CORES: Readonly<Record<string, Core>> = {
  document: { decider: documentDecider, data: documentEventData, payloads: documentPayloads },
  meeting: { decider: meetingDecider, data: meetingEventData, payloads: meetingPayloads },
  organisation: { decider: organisationDecider, data: organisationEventData, payloads: organisationPayloads },
};

/** The core of a stream by its kind: `{organisation}/document/{id}` and so on. `undefined` for one that this release does not know. */
export function coreOf(stream: string): Core | undefined {
  const kind = stream.split('/')[1] ?? '';
  return Object.hasOwn(CORES, kind) ? CORES[kind] : undefined;
}
