import type { BasicQuorum } from '../../schemas/organisation-facts.ts';
import type { OrganisationCommand, Party, Roster } from '../../schemas/organisation-commands.ts';
import type { PartyId } from '../../schemas/identifiers.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import type { Instant } from '../../schemas/time.ts';
import { organisationDecider, type OrganisationState } from '../organisation/index.ts';

/** A body of a few Member States in place of the whole one: enough of them that every clause can tell them apart. */
export interface SmallBody {
  organisation: OrganisationState;
  /** Its Member States, the Chair's first. */
  members: PartyId[];
  chair: PartyId;
  /** States of one class are alike for every clause of the procedure; the Chair's own State is a class of its own. */
  classOf: ReadonlyMap<PartyId, string>;
  nameOf: ReadonlyMap<PartyId, string>;
  basicQuorum?: BasicQuorum;
}

/** When the small body begins to decide: an instant like any other, after all that a file can name as past. */
export const BEGIN: Instant = 1_900_000_000_000;

const isMember = (party: Party): boolean =>
  party.statuses.some(({ status, to }) => status === 'member' && to === undefined);

/** Member States of a roster: memberships that have not ended. */
export const memberStates = (roster: Roster): Party[] => roster.parties.filter(isMember);

/** The lists by which a procedure and the organs it names tell States apart. */
function listsOf(procedure: Procedure, roster: Roster): PartyId[][] {
  return procedure.stages.flatMap((stage) => {
    const { electorate, organ } = stage.consensus ?? {};
    const only = roster.organs.find(({ id }) => id === organ)?.only;
    const condition = stage.entryIntoForceClause?.condition;
    return [
      ...(only ? [only] : []),
      ...(electorate ? ['only' in electorate ? electorate.only : electorate.except] : []),
      ...(condition?.kind === 'named' ? [condition.parties] : []),
      ...(stage.weights ? Object.keys(stage.weights).map((party) => [party]) : []),
      ...(stage.signatories ?? []).flatMap(({ party }) => (party === undefined ? [] : [[party]])),
    ];
  });
}

/**
 * Chooses at least `size` of a body's Member States, one of every class at least, the Chair's State first. A body that is smaller than
 * that is taken whole.
 */
export function smallBody(roster: Roster, procedure: Procedure, size: number): SmallBody {
  const lists = listsOf(procedure, roster);
  const chair = roster.chair.party;
  const classOf = (id: PartyId): string =>
    `${id === chair ? 'chair' : 'state'}:${lists.map((list) => (list.includes(id) ? '1' : '0')).join('')}`;
  const all = memberStates(roster).map(({ id }) => id);
  const chosen = [chair];
  const classes = new Set([classOf(chair)]);
  for (const id of all) {
    if (classes.has(classOf(id))) continue;
    chosen.push(id);
    classes.add(classOf(id));
  }
  for (const id of all) if (chosen.length < size && !chosen.includes(id)) chosen.push(id);
  const members = all.filter((id) => chosen.includes(id)).sort((one, other) => rank(one) - rank(other));
  function rank(id: PartyId): number {
    return id === chair ? -1 : all.indexOf(id);
  }
  return {
    organisation: established({ ...roster, parties: roster.parties.filter(({ id }) => chosen.includes(id)) }),
    members,
    chair,
    classOf: new Map(members.map((id) => [id, classOf(id)])),
    nameOf: new Map(roster.parties.map((party) => [party.id, party.names[0]?.name ?? party.id])),
    ...(roster.quorum === undefined ? {} : { basicQuorum: roster.quorum }),
  };
}

/** The organisation's own core with that roster: who is in an electorate is its word. */
function established(roster: Roster): OrganisationState {
  const command = {
    id: '00000000-0000-8000-8000-000000000000',
    kind: 'establish-organisation',
    payload: { roster },
    actor: { token: 'system', role: 'operator' },
    mandate: { source: 'system', reference: 'proof' },
    receipt: { receivedAt: BEGIN, way: 'intake', by: 'proof' },
  } as OrganisationCommand;
  let state = organisationDecider.initial();
  const { events, refusal } = organisationDecider.decide(state, command, BEGIN);
  if (refusal) throw new Error(`The small body cannot be established: ${refusal.code} (${refusal.rule}).`);
  events.forEach((event, index) => {
    const place = {
      stream: `${roster.id}/organisation`,
      sequence: index + 1,
      recorded: BEGIN,
      hash: '',
      command: { id: command.id, actor: 'system', role: 'operator' as const },
    };
    state = organisationDecider.evolve(state, event, place);
  });
  return state;
}
