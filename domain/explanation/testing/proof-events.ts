/** The record of a scenario, as a proof reads it. */
import { sha256Hex } from '../../../chain/index.ts';
import type { Scenario } from '../../testing/document-scenario.ts';
import type { ProofEvent } from '../proof/index.ts';
import { stableJson } from '../proof/stable-json.ts';

/** Stands for the chain's hash: it changes with whatever the event says. */
export const hashOf = ({ hash: _hash, ...event }: ProofEvent): string => sha256Hex(stableJson(event));

/** With the command that caused each, and a hash that changes with whatever the event says. */
export function proofEventsOf({ entries }: Pick<Scenario, 'entries'>): ProofEvent[] {
  return entries.map(({ event, place, command }) => {
    const { name, data, effective } = event;
    const { stream, sequence, recorded } = place;
    const plain = JSON.parse(
      JSON.stringify({ id: `${stream}#${sequence}`, stream, sequence, name, data, effective, recorded, command }),
    ) as ProofEvent;
    return { ...plain, hash: hashOf(plain) };
  });
}
