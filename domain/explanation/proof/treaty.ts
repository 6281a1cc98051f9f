import type { StageRules } from '../../../schemas/procedure.ts';
import { firstInstantOf } from '../../document/treaty-clause.ts';
import { clauseReference } from '../../rules/index.ts';
import type { Account } from './account.ts';
import { as, type ProofEvent } from './proof-event.ts';
import { claim, type ProofNode } from './proof.ts';
import type { EventOf } from './round-account.ts';

const clauseNameOf = (stage: StageRules | undefined): string =>
  stage?.entryIntoForce === undefined ? 'entryIntoForceClause' : 'entryIntoForce';

/** The date that the clause gave, the instruments that fulfilled it, and that the day has come (I12, case 47). */
export function enteredIntoForce(account: Account, event: EventOf<'treaty-entered-into-force'>): ProofNode | undefined {
  const { stage, on, parties } = event.data;
  const { procedure, events } = account;
  if (!procedure) return undefined;
  const determined = events.map((each) => as(each, 'entry-into-force-determined')).findLast((each) => each);
  if (!determined) return undefined;
  const rules = procedure.stages.find(({ id }) => id === stage);
  const rule = clauseReference(procedure, stage, clauseNameOf(rules));
  const { trigger, derivation } = determined.data;
  const counted = instruments(events, trigger.date);
  const date = claim(
    'date-determined',
    { on: determined.data.on, trigger: trigger.date, derivation },
    rule,
    [determined],
    {
      holds: determined.data.on === on,
      children: counted,
    },
  );
  const come = claim('day-has-come', { on }, 'I12', [event], { holds: event.recorded >= firstInstantOf(on) });
  return claim('entered-into-force', { stage, on, parties }, rule, [event], { children: [date, come] });
}

/** Instruments in due form that had come by a day and were not taken back by then, in the order of the record. */
function instruments(events: readonly ProofEvent[], day: string): ProofNode[] {
  const standing = new Map<string, { act: string; from: string; by: ProofEvent[] }>();
  for (const event of events) {
    const received = as(event, 'instrument-received');
    if (received?.data.inDueForm === true)
      standing.set(received.data.party, { act: received.data.act, from: received.data.receivedOn, by: [event] });
    const cured = as(event, 'instrument-cured');
    if (cured) {
      const { party, act, on } = cured.data;
      const first = events.findLast((each) => as(each, 'instrument-received')?.data.party === party);
      standing.set(party, { act, from: on, by: first ? [first, event] : [event] });
    }
    const withdrawn = as(event, 'instrument-withdrawn');
    if (withdrawn && withdrawn.data.withdrawnOn <= day) standing.delete(withdrawn.data.party);
  }
  return [...standing]
    .filter(([, { from }]) => from <= day)
    .map(([party, { act, from, by }]) => claim('instrument', { party, act, from }, 'case 46', by));
}
