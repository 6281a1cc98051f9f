import type { CommandKind } from '../domain/capabilities.ts';
import type { Condition } from './conditions.ts';
import type { MessageKey } from './messages/index.ts';

/** Whom a line of the table names. `docs/use/notices.md` says each in words. */
export const audiences = {
  members: 'all Member States',
  electorate: 'the Member States that take part in the round',
  concerned: 'the Member States that the round is decided without',
  awaited: 'those that have not answered',
  invited: 'the Member States that are invited',
  party: 'the party concerned',
  sponsors: 'the sponsors',
  chair: 'the Chair',
  secretariat: 'the Secretariat',
  depositary: 'the depositary',
  observers: 'observers, of what is public',
} as const;
export type Audience = keyof typeof audiences;

/**
 * `at-once`: it changes what somebody is about to do. `asks`: something is asked. `informs`: good to know. `quiet`: it stands in the list
 * and is never mailed.
 */
export type Urgency = 'at-once' | 'asks' | 'informs' | 'quiet';

/** Work that is no command of the API: it is asked of an office. */
export type AskedAct =
  | CommandKind
  | 'look-into-delivery'
  | 'settle-rivals'
  | 'raise-with-state'
  | 'settle-entry-into-force'
  | 'extend-or-let-lapse';

export interface Line {
  to: readonly Audience[];
  message: MessageKey;
  urgency: Urgency;
  /** Asked of whoever has this task after the event; by when stands in the task. */
  asks?: AskedAct;
  only?: Condition;
  /**
   * The message names no State whose position the event tells of: it may go to those to whom positions do not circulate (I14).
   */
  discreet?: true;
}

/**
 * Who is told of one type of event. The first line that names somebody, and that he may see, counts: nobody is told of one event twice.
 */
export type Trigger = readonly [Line, ...Line[]] | { nobody: string };

/** One line of the table. */
export function tell(
  to: readonly [Audience, ...Audience[]],
  message: MessageKey,
  urgency: Urgency,
  more: Pick<Line, 'asks' | 'only' | 'discreet'> = {},
): Line {
  return { to, message, urgency, ...more };
}

/** Nobody is told, and why. */
export const nobody = (why: string): Trigger => ({ nobody: why });
