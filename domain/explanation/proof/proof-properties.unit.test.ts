import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMove, anyRules, play, start, type Move } from '../../testing/document-arbitrary.ts';
import type { Scenario } from '../../testing/document-scenario.ts';
import { hashOf, proofEventsOf } from '../testing/proof-events.ts';
import { checkProof, isProvable, nodesOf, proofOfOutcome, type Proof, type ProofEvent } from './index.ts';

const RUNS = Number(process.env['NEMCON_PROPERTY_RUNS'] ?? 150);
const anyLife = fc.record({
  rules: anyRules,
  method: fc.nat(4),
  moves: fc.array(anyMove, { minLength: 1, maxLength: 40 }),
});
type Life = { rules: Parameters<typeof start>[0]; method: number; moves: Move[] };
const live = ({ rules, method, moves }: Life): Scenario => moves.reduce(play, start(rules, method));

const check = (property: (events: ProofEvent[], choice: number) => void) =>
  fc.assert(
    fc.property(anyLife, fc.nat(), (life, choice) => {
      property(proofEventsOf(live(life)), choice);
    }),
    { numRuns: RUNS },
  );

function proved(events: readonly ProofEvent[]): { proof: Proof; event: ProofEvent }[] {
  return events.filter(isProvable).map((event) => {
    const proof = proofOfOutcome(events, event.sequence);
    if (proof === undefined) throw new Error(`${event.name} has no proof.`);
    return { proof, event };
  });
}

describe('proofs, in any life of a document', () => {
  it('every outcome and every refusal has a proof, and it checks', () => {
    check((events) => {
      for (const { proof, event } of proved(events))
        expect([event.name, event.data, checkProof(proof, events, { hashOf })]).toEqual([event.name, event.data, []]);
    });
  });

  it('what comes after an outcome changes nothing of its proof', () => {
    check((events) => {
      for (const { proof, event } of proved(events))
        expect(proofOfOutcome(events.slice(0, event.sequence), event.sequence)).toEqual(proof);
    });
  });

  it('with one event less in the record, a proof that reaches as far does not check', () => {
    check((events, choice) => {
      for (const { proof } of proved(events)) {
        const gone = choice % proof.sequence;
        expect(checkProof(proof, events.toSpliced(gone, 1))).not.toEqual([]);
      }
    });
  });

  it('with one of its events changed in the record, it does not check', () => {
    check((events, choice) => {
      for (const { proof } of proved(events)) {
        const named = [...new Set(nodesOf(proof.root).flatMap((node) => node.events.map(({ id }) => id)))];
        const id = named[choice % named.length];
        const changed = events.map((event) => (event.id === id ? { ...event, recorded: event.recorded - 1 } : event));
        expect(checkProof(proof, changed, { hashOf })).not.toEqual([]);
      }
    });
  });

  it('with one claim, one of its events or one number of it taken away or changed, it does not check', () => {
    check((events, choice) => {
      for (const { proof } of proved(events)) {
        const places = nodesOf(proof.root).length;
        for (const spoil of [withoutChild, withoutEvent, otherAbout]) {
          const forged = structuredClone(proof);
          if (!spoil(nodesOf(forged.root)[choice % places])) continue;
          expect(checkProof(forged, events)).not.toEqual([]);
        }
      }
    });
  });
});

type Node = ReturnType<typeof nodesOf>[number] | undefined;
const withoutChild = (node: Node) => node?.children.pop() !== undefined;
const withoutEvent = (node: Node) => node?.events.pop() !== undefined;
function otherAbout(node: Node): boolean {
  const [name] = Object.keys(node?.about ?? {});
  if (!node || name === undefined) return false;
  node.about = { ...node.about, [name]: 'something else' };
  return true;
}
