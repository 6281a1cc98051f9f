import type { DocumentEvent, DocumentEventData } from '../../schemas/document-events.ts';
import type { RoundId } from '../../schemas/identifiers.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { blockersOf, roundOf, type Account, type RoundAccount } from './account.ts';

type Data<N extends DocumentEvent['name']> = DocumentEventData<N>;

/** The account after an event of a round; of another event, as it was. */
export function ofRound(account: Account, event: DocumentEvent, procedure: Procedure): Account {
  switch (event.name) {
    case 'round-requested':
      return { ...account, rounds: [...account.rounds.filter(({ adopted }) => adopted), requested(event.data)] };
    case 'round-opened':
      return change(account, event.data.round, () => ({ members: event.data.members }));
    case 'electorate-reduced':
      return reduced(account, event.data);
    case 'position-stated':
      return change(account, event.data.round, (round) => ({ words: said(round, event.data) }));
    case 'position-clarified':
      // Of two words that contradicted each other the State has told which stands (case 31).
      return change(account, event.data.round, (round) => ({ words: said(round, { ...event.data, points: [] }) }));
    case 'point-lifted':
      return change(account, event.data.round, (round) => ({ words: without(round, [event.data.point]) }));
    case 'points-lapsed':
      return change(account, event.data.round, (round) => ({ words: without(round, event.data.points) }));
    case 'positions-carried-over':
      return change(account, event.data.round, () => ({ revision: event.data.to }));
    case 'ruling-recorded':
      return change(account, event.data.round, (round) => ruled(round, event.data));
    case 'outcome-contested':
      return change(account, event.data.round, () => ({ contested: true }));
    case 'contest-resolved':
      return change(account, event.data.round, () => ({ contested: false }));
    case 'round-adopted':
      return adopted(account, event.data, procedure);
    case 'communication-recorded':
      return unheard(account, event.data);
    default:
      return account;
  }
}
/** Said by a Member State that is not asked; of one that was suspended during the round it is no wonder (I2). One witness is enough. */
function unheard(
  account: Account,
  { round: id, withoutEffect, position, party }: Data<'communication-recorded'>,
): Account {
  const taken = account.unheard.length > 0 || roundOf(account, id)?.reduced.includes(party) === true;
  if (withoutEffect !== 'not-in-electorate' || position !== 'objection' || taken) return account;
  return { ...account, unheard: [party] };
}

function change(account: Account, id: RoundId, by: (round: RoundAccount) => Partial<RoundAccount>): Account {
  return { ...account, rounds: account.rounds.map((round) => (round.id === id ? { ...round, ...by(round) } : round)) };
}

const requested = ({ round: id, stage, method, revision }: Data<'round-requested'>): RoundAccount => ({
  id,
  stage,
  method,
  revision,
  askedOn: revision,
  members: [],
  reduced: [],
  words: {},
  contested: false,
  ended: false,
  adopted: false,
});

function said(
  { words }: RoundAccount,
  { party, position: kind, points }: Pick<Data<'position-stated'>, 'party' | 'position' | 'points'>,
): RoundAccount['words'] {
  return { ...words, [party]: { kind, pointed: points.length > 0, live: points.map(({ id }) => id) } };
}

function without({ words }: RoundAccount, points: readonly string[]): RoundAccount['words'] {
  return Object.fromEntries(
    Object.entries(words).map(([party, word]) => [
      party,
      { ...word, live: word.live.filter((point) => !points.includes(point)) },
    ]),
  );
}

function ruled({ members, ruling }: RoundAccount, data: Data<'ruling-recorded'>): Partial<RoundAccount> {
  if (!data.ruling.startsWith('adopted')) return {};
  const present = members.filter((party) => data.present.includes(party)).length;
  const made = { present, of: members.length, accepted: data.accepted };
  return { ruling: data.accepted ? made : (ruling ?? made) };
}

/** Who said no in it is not answered by its end: only a round that asks him anew, and is adopted, answers him. */
export function ended(account: Account, id: RoundId, procedure: Procedure): Account {
  const round = roundOf(account, id);
  if (!round) return account;
  const standing = { ...account.standing };
  // One witness is enough: who else said no stands as the witness on another way. The Chair's own State is no
  // witness where others are asked everywhere as it is.
  const witnesses = blockersOf(procedure, round).filter((each) => each !== account.first);
  const [party] = Object.keys(standing).length > 0 ? [] : witnesses.slice(-1);
  if (party !== undefined) {
    const kind = round.words[party]?.kind ?? 'objection';
    standing[party] = { round: id, stage: round.stage, kind, referred: false };
  }
  return change({ ...account, standing }, id, () => ({ ended: true }));
}

function adopted(
  account: Account,
  { round: id, revision, word }: Data<'round-adopted'>,
  procedure: Procedure,
): Account {
  const round = roundOf(account, id);
  if (!round) return account;
  const blockers = blockersOf(procedure, round);
  const answered = round.members.filter((party) => !blockers.includes(party));
  const standing = Object.fromEntries(Object.entries(account.standing).filter(([party]) => !answered.includes(party)));
  const unheard = account.unheard.filter((party) => !answered.includes(party));
  const decided = { revision, stage: round.stage, word };
  const decidedStages = [...new Set([...account.decidedStages, round.stage])];
  const { upheld: _settled, ...settled } = account;
  const after = { ...settled, standing, unheard, decided, decidedStages };
  const rounds = account.rounds.filter((each) => each.id === id || !each.adopted || each.stage !== round.stage);
  return change({ ...after, rounds }, id, () => ({ adopted: true }));
}

/** Suspended or gone, a State blocks no more (I2). */
function reduced(account: Account, { round: id, party }: Data<'electorate-reduced'>): Account {
  const { [party]: _gone, ...standing } = account.standing;
  const unheard = account.unheard.filter((each) => each !== party);
  return change({ ...account, standing, unheard }, id, ({ members, reduced: gone }) => ({
    reduced: [...gone, party],
    members: members.filter((member) => member !== party),
  }));
}
