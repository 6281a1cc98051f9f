/** The organisation whole, on a day or now: each fact with the decision or the source that it rests on. */
import { z } from 'zod';
import { asOfView, certainty, evidenceView, factView } from './api-fact-reads.ts';
import { contentReference } from './content.ts';
import { documentId, partyId, streamId } from './identifiers.ts';
import { sourced } from './organisation-facts.ts';
import { instant } from './time.ts';

const grouped = <T extends z.ZodType>(item: T) =>
  z.object({ yes: z.array(item), notKnown: z.array(item).describe('Of these the record cannot tell') });

const name = z
  .object({ name: z.string(), language: z.string(), certainty: z.enum(['yes', 'not-known']), fact: factView })
  .meta({ id: 'NameThen' });
const names = z.array(name).describe('One in each language, that of documents first (case 60)');

const party = z.object({ party: partyId, type: z.string(), names, fact: factView }).meta({ id: 'PartyThen' });
const organ = z
  .object({ organ: z.string(), electorate: z.string().nullable(), names, fact: factView })
  .meta({ id: 'OrganThen' });
const bounds = z.object({ least: z.int(), most: z.int() });
const parties = grouped(party);
const facts = grouped(factView);

export const wholeOrganisation = z
  .object({
    asOf: asOfView.describe('The day that is told of; of now, the instant'),
    now: z.boolean().describe('Nobody asked for a day'),
    names,
    chair: facts,
    nextChair: facts,
    members: parties.describe('In protocol order (RoP 1.7), as all lists of parties here'),
    observers: parties,
    partners: parties,
    approved: parties.describe('Approved, without the status yet (case 43)'),
    applicants: parties,
    suspended: parties,
    seats: facts.describe('Seats that are contested or vacant (case 22)'),
    organs: grouped(organ),
    offices: z.array(z.object({ office: z.string(), names, evidence: sourced })),
    competences: facts.describe(
      'Which organ decides which kind of document; a kind that is not here is open to each (case 44)',
    ),
    coordinators: facts,
    series: facts,
    workingLanguages: grouped(z.object({ languages: z.array(z.string()), fact: factView })),
    basicQuorum: grouped(
      z.object({
        numerator: z.int(),
        denominator: z.int(),
        rounding: z.string(),
        of: bounds.describe('Member States then: the most counts those of which the record cannot tell'),
        needed: bounds.describe('What the fraction came to in States (RoP 1.2)'),
        fact: factView,
      }),
    ),
  })
  .meta({ id: 'WholeOrganisation' });

/** A party's other axis: the treaties in which it has done something, or of which the record cannot tell (case 59). */
export const partyTreatyView = z
  .object({
    document: documentId,
    stream: streamId,
    title: contentReference,
    titleText: z.string().nullable(),
    signed: certainty,
    signedOn: z.string().nullable(),
    reported: z
      .array(
        z.object({ act: z.string(), when: z.unknown(), evidence: z.array(evidenceView), recordedAt: instant }).loose(),
      )
      .describe('Reported, not deposited: counts for nothing (case 46)'),
    deposited: z
      .object({ act: z.string(), on: z.string() })
      .nullable()
      .describe('The instrument in due form that the depositary received'),
    withdrawn: z.array(z.object({ act: z.string(), on: z.string(), withdrawnOn: z.string() })),
    bound: certainty,
    inForce: certainty,
    inForceOn: z.string().nullable(),
    because: z.array(z.string()).describe('Why the record cannot tell'),
  })
  .loose()
  .meta({ id: 'PartyTreaty' });
