import { maySee, maySeePosition, type Viewer } from '../domain/visibility.ts';
import type { PartyId } from '../schemas/identifiers.ts';
import type { Instant } from '../schemas/time.ts';
import type { Addressing, Revealed } from './addressing.ts';
import type { MessageKey } from './messages/index.ts';
import type { NoticeParams } from './params.ts';
import { functionOf, recipientKey, type OfficeFunction, type Recipient } from './recipient.ts';
import type { NoticeRoster } from './roster.ts';
import type { Audience, Line, Urgency } from './trigger.ts';

/** What is asked with a notice, as the task says it. */
export interface Asked {
  act: string;
  dueAt?: Instant;
  onSilence: string;
}

/** One function is told one thing. */
export interface Notice {
  recipient: Recipient;
  message: MessageKey;
  urgency: Urgency;
  params: NoticeParams;
  asked?: Asked;
  /** States whose positions the message tells of; judged again whenever it is read (I14). */
  reveals?: Pick<Revealed, 'parties' | 'class'>;
}

const OFFICES: readonly Audience[] = ['chair', 'secretariat', 'depositary'];

/** Who is told what of one event: the offices first, then the parties in protocol order (RoP 1.7). Functions, never persons (case 30). */
export function noticesOf(addressing: Addressing, roster: NoticeRoster): Notice[] {
  const told = new Map<string, Notice>();
  for (const line of addressing.lines)
    for (const audience of line.to)
      for (const recipient of candidates(audience, addressing, roster)) {
        const key = recipientKey(recipient);
        if (!told.has(key) && mayBeTold(recipient, line, addressing))
          told.set(key, noticeFor(recipient, line, addressing, roster));
      }
  const places = new Map(roster.functions.map(([party], index) => [party, index]));
  const place = ({ recipient: { role, party } }: Notice): number =>
    party === undefined ? OFFICES.indexOf(role) - OFFICES.length : (places.get(party) ?? places.size);
  return [...told.values()].sort((one, other) => place(one) - place(other));
}

/**
 * The same, as somebody may see it who asks whom an act would tell: where it tells of positions that do not circulate to him, only what his
 * own function is told. Who else is told would give them away: those whose confirmation is awaited, for one.
 */
export function noticesShownTo(
  viewer: Viewer,
  addressing: Addressing,
  roster: NoticeRoster,
): { notices: Notice[]; whole: boolean } {
  const notices = noticesOf(addressing, roster);
  if (seesWhole(viewer, addressing)) return { notices, whole: true };
  const own = functionOf(viewer);
  const key = own && recipientKey(own);
  return { notices: notices.filter(({ recipient }) => recipientKey(recipient) === key), whole: false };
}

function candidates(audience: Audience, { parties }: Addressing, roster: NoticeRoster): Recipient[] {
  switch (audience) {
    case 'chair':
    case 'secretariat':
    case 'depositary':
      return [{ role: audience satisfies OfficeFunction }];
    case 'members':
      return functionsOf(roster.members, roster);
    case 'observers':
      return roster.functions.filter(([, role]) => role === 'observer').map(([party, role]) => ({ role, party }));
    case 'electorate':
    case 'concerned':
    case 'awaited':
    case 'invited':
    case 'party':
    case 'sponsors':
      return functionsOf(parties[audience] ?? [], roster);
  }
}

function functionsOf(parties: readonly PartyId[], { functions }: NoticeRoster): Recipient[] {
  return functions.filter(([party]) => parties.includes(party)).map(([party, role]) => ({ role, party }));
}

/** I14: who may not see the matter is not told of it, nor of a position that does not circulate to him. */
function mayBeTold(recipient: Recipient, { discreet }: Line, addressing: Addressing): boolean {
  return discreet === true ? maySee(recipient, addressing.visibility) : seesWhole(recipient, addressing);
}

function seesWhole(viewer: Viewer, { visibility, reveals }: Addressing): boolean {
  if (!maySee(viewer, visibility)) return false;
  if (reveals === undefined) return true;
  const { parties, class: positionClass, ...circulation } = reveals;
  return parties.every((party) =>
    maySeePosition(viewer, { ...circulation, position: { party, class: positionClass } }),
  );
}

function noticeFor(recipient: Recipient, line: Line, addressing: Addressing, roster: NoticeRoster): Notice {
  const { message, urgency, asks, discreet } = line;
  const { reveals } = addressing;
  const { party: _party, parties: _parties, position: _position, ...impartial } = addressing.params;
  const hides = reveals !== undefined && discreet === true;
  const asked = asks === undefined ? undefined : askedOf(recipient, asks, addressing, roster);
  return {
    recipient,
    message,
    urgency,
    params: hides ? impartial : addressing.params,
    ...(asked === undefined ? {} : { asked }),
    ...(reveals === undefined || hides ? {} : { reveals: { parties: reveals.parties, class: reveals.class } }),
  };
}

function askedOf(
  { role, party }: Recipient,
  asks: string,
  { tasks }: Addressing,
  { members }: NoticeRoster,
): Asked | undefined {
  const task = tasks.find(({ act, assignee }) => {
    if (act !== asks) return false;
    if (assignee.kind === 'office') return assignee.office === role;
    if (role !== 'focal-point') return false;
    return assignee.kind === 'party'
      ? assignee.party === party
      : members.includes(party) && !assignee.except.includes(party);
  });
  if (task === undefined) return undefined;
  return { act: asks, onSilence: task.onSilence, ...(task.dueAt === undefined ? {} : { dueAt: task.dueAt }) };
}
