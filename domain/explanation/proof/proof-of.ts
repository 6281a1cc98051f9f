import { Account } from './account.ts';
import { decidedAgain } from './decided-again.ts';
import { broken, contested, frozen, held, lapsed, notAdopted } from './negative.ts';
import { granted } from './organisation.ts';
import { adopted, provisionally, silenceHeld, subjectToSilence } from './positive.ts';
import type { ProofEvent } from './proof-event.ts';
import { claim, type Proof, type ProofNode } from './proof.ts';
import { notFollowed, refused, withoutEffect } from './refusals.ts';
import { attested, stageCompleted, stageFailed, stageReturned } from './stages.ts';
import { enteredIntoForce } from './treaty.ts';

type Prove = (account: Account, event: ProofEvent<never>) => ProofNode | undefined;

/** What can be asked for a proof: outcomes, refusals of substance, and what is attested. */
const PROVE: Readonly<Record<string, Prove>> = {
  'round-adopted': adopted,
  'round-adopted-provisionally': provisionally,
  'approved-subject-to-silence': subjectToSilence,
  'silence-held': silenceHeld,
  'silence-broken': broken,
  'round-not-adopted': notAdopted,
  'round-frozen': frozen,
  'round-held': held,
  'round-lapsed': lapsed,
  'outcome-contested': contested,
  'stage-completed': stageCompleted,
  'stage-returned': stageReturned,
  'stage-failed': stageFailed,
  'treaty-entered-into-force': enteredIntoForce,
  'past-stage-recorded': attested,
  'past-freeze-recorded': attested,
  'past-signature-recorded': attested,
  'past-consideration-recorded': attested,
  'past-review-recorded': attested,
  'past-fact-recorded': attested,
  'act-refused': refused,
  'communication-recorded': withoutEffect,
  'ruling-recorded': notFollowed,
};

/** Outcomes that are proved by deciding their command again: the steps are the calendar's, or the treaty clause's own derivation. */
const DECIDED_AGAIN: readonly string[] = [
  'entry-into-force-determined',
  'entry-into-force-undetermined',
  'entry-into-force-disputed',
  'validity-determined',
  'validity-extended',
  'validity-expired',
  'extension-undone',
  'position-clarified',
];

/** At the organisation: what an adoption changed there. */
const GRANTED: readonly string[] = [
  'status-granted',
  'organ-established',
  'chair-designated',
  'coordinator-appointed',
  'status-ended',
  'party-renamed',
  'organ-renamed',
  'office-renamed',
  'organisation-renamed',
  'organ-dissolved',
  'competence-granted',
  'competence-withdrawn',
  'working-languages-set',
  'basic-quorum-set',
  'decision-attributed',
];

/** Whether an event is one that a proof is given of. */
export function isProvable({ name, data }: Pick<ProofEvent, 'name' | 'data'>): boolean {
  if (name === 'ruling-recorded') return (data as { accepted?: boolean }).accepted === false;
  return name in PROVE || GRANTED.includes(name) || DECIDED_AGAIN.includes(name);
}

/**
 * Why an outcome came about: a tree of claims over the recorded events of its stream, up to the outcome. `events`: from the first, in their
 * order; `related`: of other streams that it rests on. Undefined: there is no such event, or none that a proof is given of.
 */
export function proofOfOutcome(
  events: readonly ProofEvent[],
  sequence: number,
  related: readonly ProofEvent[] = [],
): Proof | undefined {
  const event = events.find((each) => each.sequence === sequence);
  if (event === undefined || !isProvable(event)) return undefined;
  const account = new Account(events, sequence);
  const prove = PROVE[event.name];
  const root = prove ? prove(account, event as ProofEvent<never>) : granted(event, related);
  return { v: 1, stream: event.stream, sequence, event: event.name, root: root ?? cameAbout(account, event) };
}

/** Where no steps are known of: deciding the command again gives it. */
function cameAbout(account: Account, event: ProofEvent): ProofNode {
  const { rule = 'design §6' } = event.data as { rule?: string };
  return claim('came-about', { event: event.name }, rule, [event], { children: [decidedAgain(account.events, event)] });
}
