/** What a read of a deadline answers: the announced instant, and the clocks of every capital (domain facts §3.10). */
import { z } from 'zod';
import { weekday } from './calendar.ts';
import { partyId, roundId } from './identifiers.ts';
import { instant, resolvedDeadline } from './time.ts';

const bothLanguages = z.object({ en: z.string(), ru: z.string() });

const there = {
  wallTime: z.string().describe('Local time, such as 2024-03-01T18:00'),
  weekday,
  text: bothLanguages,
};

export const capitalTime = z
  .object({
    party: partyId,
    zone: z.string().nullable().describe('Null where the roster names none: then there is no local time either'),
    wallTime: there.wallTime.nullable(),
    weekday: weekday.nullable(),
    text: bothLanguages.nullable(),
    onWeekend: z.boolean().nullable().describe('Whether it falls on a weekend there; null where that is not known'),
  })
  .meta({ id: 'CapitalTime' });
export type CapitalTime = z.infer<typeof capitalTime>;

export const deadlineWarning = z
  .object({ code: z.enum(['calendar-changed', 'zone-changed']), text: bothLanguages })
  .meta({ id: 'DeadlineWarning' });
export type DeadlineWarning = z.infer<typeof deadlineWarning>;

export const deadlineView = z
  .object({
    round: roundId,
    at: instant.describe('The announced instant: it is frozen, whatever changes afterwards'),
    announced: resolvedDeadline.nullable().describe('As it was resolved; null where it was stated in minutes'),
    derivation: z.array(z.string()).describe('How it came about'),
    warnings: z.array(deadlineWarning).describe('What has changed since, and changes nothing'),
    seat: z.object({ zone: z.string(), ...there }),
    capitals: z.array(capitalTime).describe('The States of the electorate, in protocol order'),
  })
  .meta({ id: 'Deadline' });
export type DeadlineView = z.infer<typeof deadlineView>;
