import type { DocumentCommandKind, DocumentPayload } from '../../schemas/document-commands.ts';
import type { EntryIntoForceClause } from '../../schemas/entry-into-force.ts';
import type { Procedure, StageRules } from '../../schemas/procedure.ts';
import { documentOf, EVIDENCE, longProcedure, past, pending } from './agenda-scenario.ts';
import { act, DAY, did, START, type Scenario } from './document-scenario.ts';
import type { DocumentRecord } from '../document/index.ts';

/** The N-th instrument, and so many days; late-comers by the same days from their own deposit. */
export const nth = (atLeast: number, days = 30): EntryIntoForceClause => ({
  condition: { kind: 'instruments', atLeast },
  then: { days },
  source: 'Convention, Art. 9',
});

/** A convention that the States sign as they choose, open for consent while it is open for signature. */
export function treatyProcedure(clause: EntryIntoForceClause = nth(3), more: Partial<StageRules> = {}): Procedure {
  const procedure = longProcedure();
  const stages = procedure.stages.map((stage): StageRules => {
    const { signatories: _signatories, entryIntoForce: _rule, ...rest } = stage;
    if (stage.type !== 'consent-to-be-bound') return rest;
    return { ...rest, opensWith: 'signature', entryIntoForceClause: clause, ...more };
  });
  return { ...procedure, stages };
}

/** Adopted in the past: open for signature and for consent at once. */
export const openTreaty = (clause?: EntryIntoForceClause, more: Partial<StageRules> = {}): Scenario =>
  past(pending(treatyProcedure(clause, more)), 'mc', {
    word: 'adopted',
    when: { date: '2024-06' },
    evidence: EVIDENCE,
  });

type Signing = Partial<DocumentPayload<'sign-treaty'>>;
type Receiving = Partial<DocumentPayload<'receive-instrument'>>;
const signing = (party: string, signedOn: string, more: Signing): DocumentPayload<'sign-treaty'> => ({
  stage: 'signature',
  party,
  signedOn,
  fullPowers: 'not-needed',
  capacity: 'Minister for Foreign Affairs',
  ...more,
});
const receiving = (party: string, receivedOn: string, more: Receiving): DocumentPayload<'receive-instrument'> => ({
  stage: 'consent',
  party,
  act: 'accession',
  receivedOn,
  inDueForm: true,
  ...more,
});

export const signs = (scenario: Scenario, party: string, on: string, more: Signing = {}): Scenario =>
  act(scenario, 'sign-treaty', signing(party, on, more));
export const signed = (scenario: Scenario, party: string, on: string, more: Signing = {}): Scenario =>
  did(scenario, 'sign-treaty', signing(party, on, more));
export const receives = (scenario: Scenario, party: string, on: string, more: Receiving = {}): Scenario =>
  act(scenario, 'receive-instrument', receiving(party, on, more));
export const received = (scenario: Scenario, party: string, on: string, more: Receiving = {}): Scenario =>
  did(scenario, 'receive-instrument', receiving(party, on, more));

/** The morning of a day at the seat. */
export const onDay = (scenario: Scenario, day: string): Scenario =>
  scenario.at(Math.max(START, Date.parse(`${day}T04:00:00Z`)));
export const inDays = (scenario: Scenario, days: number): Scenario => scenario.at(scenario.now + days * DAY);

export function treatyOf(scenario: Scenario): NonNullable<NonNullable<DocumentRecord['agenda']>['treaty']> {
  const treaty = documentOf(scenario).agenda?.treaty;
  if (treaty === undefined) throw new Error('Nothing is in the register.');
  return treaty;
}

/** Carries out what is due, at its time. */
export function dueDone(scenario: Scenario): Scenario {
  const due = scenario.decider.due(scenario.state);
  if (due === undefined) throw new Error('Nothing is due.');
  const later = scenario.at(Math.max(scenario.now, due.at));
  const { kind, payload } = due.command as { kind: DocumentCommandKind; payload: never };
  return act(later, kind, payload, { role: 'system' });
}
