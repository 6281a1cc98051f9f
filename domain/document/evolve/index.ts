import type { EventPlace } from '../../../schemas/decider.ts';
import type { DocumentEvent, DocumentEventName } from '../../../schemas/document-events.ts';
import type { DocumentRecord, DocumentState } from '../state.ts';
import { agendaEvolvers } from './agenda.ts';
import { callEvolvers } from './calls.ts';
import { commentEvolvers } from './comments.ts';
import { deliveryEvolvers } from './deliveries.ts';
import type { Evolver, Evolvers } from './evolver.ts';
import { followedEvolvers } from './followed.ts';
import { issueEvolvers } from './issue.ts';
import { outcomeEvolvers } from './outcomes.ts';
import { packageEvolvers } from './package.ts';
import { pastEvolvers } from './past.ts';
import { positionEvolvers } from './positions.ts';
import { registered, registrationEvolvers } from './registration.ts';
import { roundLifeEvolvers } from './round-life.ts';
import { stageEvolvers } from './stages.ts';
import { termEvolvers } from './terms.ts';
import { treatyEvolvers } from './treaty.ts';

/** Every event type of the document has its fold here; a missing one does not compile. */
const evolvers: Evolvers<DocumentEventName> = {
  ...registrationEvolvers,
  ...stageEvolvers,
  ...commentEvolvers,
  ...roundLifeEvolvers,
  ...positionEvolvers,
  ...outcomeEvolvers,
  ...deliveryEvolvers,
  ...agendaEvolvers,
  ...callEvolvers,
  ...followedEvolvers,
  ...pastEvolvers,
  ...treatyEvolvers,
  ...termEvolvers,
  ...packageEvolvers,
  ...issueEvolvers,
};

/** Folds one event into the state; never changes the state it is given. */
export function evolve(state: DocumentState, event: DocumentEvent, place: EventPlace): DocumentState {
  if (state.document !== null) return { v: 1, document: evolveDocument(state.document, event, place) };
  // A stream whose creation was refused holds that refusal and nothing else (design §5).
  return event.name === 'document-registered' ? { v: 1, document: registered(event, place) } : state;
}

/** The same, of a document that exists. An event of a type that this code does not know is never skipped in silence. */
export function evolveDocument(document: DocumentRecord, event: DocumentEvent, place: EventPlace): DocumentRecord {
  const evolver = evolvers[event.name] as Evolver<DocumentEventName> | undefined;
  if (evolver === undefined) throw new Error(`An event "${String(event.name)}" of a document is not known here.`);
  return {
    ...document,
    ...evolver(document, event, place),
    sequence: place.sequence,
    recorded: place.recorded,
  };
}
