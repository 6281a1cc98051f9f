/** What reads of the organisation answer with: itself, its parties, its organs. */
import { z } from 'zod';
import { factView, onDayView } from './api-fact-reads.ts';
import { partyTreatyView, wholeOrganisation } from './api-whole-organisation.ts';
import { partyId } from './identifiers.ts';
import { instant } from './time.ts';

const json = z.unknown();

/** Of one thing alone: what the record says of it, each with the decision that it rests on. */
const facts = z.array(factView).optional();
const onDay = onDayView.optional();

export const partyView = z
  .object({
    party: partyId,
    type: z.string(),
    names: json,
    statuses: json,
    status: z.string(),
    entitled: z.boolean(),
    facts,
    treaties: z.array(partyTreatyView).optional().describe('Of one party alone: its other axis (case 59)'),
    onDay,
  })
  .loose()
  .meta({ id: 'PartyView' });

export const organView = z
  .object({ organ: z.string(), names: json, electorate: z.string(), facts, onDay })
  .loose()
  .meta({ id: 'OrganView' });

export const organisationView = z
  .object({
    organisation: z.string(),
    names: json,
    liveSince: instant,
    seatZone: z.string(),
    workingLanguages: z.array(z.string()),
    chair: json,
    designated: json.describe('The next Chair, until its term begins (RoP 14.2)'),
    onDay: onDay.describe('Name and Chair then, with `asOf`'),
    whole: wholeOrganisation.describe('Everything that is known of it, on the day asked about or now'),
    sequence: z.int(),
    clock: z.object({ kind: z.enum(['system', 'demonstration']), now: instant }),
  })
  .loose()
  .meta({ id: 'Organisation' });

const nameThen = onDayView.shape.name;

/** A party as the record has it on a day: the name borne then, and its statuses. */
export const partyOnDayView = z
  .object({ party: partyId, type: z.string(), name: nameThen, onDay: onDayView.omit({ asOf: true }) })
  .meta({ id: 'PartyOnDay' });

export const organOnDayView = z
  .object({ organ: z.string(), electorate: z.string(), name: nameThen, onDay: onDayView.omit({ asOf: true }) })
  .meta({ id: 'OrganOnDay' });
