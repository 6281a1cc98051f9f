/** What reads answer with. Times of the system are epoch ms; texts are references to content by hash (I14). */
import { z } from 'zod';
import { role } from './actor.ts';
import { waysView } from './api-explanations.ts';
import { evidenceView, onDayView } from './api-fact-reads.ts';
import { contentReference, visibilityClass } from './content.ts';
import { exclusion } from './electorate.ts';
import { documentId, partyId, roundId, sha256, stageId, streamId } from './identifiers.ts';
import { followsView } from './meeting-deadline-rule.ts';
import { documentKind, positionKind, roundMethod } from './procedure.ts';
import { effectiveTime, instant, partialDate } from './time.ts';

const nullable = <T extends z.ZodType>(schema: T): z.ZodNullable<T> => schema.nullable();
const json = z.unknown();

/** One page of a list. */
export function pageOf<T extends z.ZodType>(
  items: T,
): z.ZodObject<{ items: z.ZodArray<T>; next: z.ZodOptional<z.ZodString> }> {
  return z.object({
    items: z.array(items),
    next: z.string().optional().describe('Cursor of the next page; missing on the last one'),
  });
}

const owned = {
  stream: streamId,
  class: visibilityClass,
  named: z.array(partyId).describe('Parties that may see it, with class `named`'),
};

/** What has passed unmet, or deserves a second look: nothing is refused or blocked by it. */
const warningView = z
  .object({ kind: z.string(), subject: z.string(), rule: z.string() })
  .loose()
  .meta({ id: 'Warning' });

/** When what was adopted counts from, and until when. */
const validityView = z
  .object({
    stage: stageId,
    from: instant,
    until: z
      .union([z.object({ at: instant }), z.object({ event: z.string() })])
      .describe('An instant, or an event that somebody records'),
    derivation: z.array(z.string()).describe('How the end came about (I12)'),
    source: z.string(),
    remindAt: instant.optional().describe('When the Secretariat is asked to see to an extension'),
    extension: z
      .object({ by: stageId, openedAt: instant })
      .optional()
      .describe('An extension that is under way, and the stage that is open again for it'),
    extensions: z.int().describe('How many times it was extended'),
    expired: z.object({ because: z.string(), endedAt: instant }).loose().optional(),
  })
  .loose()
  .meta({ id: 'Validity' });

export const documentView = z
  .object({
    ...owned,
    id: documentId,
    kind: documentKind,
    title: contentReference,
    titleText: nullable(z.string()).describe('The words of the title; null where they are long: read the content then'),
    sponsors: z.array(partyId),
    initiators: z.array(z.object({ party: partyId, since: partialDate.optional() })).describe('Who began the matter'),
    effects: z.array(json).describe('What its adoption changes elsewhere'),
    frozen: json.describe('A freeze that stands, by a round or attested (I15); null where there is none'),
    procedure: z.string(),
    procedureVersion: z.int(),
    state: z.string().describe('Where it stands, in one word; `explanation` says why'),
    stage: nullable(stageId),
    openStages: z.array(z.string()),
    stages: z.array(json),
    onSilence: json.describe('What happens by time alone, and when'),
    warnings: z.array(warningView),
    validity: z
      .array(validityView)
      .describe('How long what was adopted is valid, by stage, with its derivation (case 45)'),
    package: json.describe('Of a package: the documents in it, and how each stands; else null (case 37)'),
    inPackage: json.describe('The package that it is decided in; null where it is in none (case 37)'),
    symbol: nullable(z.string()).describe('The official symbol of the issued text; null before its issue (case 42)'),
    issuedAt: nullable(instant),
    revision: z.int().describe('The current revision; 0 before the first'),
    round: nullable(roundId),
    roundPhase: nullable(z.string()),
    expiry: nullable(instant),
    refusedDeliveries: json,
    registeredAt: instant,
    withdrawnAt: nullable(instant),
    sequence: z.int(),
    hash: sha256,
    recorded: instant,
    onDay: onDayView.optional().describe('Where it stood then, with `asOf`'),
  })
  .meta({ id: 'Document' });

export const revisionView = z
  .object({
    revision: z.int(),
    texts: z.array(contentReference),
    editorial: z.boolean(),
    addedAt: instant,
    circulatedAt: nullable(instant),
  })
  .meta({ id: 'Revision' });

export const commentPeriodView = z
  .object({
    period: z.string(),
    state: z.enum(['open', 'closed']),
    audience: z.enum(['members', 'experts']),
    revision: nullable(z.int()),
    deadline: json,
    follows: followsView.nullable(),
    openedAt: instant,
    closedAt: nullable(instant),
    comments: z.int(),
  })
  .meta({ id: 'CommentPeriod' });

