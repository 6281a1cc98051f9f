import { z } from 'zod';
import { roster, type Roster } from '../../schemas/organisation-commands.ts';
import { organisationId } from '../../schemas/identifiers.ts';
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
  const findings = faultsOf(read, organisation);
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
  value.parties.forEach((party, index) => zone(['parties', index, 'zone'], party.zone));
  return findings;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
