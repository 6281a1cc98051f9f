import { organisationDecider } from '../domain/organisation/index.ts';
import type { HostInput } from '../schemas/host.ts';
import { runHost } from './host/host.ts';

/** The organisation's parties, organs and Chair. Its workflow id is its stream. */
export async function organisation(input: HostInput): Promise<void> {
  await runHost(organisationDecider, input);
}
