import type { DocumentCommandKind } from '../../schemas/document-commands.ts';
import type { DocumentRecord } from '../document/index.ts';
import type { Move } from './carry-out.ts';
import type { SmallBody } from './small-body.ts';

interface Payload {
  stage?: string;
  round?: string;
  revision?: number;
  basedOn?: number;
  editorial?: boolean;
  method?: string;
  period?: { minutes?: number };
  position?: string;
  points?: unknown[];
  point?: string;
  party?: string;
  parties?: string[];
  ruling?: string;
  present?: string[];
  resolution?: string;
  signatory?: string;
  act?: string;
  inDueForm?: boolean;
  adReferendum?: boolean;
  answer?: { code?: string };
  members?: string[];
}

type Say = (payload: Payload, move: Move, document: DocumentRecord, name: (party: string) => string) => string;

const POSITIONS: Readonly<Record<string, string>> = {
  objection: 'objects',
  amendment: 'proposes an amendment',
  reserved: 'reserves its position',
  'more-time': 'asks for more time',
  'ad-referendum': 'agrees ad referendum',
  support: 'supports it',
};

const inRound = ({ round }: Payload, document: DocumentRecord): string => {
  const about = document.round?.id === round ? document.round : document.closedRounds.find(({ id }) => id === round);
  return about
    ? `round ${about.id.slice(1)} ("${about.stage}", ${about.method}, revision ${about.revision})`
    : `round ${round}`;
};

const SAYINGS: Partial<Record<DocumentCommandKind, Say>> = {
  'complete-stage': ({ stage }) => `completes the stage "${stage}" (design §3 stage)`,
  'add-revision': ({ basedOn = 0, editorial }) =>
    `adds revision ${basedOn + 1}${editorial ? ', which it calls editorial' : ''} (I5)`,
  'circulate-document': ({ revision }) => `circulates revision ${revision} (design §6)`,
  'open-round': ({ stage, method, revision }) =>
    `asks for a round in "${stage}" by ${method} on revision ${revision} (design §6 methods)`,
  'reopen-round': ({ stage, method, revision }) =>
    `reopens the frozen matter in "${stage}" by ${method} on revision ${revision} (design §3 freeze)`,
  'admit-electorate': ({ members = [] }, _move, _document, name) =>
    `answers: ${members.map(name).join(', ')} ${members.length === 1 ? 'is' : 'are'} asked (I2)`,
  'record-delivery': ({ answer }) => `answers that there is no electorate: ${answer?.code ?? '-'} (I2)`,
  'state-position': (payload, _move, document) =>
    `${POSITIONS[payload.position ?? ''] ?? `says ${payload.position}`}${payload.points?.length ? ' on a paragraph' : ''} in ${inRound(payload, document)} (design §3 position)`,
  'attest-communication': (payload, _move, document, name) =>
    `registers a letter of ${(payload.parties ?? []).map(name).join(', ')}, received in time, that ${POSITIONS[payload.position ?? ''] ?? payload.position} in ${inRound(payload, document)} (I11)`,
  'lift-point': (payload, _move, document) => `lifts its point in ${inRound(payload, document)} (design §3 point)`,
  'object-to-method': (payload, _move, document) =>
    `objects to silence as such in ${inRound(payload, document)} (case 8)`,
  'confirm-ad-referendum': (payload, _move, document) =>
    `confirms what it agreed ad referendum in ${inRound(payload, document)} (case 38)`,
  'extend-round': (payload, _move, document) => `extends ${inRound(payload, document)} (case 9)`,
  'suspend-round': (payload, _move, document) => `suspends ${inRound(payload, document)} (case 3)`,
  'resume-round': (payload, _move, document) => `resumes ${inRound(payload, document)} (case 3, I4)`,
  'freeze-round': (payload, _move, document) =>
    `records that ${inRound(payload, document)} is blocked by Members not named (design §3 freeze)`,
  'record-ruling': (payload, _move, document) =>
    `records the ruling "${payload.ruling}" in ${inRound(payload, document)} with ${payload.present?.length ?? 0} present (RoP 1.2)`,
  'confirm-adoption': (payload, _move, document) => `confirms the adoption in ${inRound(payload, document)} (I6)`,
  'withdraw-round': (payload, _move, document) => `withdraws ${inRound(payload, document)}`,
  'resolve-contest': (payload, _move, document) =>
    payload.resolution === 'new-round'
      ? `upholds the contest of ${inRound(payload, document)}: the question is put anew (I11)`
      : `lets the outcome of ${inRound(payload, document)} stand (I11)`,
  'withdraw-document': () => 'withdraws the document (case 35)',
  'reduce-electorate': (payload, _move, document, name) =>
    `suspends ${name(payload.party ?? '')}, which leaves the electorate of ${inRound(payload, document)} (I2)`,
  'record-signature': ({ signatory, stage }) => `records the signature of "${signatory}" in "${stage}"`,
  'sign-treaty': ({ party, adReferendum }, _move, _document, name) =>
    `records that ${name(party ?? '')} signs${adReferendum ? ' ad referendum' : ''} (VCLT 12)`,
  'receive-instrument': ({ party, act, inDueForm }, _move, _document, name) =>
    `receives an instrument of ${act} of ${name(party ?? '')}${inDueForm ? '' : ', not in due form'} (VCLT 16)`,
};

/** One act in plain English: who does what, and by which rule. */
export function sayMove(body: SmallBody, document: DocumentRecord, move: Move): string {
  const name = (party: string): string => body.nameOf.get(party) ?? party;
  const say = SAYINGS[move.kind];
  const who = whoOf(move, name);
  if (move.clock && move.kind !== 'admit-electorate' && move.kind !== 'record-delivery')
    return `Time passes: ${move.kind.replaceAll('-', ' ')} falls due${move.kind === 'conclude-period' && move.facts === undefined ? ', and nothing shows that the intake was open (I4)' : ''}.`;
  return `${who} ${say ? say(move.payload as Payload, move, document, name) : move.kind.replaceAll('-', ' ')}.`;
}

function whoOf({ role, party, kind }: Move, name: (party: string) => string): string {
  if (kind === 'admit-electorate' || kind === 'record-delivery' || kind === 'reduce-electorate')
    return 'The organisation';
  switch (role) {
    case 'secretariat':
      return 'The Secretariat';
    case 'chair':
      return `The Chair (${name(party ?? '')})`;
    case 'focal-point':
      return `${name(party ?? '')} (focal point)`;
    case 'depositary':
      return 'The depositary';
    default:
      return `The ${role}`;
  }
}
