import { issueToken, personas } from '../activities/identity/demonstration-issuer.ts';
import type { Configuration } from '../activities/configuration.ts';
import { loadRoster } from '../activities/rules-files/index.ts';

/** What the running program says of the organisation now. */
export interface OrganisationNow {
  chair: { party: string };
  seatZone: string;
  /** The body's clock, epoch ms. */
  clock: { kind: 'system' | 'demonstration'; now: number };
}

/** Asks the API on a laptop, as its Secretariat. Rejects where nothing answers within three seconds. */
export async function organisationNow(
  address: string,
  organisation: string,
  configuration: Configuration,
): Promise<OrganisationNow> {
  const secretariat = personas(await loadRoster(organisation, configuration.RULES_DIRECTORY)).find(
    ({ id }) => id === 'secretariat',
  );
  if (!secretariat) throw new Error(`The roster of ${organisation} has no Secretariat.`);
  const token = await issueToken(configuration, organisation, secretariat);
  // Where it was established a moment ago, the rows may be a moment behind.
  const answer = await fetch(`${address}/v1/${organisation}?waitFor=1`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(3_000),
  });
  if (!answer.ok) throw new Error(`The API answered ${answer.status}.`);
  return (await answer.json()) as OrganisationNow;
}

/** A time of the body as a person at its seat reads it: `18 September 2024 at 09:00 GMT+5`. */
export function atTheSeat(now: number, seatZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: seatZone,
  }).format(now);
}
