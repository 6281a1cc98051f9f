import type { Actor, Role } from '../schemas/actor.ts';
import type { Refusal } from '../schemas/decider.ts';
import type { DocumentCommandKind } from '../schemas/document-commands.ts';
import type { MeetingCommandKind } from '../schemas/meeting-commands.ts';
import type { OrganisationCommandKind } from '../schemas/organisation-commands.ts';
import { refusal } from './shared/refusal.ts';

/**
 * Who may carry an act out. `ownParty`: only for the State that the actor is accredited for (I11); a list: of these roles alone, the others act
 * for whomever they name.
 */
export interface Capability {
  roles: readonly Role[];
  ownParty?: true | readonly Role[];
}

export type CommandKind = DocumentCommandKind | OrganisationCommandKind | MeetingCommandKind;

const secretariat: Capability = { roles: ['secretariat'] };
const chair: Capability = { roles: ['chair'] };
const both: Capability = { roles: ['secretariat', 'chair'] };
const state: Capability = { roles: ['focal-point'], ownParty: true };
const registry: Capability = { roles: ['secretariat', 'depositary'] };
const system: Capability = { roles: ['system'] };

/** The one table of authority: the decision, `may` and the API read it, nobody else decides who may do what (design §1). */
export const capabilities: Readonly<Record<CommandKind, Capability>> = {
  'register-document': secretariat,
  'add-revision': secretariat,
  'circulate-document': secretariat,
  'complete-stage': secretariat,
  'open-comment-period': both,
  'submit-comment': state,
  'close-comment-period': secretariat,
  'open-round': both,
  'state-position': state,
  'lift-point': state,
  'object-to-method': state,
  'confirm-ad-referendum': state,
  'clarify-position': secretariat,
  // Delivered by a meeting too, which records what is said in its room.
  'attest-communication': { roles: ['secretariat', 'system'] },
  'extend-round': both,
  'suspend-round': both,
  'resume-round': both,
  'freeze-round': chair,
  // The Secretariat only where the States are named and none of them blocks any more; that condition stands in the decision.
  'reopen-round': both,
  'record-ruling': { roles: ['secretariat', 'system'] },
  'confirm-adoption': chair,
  'circulate-positions': secretariat,
  'withdraw-round': { roles: ['secretariat', 'system'] },
  'resolve-contest': chair,
  'withdraw-document': secretariat,
  'adopt-procedure-version': secretariat,
  'correct-record': secretariat,
  // What is attested of the past, and what the agenda holds beside rounds: the Secretariat keeps the register (Secretariat Agreement, Art. 2).
  'record-past-stage': secretariat,
  'record-past-freeze': secretariat,
  'record-past-consideration': secretariat,
  'record-past-signature': registry,
  'record-past-review': secretariat,
  'add-sponsor': secretariat,
  'withdraw-sponsorship': secretariat,
  'relate-document': secretariat,
  'schedule-stage': both,
  'record-consideration': secretariat,
  'open-call': both,
  'submit-nomination': state,
  'withdraw-nomination': state,
  'close-call': both,
  'plan-outcome': both,
  'record-outcome': secretariat,
  'record-signature': registry,
  'report-domestic-act': registry,
  'sign-treaty': registry,
  'confirm-treaty-signature': registry,
  'receive-instrument': registry,
  'cure-instrument': registry,
  'withdraw-instrument': registry,
  'close-for-signature': registry,
  'define-task': secretariat,
  'report-progress': secretariat,
  'record-review': secretariat,
  'issue-document': secretariat,
  'compose-package': secretariat,
  // Un-packaging is the Chair's decision (case 37).
  'remove-from-package': chair,
  'dissolve-package': chair,
  'repeat-conclusion': secretariat,
  'propose-extension': both,
  'drop-extension': both,
  'record-term-event': secretariat,
  'conclude-call': system,
  'enter-into-force': system,
  'admit-electorate': system,
  'decline-electorate': system,
  'reduce-electorate': system,
  'conclude-period': system,
  'issue-reminder': system,
  'conclude-comment-period': system,
  'conclude-ad-referendum': system,
  'record-delivery': system,
  'join-package': system,
  'leave-package': system,
  'conclude-package-item': system,
  'note-rival': system,
  'remind-of-validity': system,
  'conclude-validity': system,
  'note-soft-term': system,
  'note-review-due': system,
  'establish-organisation': { roles: ['secretariat', 'operator'] },
  'suspend-party': secretariat,
  'reinstate-party': secretariat,
  'record-departure': secretariat,
  'admit-party': secretariat,
  'hand-over-chair': secretariat,
  'record-past-fact': secretariat,
  'override-competence': secretariat,
  // Who sits for a State is the Members' decision; either office names it (case 22).
  'set-seat': both,
  'accredit-representative': secretariat,
  'end-accreditation': secretariat,
  'register-candidate': secretariat,
  'record-candidate-step': secretariat,
  'withdraw-candidature': secretariat,
  'apply-effect': system,
  'note-meeting-opening': system,
  'announce-meeting': secretariat,
  'record-past-meeting': secretariat,
  're-date-meeting': both,
  'move-meeting': both,
  'open-meeting': both,
  'close-meeting': both,
  'cancel-meeting': both,
  // The convocation goes out by the Secretariat on behalf of the Chair; a State answers for itself, or the Secretariat records its answer (I11).
  'convene-meeting': secretariat,
  'record-invitation-reply': { roles: ['secretariat', 'focal-point'], ownParty: ['focal-point'] },
  'postpone-meeting': both,
  'add-agenda-item': both,
  'withdraw-agenda-item': both,
  'order-agenda': both,
  'set-cut-off': both,
  'set-meeting-deadline': secretariat,
  'remove-meeting-deadline': secretariat,
  'admit-late-item': chair,
  'record-attendance': secretariat,
  'challenge-quorum': both,
  'register-written-block': secretariat,
  'call-items': both,
  'record-room-position': secretariat,
  'answer-call': secretariat,
  // The Secretariat records what the Chair rules in the room (domain §1.1).
  'rule-on-item': both,
  'propose-en-bloc': both,
  'rule-en-bloc': both,
  'attach-statement': secretariat,
  'announce-silence-outcome': both,
  'close-record': both,
  'admit-membership': system,
  'note-item-round': system,
  'note-item-outcome': system,
  'state-membership': system,
  'follow-meeting': system,
  'stop-following': system,
  'fix-deadlines': system,
  'follow-deadline': system,
  'call-round': system,
  'freeze-electorate': system,
  'deregister-round': system,
};

