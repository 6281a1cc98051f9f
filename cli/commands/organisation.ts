import { connect, type RemoteOptions } from '../remote/connection.ts';
import {
  organisationReport,
  partyReport,
  type OrganisationShown,
  type PartyShown,
} from '../remote/render/organisation.ts';

export interface DayOptions extends RemoteOptions {
  asOf?: string;
  knownAt?: string;
}

/** `?asOf=&knownAt=`, or nothing. */
function asked({ asOf, knownAt }: DayOptions): string {
  const query = new URLSearchParams({
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
  }).toString();
  return query === '' ? '' : `?${query}`;
}

/** `npx nemcon organisation [--as-of DAY] [--known-at TIME]`: who is in it, who chairs, which organs there are, and by which decision. */
export async function organisationCommand(options: DayOptions): Promise<void> {
  const client = await connect(options);
  const shown = await client.get<OrganisationShown>(asked(options));
  console.log(options.json ? JSON.stringify(shown, null, 2) : organisationReport(shown, client.language).join('\n'));
}

/** `npx nemcon party ID`: each fact about a party, with the decision that it rests on. */
export async function partyCommand(id: string, options: DayOptions): Promise<void> {
  const client = await connect(options);
  const shown = await client.get<PartyShown>(`/parties/${encodeURIComponent(id)}${asked(options)}`);
  if (options.json) return console.log(JSON.stringify(shown, null, 2));
  const { seatZone } = await client.get<{ seatZone: string }>('');
  console.log(partyReport(shown, seatZone, client.language).join('\n'));
}
