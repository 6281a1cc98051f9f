import type { EventPlace } from '../../../schemas/decider.ts';
import { anyRound, isAttestedFreeze } from '../lookups.ts';
import type { AttestedFreeze, DocumentRecord, EndedFreeze, LiveFreeze } from '../state.ts';
import type { EventOf, Patch } from './evolver.ts';
import { withAgenda } from './with-agenda.ts';

/** So many ended freezes are kept in the state; all of them stand in the record (I13). */
const KEPT = 10;

/** The freeze that an attested event tells of (I15). */
export function frozenBefore({ data }: EventOf<'past-freeze-recorded'>, place: EventPlace): AttestedFreeze {
  const { stage, by, when, evidence } = data;
  return { stage, since: place.recorded, by, when, evidence, sequence: place.sequence };
}

/** Ends the freeze: the Chair's reopening has its electorate. That it was frozen stays a fact. */
export function thaw(document: DocumentRecord, place: EventPlace): Patch {
  const { frozen } = document;
  if (frozen === null) return {};
  const ended = isAttestedFreeze(frozen) ? ofAttested(frozen, place) : ofLive(document, frozen, place);
  const freezes = [...(document.agenda?.freezes ?? []), ended].slice(-KEPT);
  return { frozen: null, ...withAgenda(document, { freezes }) };
}

function ofAttested({ stage, since, by, when, evidence, sequence }: AttestedFreeze, place: EventPlace): EndedFreeze {
  return { stage, since, until: place.recorded, attested: { by, when, evidence }, sequence };
}

function ofLive(document: DocumentRecord, frozen: LiveFreeze, place: EventPlace): EndedFreeze {
  const round = anyRound(document, frozen.round);
  return {
    stage: round?.stage ?? '',
    round: frozen.round,
    since: round?.concludedAt ?? frozen.since,
    until: place.recorded,
    sequence: frozen.sequence ?? round?.lastSequence ?? place.sequence,
  };
}
