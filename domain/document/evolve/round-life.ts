import type { PartyId } from '../../../schemas/identifiers.ts';
import { hasLiveBlock } from '../blocking.ts';
import { consensusRules } from '../lookups.ts';
import { remindersPassed } from '../periods.ts';
import { quorumNeeded, underBasic } from '../quorum.ts';
import type { DocumentRecord, RoundState } from '../state.ts';
import { changeRound } from './change-round.ts';
import { thaw } from './freezes.ts';
import { NOTHING, type Evolvers } from './evolver.ts';
import { shrink } from './shrink.ts';

/** The index of an electorate in the list of electorates, added where it is new: most rounds have the same one (I13). */
function placeElectorate(electorates: PartyId[][], members: PartyId[]): { electorates: PartyId[][]; index: number } {
  const index = electorates.findIndex(
    (known) => known.length === members.length && known.every((party, at) => party === members[at]),
  );
  return index >= 0 ? { electorates, index } : { electorates: [...electorates, members], index: electorates.length };
}

function closedRounds(document: DocumentRecord) {
  return document.round ? [...document.closedRounds, shrink(document.round)] : document.closedRounds;
}

export const roundLifeEvolvers: Evolvers<
  | 'round-requested'
  | 'round-opened'
  | 'round-not-opened'
  | 'round-extended'
  | 'round-suspended'
  | 'round-resumed'
  | 'round-held'
  | 'reminder-issued'
  | 'electorate-reduced'
  | 'positions-circulated'
> = {
  'round-requested': (document, { data }, place) => {
    const rules = consensusRules(document, data.stage);
    if (rules === undefined) return NOTHING;
    const { stage, organ, method, revision, meeting, period, reopens } = data;
    const round: RoundState = {
      id: data.round,
      stage,
      organ,
      method,
      revision,
      ...(meeting === undefined ? {} : { meeting }),
      ...(period === undefined ? {} : { period }),
      ...(reopens === undefined ? {} : { reopens }),
      phase: 'requested',
      rules,
      procedureVersion: document.procedure.version,
      requestedAt: place.recorded,
      members: [],
      reduced: [],
      positions: [],
      extensions: 0,
      reminded: [],
      firstSequence: place.sequence,
      lastSequence: place.sequence,
      hash: place.hash,
    };
    return { round, closedRounds: closedRounds(document), roundCount: document.roundCount + 1, refusedDeliveries: [] };
  },
  'round-opened': (document, { data }, place) => {
    const { round } = document;
    if (round?.id !== data.round) return NOTHING;
    const { electorates, index } = placeElectorate(document.electorates, data.members);
    const opened = changeRound(document, data.round, place, {
      phase: 'open',
      // What it counts by is frozen with its electorate (I2).
      ...(data.basicQuorum === undefined
        ? {}
        : { rules: { ...round.rules, quorum: underBasic(round.rules.quorum, data.basicQuorum) } }),
      electorate: index,
      members: data.members,
      chair: data.chair,
      quorum: { needed: data.quorum.needed, of: data.quorum.of, appliesTo: round.rules.quorum.appliesTo },
      openedAt: place.recorded,
      reminded: remindersPassed(round.rules, data.expiry?.at, place.recorded),
      ...(data.expiry === undefined ? {} : { expiry: data.expiry.at }),
      ...(data.excluded === undefined ? {} : { excluded: data.excluded }),
    });
    // The Chair's reopening has its electorate: the matter is frozen no more. Under an attested freeze no other round can be asked for.
    const thawed = document.frozen !== null && document.frozen.round === round.reopens;
    return { ...opened, electorates, ...(thawed ? thaw(document, place) : {}) };
  },
  'round-not-opened': (document, { data }, place) =>
    changeRound(document, data.round, place, { phase: 'not-opened', because: data.code, concludedAt: place.recorded }),
  'round-extended': (document, { data }, place) => {
    const { round } = document;
    if (round?.id !== data.round) return NOTHING;
    const reminded = remindersPassed(round.rules, data.expiry.at, place.recorded);
    return changeRound(document, data.round, place, {
      expiry: data.expiry.at,
      extensions: round.extensions + 1,
      reminded,
    });
  },
  'round-suspended': (document, { data }, place) =>
    changeRound(document, data.round, place, {
      phase: 'suspended',
      remaining: data.remaining,
      suspendedBecause: data.because,
      suspendedAt: place.recorded,
    }),
  'round-resumed': (document, { data }, place) => {
    const { round } = document;
    if (round?.id !== data.round) return NOTHING;
    const expiry = data.expiry?.at ?? round.expiry;
    const change = { phase: 'open', reminded: remindersPassed(round.rules, expiry, place.recorded) } as const;
    return changeRound(document, data.round, place, expiry === undefined ? change : { ...change, expiry }, [
      'remaining',
      'suspendedBecause',
      'suspendedAt',
    ]);
  },
  'round-held': (document, { data }, place) =>
    changeRound(document, data.round, place, { phase: 'held', suspendedAt: place.recorded }),
  'reminder-issued': (document, { data }, place) =>
    changeRound(document, data.round, place, { reminded: [...(document.round?.reminded ?? []), data.minutesBefore] }),
  'positions-circulated': (document, { data }, place) => {
    if (document.round?.id === data.round)
      return changeRound(document, data.round, place, { circulatedAt: place.recorded });
    return {
      closedRounds: document.closedRounds.map((closed) =>
        closed.id === data.round
          ? { ...closed, circulatedAt: place.recorded, lastSequence: place.sequence, hash: place.hash }
          : closed,
      ),
    };
  },
  'electorate-reduced': (document, { data }, place) => {
    const { round } = document;
    if (round?.id !== data.round) return NOTHING;
    const members = round.members.filter((party) => party !== data.party);
    return changeRound(document, data.round, place, {
      ...reducedTo(round, members, data.reason),
      ...unblocked(round, members, data.lastBlock, place.recorded),
      reduced: [...round.reduced, data.party],
    });
  },
};

function reducedTo(round: RoundState, members: PartyId[], reason: 'suspended' | 'departed'): Partial<RoundState> {
  const { quorum, provisional } = round;
  // A suspended State is a Member State all the same; one that has left is none (case 22).
  const gone = reason === 'departed' ? 1 : 0;
  const of = round.rules.quorum.of === 'members' ? Math.max(0, (quorum?.of ?? 0) - gone) : members.length;
  return {
    members,
    // Recomputed over those who remain (case 25).
    ...(quorum === undefined ? {} : { quorum: { ...quorum, of, needed: quorumNeeded(round.rules.quorum, of) } }),
    ...(provisional === undefined
      ? {}
      : { provisional: { ...provisional, awaiting: provisional.awaiting.filter((party) => members.includes(party)) } }),
  };
}

function unblocked(round: RoundState, members: PartyId[], lastBlock: boolean, at: number): Partial<RoundState> {
  if (lastBlock) return { confirmationNeeded: true, unblockedAt: at };
  return hasLiveBlock(round) && !hasLiveBlock({ ...round, members }) ? { unblockedAt: at } : {};
}
