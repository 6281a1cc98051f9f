import type { ClockSetting } from '../../schemas/host.ts';
import type { Instant } from '../../schemas/time.ts';

/** The one clock port of a body (design §5): it serves intake, `decide` and timers. */
export interface Clock {
  /** The body's clock, epoch ms. */
  now(): Instant;
  /** What travels with every batch, so that the host decides on the same clock. */
  readonly setting: ClockSetting;
}

/** The server's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setting: { kind: 'system', offset: 0 },
};

/** The server's clock moved by an offset in ms. */
export function offsetClock(setting: ClockSetting): Clock {
  return { now: () => Date.now() + setting.offset, setting };
}
