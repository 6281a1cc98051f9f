/**
 * The papers of a meeting as data: agenda, attendance list, outcome record. All words are in the language of the paper, each beside its
 * code; the PDF is made of this and of nothing else.
 */
import { z } from 'zod';
import { workingLanguage } from './api-explanations.ts';
import { itemState } from './api-rooms.ts';
import { language } from './content.ts';
import { documentId, itemId, meetingId, partyId, roundId, sha256, stageId, streamId } from './identifiers.ts';
import { meetingKind, meetingMode } from './meeting-commands.ts';
import { credentials, itemRuling, presence } from './meeting-room-commands.ts';
import { instant, partialDate } from './time.ts';

export const paperKind = z.enum(['agenda', 'attendance', 'record']).meta({ id: 'PaperKind' });
export type PaperKind = z.infer<typeof paperKind>;

/** For whom a paper is made that its reader hands on: it then holds only what these may see too (I14). */
export const paperAudience = z.enum(['members', 'public']).meta({ id: 'PaperAudience' });
export type PaperAudience = z.infer<typeof paperAudience>;

/**
 * `draft` until the record is closed, `final` after; `attested` of a meeting of the past (I15); `none` of a meeting that was cancelled.
 */
export const paperStatus = z.enum(['draft', 'final', 'attested', 'none']).meta({ id: 'PaperStatus' });
export type PaperStatus = z.infer<typeof paperStatus>;

/** A code of the record, and its word in the language of the paper. */
const said = <T extends z.ZodType>(code: T) => z.object({ code, text: z.string() });
const moment = z
  .object({
    at: instant,
    text: z.string().describe('On the clocks of the seat, with its zone'),
    brief: z.string().describe('The same without the zone, which stands once at the head of the paper'),
  })
  .meta({ id: 'PaperMoment' });
const party = z
  .object({ party: partyId, name: z.string().describe('As it was borne on the day of the meeting (case 60)') })
  .meta({ id: 'PaperParty' });
const title = {
  document: documentId,
  title: z.string().nullable().describe('Null where it is long, no text, or not for you'),
  titleLanguage: language,
};
const digest = z.object({ language, sha256, bytes: z.int() }).meta({ id: 'PaperText' });

const meetingState = z.enum(['announced', 'open', 'closed', 'cancelled', 'past']);

const paperHead = z.object({
  language: workingLanguage,
  name: z.string().describe('What the paper is called'),
  organisation: z.object({ id: z.string(), name: z.string() }),
  meeting: z.object({
    id: meetingId,
    organ: z.object({ organ: z.string(), name: z.string() }).nullable().describe('By the name that it bore then'),
    number: z.int().nullable(),
    kind: said(meetingKind),
    heading: z.string().describe('`7th regular meeting`'),
    title: z.string().nullable(),
    titleLanguage: language,
    mode: said(meetingMode).nullable(),
    place: z.string().nullable(),
    days: z.object({ from: partialDate, to: partialDate.optional(), text: z.string() }).nullable(),
    state: said(meetingState),
    opened: moment.nullable(),
    closed: moment.nullable(),
  }),
  zone: z.string().describe('IANA zone of the seat: all times of the paper'),
  distribution: said(z.enum(['public', 'members', 'named'])).describe('The strictest class of what is in it'),
  asOf: moment.describe('When the last of the events that it rests on was recorded'),
  check: z
    .object({ stream: streamId, sequence: z.int(), hash: sha256, text: z.string() })
    .describe('The last event that the paper rests on, and the hash of the chain there (I8)'),
});
const head = paperHead.shape;
export type PaperHead = z.infer<typeof paperHead>;

const listedItem = {
  number: z.int().describe('Its place among what you see'),
  item: itemId,
  ...title,
  stage: said(stageId),
  revision: z.int().nullable(),
  state: said(itemState),
};

export const agendaPaper = z
  .object({
    paper: z.literal('agenda'),
    ...head,
    cutOff: moment.nullable(),
    items: z.array(z.object(listedItem)).describe('In the order in which they are taken'),
    late: z.array(z.object(listedItem)).describe('Received after the cut-off; they wait for the Chair'),
    withdrawn: z.array(z.object(listedItem)),
  })
  .meta({ id: 'AgendaPaper' });
