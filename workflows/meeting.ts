import { meetingDecider } from '../domain/meeting/index.ts';
import type { HostInput } from '../schemas/host.ts';
import { runHost } from './host/host.ts';

/** A meeting's life, from its announcement on. Its workflow id is its stream. */
export async function meeting(input: HostInput): Promise<void> {
  await runHost(meetingDecider, input);
}