/** Acts whose roles the procedure's stage names itself (`who`). */
export type CapabilityOverrides = Readonly<Partial<Record<string, readonly Role[] | undefined>>>;

/**
 * Whether an actor's role may carry out a kind of command: `undefined` if so, else the refusal. `overrides` are the stage's own `who`,
 * which replaces the table for the acts it lists. Whether the act fits the moment is for the decision.
 */
export function permits(
  kind: string,
  actor: Pick<Actor, 'role' | 'party'>,
  overrides?: CapabilityOverrides,
): Refusal | undefined {
  const capability = Object.hasOwn(capabilities, kind) ? capabilities[kind as CommandKind] : undefined;
  if (capability === undefined) return refusal('command-unknown', 'API', { command: kind });
  // What another aggregate delivers was judged where it was done.
  const own =
    overrides !== undefined && actor.role !== 'system' && Object.hasOwn(overrides, kind) ? overrides[kind] : undefined;
  const roles = own ?? capability.roles;
  if (!roles.includes(actor.role)) return refusal('not-permitted', 'I11', { command: kind, role: actor.role });
  if (actor.party === undefined && actsForItself(kind as CommandKind, actor.role))
    return refusal('not-your-state', 'I11', { command: kind });
  return undefined;
}

/** Whether a role carries an act out for its own State alone (I11). */
export function actsForItself(kind: CommandKind, role: Role): boolean {
  const { ownParty } = capabilities[kind];
  return ownParty === true || (ownParty?.includes(role) ?? false);
}