export const commentView = z
  .object({
    sequence: z.int(),
    period: z.string(),
    party: nullable(partyId),
    text: contentReference,
    receivedAt: instant,
    late: z.boolean(),
  })
  .meta({ id: 'Comment' });

export const roundView = z
  .object({
    round: roundId,
    stage: stageId,
    organ: z.string(),
    method: roundMethod,
    revision: z.int(),
    phase: z.string(),
    electorate: z.array(partyId),
    excluded: z
      .array(exclusion)
      .describe('Entitled, and left out by the organ, by the stage, or as the State concerned'),
    quorumNeeded: nullable(z.int()),
    quorumOf: nullable(z.int()),
    openedAt: nullable(instant),
    expiry: nullable(instant),
    concludedAt: nullable(instant),
    contested: z.boolean(),
    counts: z.partialRecord(positionKind, z.int()).optional().describe('Of the positions that you may see'),
    lastSequence: z.int(),
  })
  .loose()
  .meta({ id: 'Round' });

export const positionView = z
  .object({
    sequence: z.int(),
    round: roundId,
    party: partyId,
    position: positionKind,
    revision: z.int(),
    class: visibilityClass,
    recordedAs: z.enum(['position', 'communication', 'undelivered']),
    withoutEffect: nullable(z.string()),
    current: z.boolean(),
    blocking: z.boolean(),
    statement: nullable(contentReference),
    points: z.array(json),
    channel: z.string(),
    receivedAt: instant,
    recorded: instant,
  })
  .loose()
  .meta({ id: 'Position' });

export const pointView = z
  .object({
    point: z.string(),
    round: roundId,
    party: partyId,
    paragraph: z.string(),
    text: nullable(contentReference),
    proposedText: nullable(contentReference),
    state: z.enum(['live', 'lifted', 'lapsed']),
    endedAt: nullable(instant),
    rule: nullable(z.string()),
  })
  .loose()
  .meta({ id: 'Point' });

export const blockView = z
  .object({
    kind: z.string(),
    subject: z.string(),
    round: nullable(roundId),
    parties: z.array(partyId),
    offices: z.array(z.string()),
    acts: z.array(z.string()).describe('The acts that would lift it'),
    since: nullable(instant),
    until: nullable(instant),
    needed: nullable(z.int()).describe('Instruments that are needed'),
    deposited: nullable(z.int()),
    attested: nullable(
      z.object({
        when: json,
        by: z.union([z.array(partyId), z.literal('unnamed')]).optional(),
        evidence: z.array(evidenceView),
      }),
    ).describe('What was before the body decided here (I15)'),
    // Left out, in an answer about something else, where the reader may not see it (I14).
    meeting: nullable(streamId).optional().describe('The meeting that it waits for, where you may see it'),
    package: nullable(streamId)
      .optional()
      .describe('The package that it is decided in (case 37), where you may see it'),
    item: nullable(streamId).optional().describe('In a package, the document that it is about, where you may see it'),
    rule: z.string(),
  })
  .loose()
  .meta({ id: 'Block' });

export const taskView = z
  .object({
    id: z.string(),
    stream: streamId,
    title: contentReference.optional().describe('Of its document'),
    titleText: nullable(z.string()).optional(),
    subject: z.string(),
    party: nullable(partyId),
    office: nullable(z.string()),
    act: z.string(),
    since: instant,
    dueAt: nullable(instant),
    onSilence: z.string().describe('What it means if nobody acts'),
    derivation: nullable(z.array(z.string())).describe('How `dueAt` came about, where a rule computes it (I12)'),
    rule: z.string(),
  })
  .loose()
  .meta({ id: 'Task' });

export const timelineView = z
  .object({
    sequence: z.int(),
    type: z.string(),
    name: z.string(),
    recorded: instant,
    effective: effectiveTime,
    actorRole: role,
    actorParty: nullable(partyId),
    command: z.string(),
    round: nullable(roundId),
    party: nullable(partyId),
  })
  .loose()
  .meta({ id: 'TimelineEntry' });

export const permissionView = z
  .object({ act: z.string(), allowed: z.boolean(), code: z.string().optional(), rule: z.string().optional() })
  .meta({ id: 'Permission' });

export const explanationView = z
  .object({
    state: z.string(),
    stage: nullable(stageId),
    round: nullable(roundId),
    onSilence: json,
    warnings: z.array(warningView),
    blocks: z.array(blockView),
    tasks: z.array(taskView),
    ways: waysView.optional().describe('The minimal sets of acts that bring its next stage; not with `knownAt`'),
    sequence: z.int(),
  })
  .meta({ id: 'Explanation' });

export const eventView = z
  .object({
    position: z.int().describe('Place in the archive; a live stream resumes after it'),
    event: z.object({ id: z.string(), type: z.string(), sequence: z.int(), hash: sha256 }).loose(),
  })
  .meta({ id: 'RecordedEvent' });