export type AgendaPaper = z.infer<typeof agendaPaper>;

const delegation = z
  .object({
    ...party.shape,
    presence: said(presence).nullable().describe('Null: nothing was recorded of it'),
    credentials: said(credentials).nullable(),
    entries: z
      .array(z.object({ presence: said(presence), credentials: said(credentials), at: moment }))
      .describe('Whatever was recorded of it, the first first'),
  })
  .meta({ id: 'PaperDelegation' });

const quorumCheck = z
  .object({
    check: z.int(),
    because: said(z.enum(['opening', 'challenge'])),
    by: party.nullable().describe('Who challenged it'),
    at: moment,
    present: z.int(),
    needed: z.int(),
    of: z.int(),
    met: z.boolean(),
    text: z.string(),
  })
  .meta({ id: 'PaperQuorumCheck' });

const delegations = {
  members: z.array(delegation).describe('Member States in protocol order (RoP 1.7)'),
  others: z.array(delegation).describe('Observers and others of whom something was recorded, in protocol order'),
  counts: z.object({ present: z.int(), left: z.int(), absent: z.int(), notRecorded: z.int(), members: z.int() }),
  quorum: z.array(quorumCheck).describe('At the opening, and whenever it was challenged (RoP 1.2)'),
};

export const attendancePaper = z
  .object({ paper: z.literal('attendance'), ...head, ...delegations })
  .meta({ id: 'AttendancePaper' });
export type AttendancePaper = z.infer<typeof attendancePaper>;

const statement = z
  .object({
    parties: z.array(party),
    language,
    sha256,
    received: moment,
    separately: z
      .boolean()
      .describe('It came after the record was closed, and is circulated as a document of its own (case 39)'),
  })
  .meta({ id: 'PaperStatement' });

const recordItem = z
  .object({
    ...listedItem,
    round: roundId.nullable(),
    called: moment.nullable(),
    ruling: z
      .object({
        ruling: said(itemRuling),
        at: moment,
        enBloc: z.boolean(),
        deferredTo: z.object({ id: meetingId, title: z.string().nullable() }).nullable(),
        referredTo: z.object({ organ: z.string(), name: z.string() }).nullable(),
        words: digest.nullable().describe('What the Chair said, where it is kept and you may read it'),
      })
      .nullable(),
    outcome: said(itemState).describe('As the document has it; its own word of success where it succeeded'),
    because: said(z.string()).nullable(),
    awaiting: z.array(party).describe('Provisionally adopted: on whose confirmation, where positions are yours to see'),
    confirmBy: moment.nullable(),
    texts: z.array(digest).describe('The language versions of the revision that was decided on'),
    statements: z.array(statement),
    blocks: z
      .array(z.object({ ...party.shape, source: said(z.enum(['written', 'room'])) }))
      .describe('That stand; for the offices, and of your own State (I14)'),
  })
  .meta({ id: 'PaperItem' });

export const recordPaper = z
  .object({
    paper: z.literal('record'),
    ...head,
    status: said(paperStatus),
    chair: z
      .object({
        chair: party,
        handover: z.object({ from: party, to: party, at: moment }).nullable().describe('At the opening (RoP 14.2)'),
      })
      .nullable(),
    ...delegations,
    items: z.array(recordItem),
    withdrawn: z.array(z.object(listedItem)),
    silence: z
      .array(z.object({ ...title, round: roundId, outcome: said(z.string()), announced: moment }))
      .describe('What silence decided, announced here'),
    separately: z
      .array(z.object({ ...title, number: z.int().nullable(), statement }))
      .describe('Statements that came after the record was closed (case 39)'),
    recordClosed: moment.nullable(),
    evidence: z.array(z.object({ source: z.string(), place: z.string() })).describe('Of a meeting of the past (I15)'),
  })
  .meta({ id: 'RecordPaper' });
export type RecordPaper = z.infer<typeof recordPaper>;

export type Paper = AgendaPaper | AttendancePaper | RecordPaper;
export type ListedItem = AgendaPaper['items'][number];
export type RecordItem = RecordPaper['items'][number];
export type Delegation = AttendancePaper['members'][number];
export type PaperMoment = z.infer<typeof moment>;
export type PaperParty = z.infer<typeof party>;
