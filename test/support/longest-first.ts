import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes, the longest first: begun last, they would keep one processor busy while all others wait. */
const LONG = ['test/faults/sound.', 'test/faults/shipped.', 'test/faults/faults.'];

const rank = ({ moduleId }: TestSpecification): number => {
  const index = LONG.findIndex((path) => moduleId.includes(path));
  return index === -1 ? LONG.length : index;
};

/** The order of test files: the known long ones, then as vitest would have them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
