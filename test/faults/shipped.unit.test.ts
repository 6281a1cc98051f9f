/** Every procedure that comes with the program is proved; those that differ in names only are explored once. */
import { describe, expect, test } from 'vitest';
import { readCandidate, shippedFiles } from '../../cli/prove/read-files.ts';
import { normalForm, prove } from '../../domain/proving/index.ts';

const candidates = await Promise.all((await shippedFiles()).map((path) => readCandidate(path)));
const forms = candidates.map(({ file, roster }) => normalForm(file.value, roster));
const distinct = candidates.filter((_, index) => forms.indexOf(forms[index] ?? '') === index);

describe('shipped procedures', () => {
  test('their files have no fault that shows without exploring', () => {
    expect(candidates.length).toBeGreaterThan(30);
    expect(candidates.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test.each(distinct.map((each) => [`${each.file.value.id}@${each.file.value.version}`, each] as const))(
    '%s is sound',
    (_, { file, roster }) => {
      const { faults, coverage, rules } = prove(file.value, roster);
      expect(faults.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
      expect(rules.none).toEqual([]);
      expect(coverage.cut).toBe(0);
    },
  );
});
