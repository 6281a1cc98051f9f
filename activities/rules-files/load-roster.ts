import { z } from 'zod';
import { roster, type Roster } from '../../schemas/organisation-commands.ts';
import { organisationId } from '../../schemas/identifiers.ts';
import { isZone } from './is-zone.ts';
import { loadCalendar } from './load-calendar.ts';
import { readRulesFile, type RulesFile } from './read-rules-file.ts';
import { RulesFileError, type Finding } from './rules-file-error.ts';

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A roster as it stands in its file: `liveSince` is ISO 8601 with an offset, and becomes an instant here (design §5). */
export const rosterFile = z.preprocess((value, context) => {
  const since = (value as { liveSince?: unknown } | null)?.liveSince;
  if (since === undefined) return value;
  const instant = typeof since === 'string' && WITH_OFFSET.test(since) ? Date.parse(since) : Number.NaN;
  if (Number.isNaN(instant)) {
    const message = "It is no time with an offset, such as '2024-09-18T09:00+05:00'.";
    context.addIssue({ code: 'custom', path: ['liveSince'], message });
    return z.NEVER;
  }
  return { ...(value as object), liveSince: instant };
}, roster);

/** The roster of an organisation from `organisations/{organisation}.yaml`. Rejects with a `RulesFileError`. */
export async function loadRoster(organisation: string, root?: string): Promise<Roster> {
  return (await readRoster(organisation, root)).value;
}

/** The same, with the way back to the lines of its file. */
export async function readRoster(organisation: string, root?: string): Promise<RulesFile<Roster>> {
  const read = await readRulesFile(`organisations/${organisationId.parse(organisation)}.yaml`, rosterFile, root);
  const findings = [...faultsOf(read, organisation), ...(await faultsOfCalendars(read, root))];
  if (findings.length > 0) throw new RulesFileError(findings);
  return read;
}

/** What the schema cannot see: the name of the file and the zones that this machine knows. */
function faultsOf({ value, finding }: RulesFile<Roster>, organisation: string): Finding[] {
  const findings: Finding[] = [];
  if (value.id !== organisation) {
    findings.push(
      finding(
        ['id'],
        `The file is named after "${organisation}", and this is "${value.id}".`,
        'Give both the same name.',
      ),
    );
  }
  const zone = (path: PropertyKey[], name: string | undefined) => {
    if (name === undefined || isZone(name)) return;
    findings.push(
      finding(path, `"${name}" is no time zone.`, 'Use a name of the IANA zone database, such as Asia/Almaty.'),
    );
  };
  zone(['seatZone'], value.seatZone);
  value.organs.forEach((organ, index) => zone(['organs', index, 'seatZone'], organ.seatZone));
  value.parties.forEach((party, index) => zone(['parties', index, 'zone'], party.zone));
  return findings;
}

/** The working calendars that a roster names have to be there and be whole. */
async function faultsOfCalendars({ value, finding }: RulesFile<Roster>, root?: string): Promise<Finding[]> {
  const named: { path: PropertyKey[]; id: string }[] = [];
  if (value.calendar !== undefined) named.push({ path: ['calendar'], id: value.calendar });
  value.organs.forEach(({ calendar }, index) => {
    if (calendar !== undefined) named.push({ path: ['organs', index, 'calendar'], id: calendar });
  });
  const told = new Set<string>();
  const findings = await Promise.all(
    named.map(async ({ path, id }) => {
      const faults = await loadCalendar(id, root).then(
        () => [],
        (error: unknown) => {
          if (!(error instanceof RulesFileError)) throw error;
          return error.findings;
        },
      );
      if (faults.length === 0) return [];
      const known = told.has(id) ? [] : faults;
      told.add(id);
      const file = `calendars/${id}.yaml`;
      return [finding(path, `The working calendar "${id}" cannot be used.`, `Give it the file ${file}.`), ...known];
    }),
  );
  return findings.flat();
}
