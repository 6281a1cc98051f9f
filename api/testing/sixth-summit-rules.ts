import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { RULES_ROOT } from '../../activities/rules-files/index.ts';

interface DatedEntry {
  from?: string;
  to?: string;
}
interface Entry {
  id: string;
  statuses: DatedEntry[];
}
interface RosterFile {
  liveSince: string;
  parties: Entry[];
  chair: object;
}

/** Monday before the Sixth Summit, 09:00 in Astana (then UTC+6). */
const LIVE_SINCE = '2022-10-10T09:00+06:00';

/**
 * CICA's rules as they might have stood before the Sixth Summit (Astana, 12 and 13 October 2022), as a rules directory; `remove` when done. The
 * roster is CICA's without Kuwait and without what came later. INVENTED: that the body lived in this program then, from which hour, and the words
 * of the Chair's term.
 */
export async function sixthSummitRules(): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'nemcon-sixth-summit-'));
  await mkdir(join(root, 'organisations'), { recursive: true });
  for (const folder of ['calendars', join('procedures', 'cica')])
    await cp(join(RULES_ROOT, folder), join(root, folder), { recursive: true });
  const text = await readFile(join(RULES_ROOT, 'organisations', 'cica.yaml'), 'utf8');
  const roster = parse(text, { merge: true }) as RosterFile;
  const before = ({ from }: DatedEntry) => from === undefined || from < '2022-10-10';
  const parties = roster.parties
    .filter(({ id }) => id !== 'kw')
    .map((party) => ({ ...party, statuses: party.statuses.filter(before) }));
  const evidence = { confidence: 'invented', source: 'a test' };
  const chair = { ...roster.chair, from: '2020', until: 'the opening of the next regular meeting', evidence };
  const file = stringify({ ...roster, liveSince: LIVE_SINCE, parties, chair }, { aliasDuplicateObjects: false });
  await writeFile(join(root, 'organisations', 'cica.yaml'), file);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
