import { calendarId, workingCalendar, type WorkingCalendar } from '../../schemas/calendar.ts';
import type { Roster } from '../../schemas/organisation-commands.ts';
import { isZone } from './is-zone.ts';
import { readRulesFile, type RulesFile } from './read-rules-file.ts';
import { RulesFileError, type Finding } from './rules-file-error.ts';

/** A working calendar from `calendars/{id}.yaml`. Rejects with a `RulesFileError`. */
export async function loadCalendar(id: string, root?: string): Promise<WorkingCalendar> {
  const read = await readRulesFile(`calendars/${calendarId.parse(id)}.yaml`, workingCalendar, root);
  const findings = faultsOf(read, id);
  if (findings.length > 0) throw new RulesFileError(findings);
  return read.value;
}

/** Every calendar that a roster names, by its id: the organisation's and those of its organs' seats. Rejects with a `RulesFileError`. */
export async function loadCalendars(
  roster: Pick<Roster, 'calendar' | 'organs'>,
  root?: string,
): Promise<Map<string, WorkingCalendar>> {
  const named = [roster.calendar, ...roster.organs.map(({ calendar }) => calendar)];
  const ids = [...new Set(named.filter((id) => id !== undefined))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await loadCalendar(id, root)] as const)));
}

function faultsOf({ value, finding }: RulesFile<WorkingCalendar>, id: string): Finding[] {
  const findings: Finding[] = [];
  if (value.id !== id)
    findings.push(
      finding(['id'], `The file is named after "${id}", and this is "${value.id}".`, 'Give both the same name.'),
    );
  if (!isZone(value.zone))
    findings.push(
      finding(
        ['zone'],
        `"${value.zone}" is no time zone.`,
        'Use a name of the IANA zone database, such as Asia/Almaty.',
      ),
    );
  return findings;
}
