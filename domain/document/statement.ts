import type { Refusal } from '../../schemas/decider.ts';
import type { DocumentPayload } from '../../schemas/document-commands.ts';
import type { DocumentEventData } from '../../schemas/document-events.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';
import { refusal } from '../shared/refusal.ts';
import { contentOf, fingerprint } from './fingerprint.ts';
import type { DocumentRecord, PositionRecord } from './state.ts';

/** What a State says in a round, whichever way it came: through this program or by a registered paper (I11). */
export interface Statement {
  body: Pick<
    DocumentPayload<'state-position'>,
    'round' | 'revision' | 'position' | 'class' | 'statement' | 'points' | 'sentAt' | 'item'
  >;
  /** Of the program's own intake, or of the paper: what counts (I3). */
  receivedAt: Instant;
  channel: DocumentEventData<'position-stated'>['channel'];
  paper?: string;
  /** For whom it speaks; more than one only by an attested joint letter (case 7). */
  parties: readonly PartyId[];
  attested: boolean;
}

type PositionData = DocumentEventData<'position-stated'>;

/** A point's running number has four digits at most. */
const LAST_POINT = 9999;

/** Whether what it says has the form that its kind needs. */
export function formFault({ body }: Statement): Refusal | undefined {
  const { position, points, statement } = body;
  const pointed = position === 'objection' || position === 'amendment';
  if (points.length > 0 && !pointed) return refusal('points-not-applicable', 'design §3 objection point', { position });
  const carriesText = position === 'support-with-statement' || position === 'support-with-reservation';
  if (carriesText && statement === undefined) return refusal('text-required', 'OSCE IV.1(A)6', { position });
  const proposes =
    statement !== undefined || points.some((point) => point.proposedText !== undefined || point.text !== undefined);
  return position === 'amendment' && !proposes ? refusal('text-required', 'case 5', { position }) : undefined;
}

/** A position on a package may name the document in it that it aims at; it is a position on the whole all the same (case 37). */
export function itemFault({ agenda }: DocumentRecord, { body: { item } }: Statement): Refusal | undefined {
  if (item === undefined || agenda?.package?.items.some(({ document }) => document === item)) return undefined;
  return refusal('package-item-unknown', 'case 37', { document: item });
}

export function numberingFault(current: PositionRecord | undefined, statement: Statement): Refusal | undefined {
  return (current?.lastPoint ?? 0) + statement.body.points.length > LAST_POINT
    ? refusal('points-used-up', 'I13')
    : undefined;
}

/** Whether a State says again what it says already: the same kind, the same statement, the same points, all of them still live. */
export function restates(current: PositionRecord | undefined, { body }: Statement): boolean {
  if (current === undefined || current.position !== body.position || current.class !== body.class) return false;
  if (current.item !== body.item) return false;
  if (current.statement !== (body.statement && fingerprint(body.statement.sha256))) return false;
  if (current.points.length !== body.points.length || (current.pointed === true && body.points.length === 0))
    return false;
  return body.points.every((point, index) => {
    const known = current.points[index];
    return known?.paragraph === point.paragraph && known.content === contentOf(point);
  });
}

/** The event data of one State's part in a statement; its points are numbered on from the State's last one in the round. */
export function positionData(statement: Statement, party: PartyId, lastPoint: number): PositionData {
  const { body, receivedAt, channel, paper, parties } = statement;
  const { round, position, revision, class: visibility, points } = body;
  return {
    round,
    party,
    position,
    revision,
    class: visibility,
    points: points.map((point, index) => ({ id: `${round}-${party}-${lastPoint + index + 1}`, ...point })),
    receivedAt,
    channel,
    ...(body.statement === undefined ? {} : { statement: body.statement }),
    ...(body.sentAt === undefined ? {} : { sentAt: body.sentAt }),
    ...(body.item === undefined ? {} : { item: body.item }),
    ...(paper === undefined ? {} : { paper }),
    ...(parties.length > 1 ? { jointlyWith: parties.filter((other) => other !== party) } : {}),
  };
}
