import { documentDecider } from '../domain/document/index.ts';
import type { HostInput } from '../schemas/host.ts';
import { runHost } from './host/host.ts';

/** A document's life, from registration on. Its workflow id is its stream. */
export async function document(input: HostInput): Promise<void> {
  await runHost(documentDecider, input);
}
