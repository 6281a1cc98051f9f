/** Sound procedures in which no fault may be found, whatever clauses meet in them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCandidate } from '../../cli/prove/read-files.ts';
import { prove } from '../../domain/proving/index.ts';

const FOLDER = join(import.meta.dirname, 'sound');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
/** A proof tries everything, a million acts and more: how long that takes is a matter of the machine, and measured elsewhere. */
const ANY_MACHINE = 600_000;

describe('sound procedures', () => {
  test.each(names.map((name) => name.slice(0, -'.yaml'.length)))(
    '%s has no fault',
    async (name) => {
      const { file, roster, findings } = await readCandidate(join(FOLDER, `${name}.yaml`));
      const { sound, faults, coverage } = prove(file.value, roster);
      expect(findings).toEqual([]);
      expect(faults.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
      expect([sound, coverage.cut]).toEqual([true, 0]);
    },
    ANY_MACHINE,
  );
});
