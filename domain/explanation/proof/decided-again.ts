import type { Decider } from '../../../schemas/decider.ts';
import { documentDecider } from '../../document/index.ts';
import { meetingDecider } from '../../meeting/index.ts';
import { organisationDecider } from '../../organisation/index.ts';
import { refusedAct } from '../../shared/refused-act.ts';
import type { ProofEvent } from './proof-event.ts';
import { claim, type ProofNode } from './proof.ts';
import { stableJson } from './stable-json.ts';

// Three aggregates through one door; each core gets its own back.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyDecider = Decider<any, any, any>;
const CORES: Readonly<Record<string, AnyDecider>> = {
  document: documentDecider as AnyDecider,
  meeting: meetingDecider as AnyDecider,
  organisation: organisationDecider as AnyDecider,
};

/**
 * The command of an event, decided again on what was recorded before it, gives this very event (design §5 `cause`). For what no claim of its
 * own tells of: it says that the rules give it, and not by which steps.
 */
export function decidedAgain(events: readonly ProofEvent[], event: ProofEvent): ProofNode {
  const core = CORES[event.stream.split('/')[1] ?? ''];
  const same = events.filter(({ command }) => command.id === event.command.id);
  const first = same[0]?.sequence ?? event.sequence;
  const decided = core
    ? decide(
        core,
        events.filter(({ sequence }) => sequence < first),
        event,
      )
    : [];
  const index = same.findIndex(({ id }) => id === event.id);
  const again = decided[index];
  const holds = again !== undefined && again.name === event.name && sameData(again.data, event.data);
  const { code = '' } = event.data as { code?: string };
  return claim(
    'decided-again',
    { command: event.command.kind, ...(code === '' ? {} : { code }) },
    ruleIn(event),
    [event],
    { holds },
  );
}

function decide(core: AnyDecider, before: readonly ProofEvent[], event: ProofEvent): { name: string; data: unknown }[] {
  const state: unknown = before.reduce<unknown>(
    (folded, { stream, name, data, effective, sequence, recorded, hash, command }) =>
      core.evolve(
        folded,
        { name, data, effective },
        {
          ...{ stream, sequence, recorded, hash },
          command: { id: command.id, actor: command.actor.token, role: command.actor.role },
        },
      ),
    core.initial(),
  );
  const { events, refusal } = core.decide(state, event.command, event.recorded);
  return events.length === 0 && refusal
    ? [refusedAct(event.command, refusal, event.recorded)]
    : (events as { name: string; data: unknown }[]);
}

const ruleIn = ({ data }: ProofEvent): string => (data as { rule?: string }).rule ?? 'design §6';
const sameData = (one: unknown, other: unknown): boolean => stableJson(one) === stableJson(other);
