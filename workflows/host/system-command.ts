import type { AnyCommand } from '../../schemas/host.ts';
import type { Instant } from '../../schemas/time.ts';

/** A command of the system's own: what falls due, and the answers to deliveries. `by` names the cause. */
export function systemCommand(
  id: string,
  kind: string,
  payload: unknown,
  at: Instant,
  by: string,
  way: 'timer' | 'delivery',
): AnyCommand {
  return {
    id,
    kind,
    payload,
    actor: { token: 'system', role: 'system' },
    mandate: { source: 'system', reference: by },
    receipt: { receivedAt: at, way, by: 'host' },
  };
}
