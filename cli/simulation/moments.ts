import { Temporal } from 'temporal-polyfill';
import { CommandError } from '../command-error.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/;

/** Instants as a person at a seat reads and states them. */
export class Moments {
  readonly zone: string;
  /** How wide a text is. */
  readonly width = 'YYYY-MM-DD HH:MM:SS'.length;

  constructor(zone: string) {
    this.zone = zone;
  }

  /** `2024-10-01 10:00:10`, in the zone. */
  text(at: number): string {
    const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at / 1000) * 1000).toZonedDateTimeISO(this.zone);
    return local.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
  }

  /** An instant with an offset, or a day, which is over at its end. Throws a sentence for anything else. */
  until(stated: string, option: string): number {
    if (!DAY.test(stated)) return this.instant(stated, option);
    return this.#day(stated, option).add({ days: 1 }).toZonedDateTime(this.zone).epochMilliseconds;
  }

  /** An instant with an offset, or a day, from its beginning. */
  from(stated: string, option: string): number {
    return DAY.test(stated)
      ? this.#day(stated, option).toZonedDateTime(this.zone).epochMilliseconds
      : this.instant(stated, option);
  }

  instant(stated: string, option: string): number {
    const at = WITH_OFFSET.test(stated) ? Date.parse(stated) : Number.NaN;
    if (Number.isNaN(at))
      throw new CommandError(
        `${option}: "${stated}" is no day and no time with an offset; give 2024-12-01, or 2024-12-01T10:00:00+05:00.`,
      );
    return at;
  }

  #day(stated: string, option: string): Temporal.PlainDate {
    try {
      return Temporal.PlainDate.from(stated, { overflow: 'reject' });
    } catch {
      throw new CommandError(`${option}: there is no day ${stated}.`);
    }
  }
}
