import { z } from 'zod';
import type { CommandKind } from '../../domain/capabilities.ts';
import {
  callId,
  commentPeriodId,
  documentId,
  itemId,
  meetingId,
  nominationId,
  organId,
  partyId,
  pointId,
  roundId,
  stageId,
} from '../../schemas/identifiers.ts';
import { accreditationId } from '../../schemas/organisation-seat-commands.ts';
import type { ActContext, ActDefinition } from '../act-definition.ts';

/** Names that may stand in a path. */
export const places = {
  document: documentId,
  round: roundId,
  point: pointId,
  period: commentPeriodId,
  stage: stageId,
  party: partyId,
  meeting: meetingId,
  call: callId,
  nomination: nominationId,
  organ: organId,
  outcome: itemId,
  task: itemId,
  item: itemId,
  deadline: itemId,
  accreditation: accreditationId,
} as const;
type Place = keyof typeof places;
type Params<P extends Place> = { [K in P]: string };

interface ActOptions<P extends Place, B extends z.ZodType> {
  aggregate: ActDefinition['aggregate'];
  kind: CommandKind;
  path: string;
  params: readonly P[];
  body: B;
  summary: string;
  operation?: string;
  creates?: boolean;
  makes?: ActDefinition['makes'];
  payload: (params: Params<P>, body: z.output<B>, context: ActContext) => unknown;
}

/** Defines an act; what it makes has an address, so that it answers 201. */
export function act<P extends Place, B extends z.ZodType>(options: ActOptions<P, B>): ActDefinition {
  const { aggregate, kind, path, params, body, summary, operation, creates = false, makes, payload } = options;
  return {
    aggregate,
    kind,
    method: 'POST',
    path,
    summary,
    status: makes === undefined ? 200 : 201,
    creates,
    params: z.object(Object.fromEntries(params.map((name) => [name, places[name]]))),
    body,
    payload: payload,
    ...(operation === undefined ? {} : { operation }),
    ...(makes === undefined ? {} : { makes }),
  };
}
