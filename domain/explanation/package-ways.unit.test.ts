import { describe, expect, it } from 'vitest';
import { A, B, PACKAGE, PackageWorld } from '../testing/package-world.ts';
import { waysToNextStage } from './ways.ts';
import type { Ways } from './way.ts';

/** Every stream of the world but the one that is asked for. */
function waysOf({ world }: PackageWorld, stream: string): Ways {
  const others = [...world.states]
    .filter(([each]) => each !== stream)
    .map(([each, state]) => ({ stream: each, state, sequence: 1000 }));
  return waysToNextStage({ stream, state: world.document(stream), now: world.now, others });
}

describe('case 37: a package', () => {
  const open = () => {
    const whole = new PackageWorld().composed(A, B);
    whole.opens(PACKAGE, 'meeting');
    return whole;
  };

  it('is brought on by its own round, as any document', () => {
    const { ways } = waysOf(open(), PACKAGE);
    expect(ways[0]?.acts.map(({ act }) => act)).toEqual(['record-ruling']);
  });

  it('a document in it has no way of its own, and says so', () => {
    expect(waysOf(open(), A)).toEqual({ stage: expect.any(String) as string, ways: [], none: 'package-awaited' });
  });
});
