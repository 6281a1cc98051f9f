/** What reads of a document's agenda answer with: what it holds beside revisions and rounds. */
import { z } from 'zod';
import { certainty, evidenceView, factView, onDayView } from './api-fact-reads.ts';
import { pageOf } from './api-reads.ts';
import { contentReference, visibilityClass } from './content.ts';
import { instrumentAct } from './document-treaty-commands.ts';
import { effectKind } from './effects.ts';
import { documentId, itemId, organId, partyId, stageId, streamId } from './identifiers.ts';
import { followsView } from './meeting-deadline-rule.ts';
import { documentKind, entryIntoForceRule } from './procedure.ts';
import { instant, legalDate } from './time.ts';

const text = z.string().nullable().optional();
const evidence = z.array(evidenceView).optional();
const when = z.object({ wordsText: text }).loose().describe('As the source tells it');

/** A document as it is named on a day: what it is now stands on the document. */
export const documentOnDayView = z
  .object({
    id: documentId,
    stream: streamId,
    class: visibilityClass,
    named: z.array(partyId),
    kind: documentKind,
    title: contentReference,
    titleText: z.string().nullable(),
    sponsors: z.array(partyId),
    onDay: onDayView.omit({ asOf: true }),
  })
  .meta({ id: 'DocumentOnDay' });

export const countView = z.object({ value: z.string(), documents: z.int() }).meta({ id: 'Count' });

export const nominationView = z
  .object({
    nomination: z.string(),
    party: partyId,
    nominee: contentReference,
    nomineeText: text,
    receivedAt: instant,
    state: z.enum(['standing', 'late', 'withdrawn']),
    withdrawnAt: instant.nullable(),
    sequence: z.int(),
  })
  .meta({ id: 'Nomination' });

export const callView = z
  .object({
    call: z.string(),
    state: z.enum(['open', 'closed']),
    purpose: contentReference,
    purposeText: text,
    deadline: z.unknown().describe('Without one the call is open-ended (case 32)'),
    follows: followsView.optional(),
    openedAt: instant,
    closedAt: instant.nullable(),
    evidence,
    nominations: z.array(nominationView).describe('Those that came late or were withdrawn too'),
  })
  .meta({ id: 'Call' });

export const outcomeView = z
  .object({
    id: itemId,
    title: contentReference,
    titleText: text,
    state: z.enum(['planned', 'achieved', 'dropped']),
    meeting: streamId.optional(),
    recommendedBy: organId.optional(),
    evidence,
    plannedAt: instant,
    settledAt: instant.optional(),
  })
  .loose()
  .meta({ id: 'Outcome' });

export const considerationView = z
  .object({ what: z.string(), when, organ: organId.optional(), attested: z.boolean(), evidence, recordedAt: instant })
  .loose()
  .meta({ id: 'Consideration' });

export const relationView = z
  .object({
    relation: z.string(),
    direction: z
      .enum(['to', 'from'])
      .describe('`to`: this document amends, implements, ... that one; `from`: that one this'),
    document: documentId,
    stream: streamId,
    class: visibilityClass,
    named: z.array(partyId),
    kind: z.string(),
    title: contentReference,
    titleText: text,
    evidence,
  })
  .meta({ id: 'RelationView' });

export const implementationTaskView = z
  .object({
    id: itemId,
    cluster: itemId.nullable(),
    title: contentReference,
    titleText: text,
    progress: z.string(),
    document: streamId.optional(),
    reportedBy: z.string().optional(),
    reportedAt: instant.optional(),
    reports: z.int(),
    evidence,
  })
  .loose()
  .meta({ id: 'ImplementationTask' });

export const implementationView = z
  .object({
    items: z.array(implementationTaskView),
    clusters: z.array(
      z.object({ cluster: itemId.nullable(), tasks: z.int(), progress: z.record(z.string(), z.int()) }),
    ),
  })
  .meta({ id: 'Implementation' });

export const reviewView = z
  .object({
    dimension: contentReference.optional(),
    dimensionText: text,
    when,
    attested: z.boolean(),
    evidence,
    recordedAt: instant,
  })
  .loose()
  .meta({ id: 'Review' });

export const reviewsView = pageOf(reviewView)
  .extend({
    due: z
      .array(z.object({ stage: stageId, dueAt: instant, derivation: z.array(z.string()) }).loose())
      .describe('When the next review of a stage falls due, where the procedure says so'),
  })
  .meta({ id: 'Reviews' });

export const effectsView = z
  .object({
    items: z.array(
      z
        .object({
          effect: z.object({ kind: effectKind }).loose(),
          stage: stageId.optional().describe('The stage whose success causes it'),
          standing: z
            .enum(['ahead', 'caused', 'not-recorded', 'never'])
            .describe('`caused`: the stage has succeeded, and it was asked for; what came of it stands in `facts`'),
        })
        .meta({ id: 'EffectStanding' }),
    ),
    facts: z.array(factView).describe('What rests on this document as its decision, or was ended by it'),
    refused: z
      .array(z.object({ code: z.string(), at: instant }))
      .describe('Effects that were asked for and could not be carried out: the Secretariat is asked to see to them'),
  })
  .meta({ id: 'Effects' });

const signatureView = z
  .object({
    stage: stageId,
    signatory: itemId.optional(),
    by: z.union([z.array(partyId), z.literal('unnamed')]).optional(),
    signedOn: legalDate.optional(),
    when: when.optional(),
    attested: z.boolean(),
    evidence,
    recordedAt: instant,
  })
  .loose()
  .meta({ id: 'Signature' });

const signedNotBound = z.object({
  party: partyId,
  because: z.array(z.string()).describe('Why the record cannot tell more'),
  reported: z.boolean().describe('A domestic act is reported, and not deposited (case 46)'),
});

const instrument = z.object({ act: instrumentAct, on: legalDate });

const treatyPartyView = z
  .object({
    party: partyId,
    signed: certainty,
    signedOn: legalDate.optional(),
    signedAdReferendum: z.boolean(),
    awaits: z.array(z.string()).optional().describe('What the signature waits for; it has no effect until then'),
    instrument: instrument.extend({ inDueForm: z.boolean(), signature: z.string() }).optional(),
    withdrawn: z.array(instrument.extend({ withdrawnOn: legalDate })).optional(),
    bound: certainty,
    inForceOn: legalDate.optional(),
    inForce: certainty,
    derivation: z.array(z.string()).optional(),
  })
  .meta({ id: 'TreatyParty' });

export const treatyView = z
  .object({
    document: documentId,
    signature: stageId.nullable(),
    consent: stageId.nullable(),
    signatures: z.object({
      known: z.array(signatureView),
      unnamed: z.array(signatureView).describe('By States that the source does not name'),
    }),
    reported: z
      .array(z.object({ party: partyId, act: z.string(), when, evidence, recordedAt: instant }).loose())
      .describe('Reported, not deposited: counts for nothing (case 46)'),
    deposited: z.array(z.object({ party: partyId, depositedOn: legalDate })),
    signedNotBound: z
      .object({
        yes: z.array(signedNotBound),
        notKnown: z.array(signedNotBound),
        no: z.array(signedNotBound).optional(),
      })
      .describe('Who has signed and is not bound yet'),
    inForce: certainty,
    rule: entryIntoForceRule.nullable(),
    missing: z.object({
      certainty: certainty.describe('`not-known`: at most so many'),
      instruments: z.int().nullable(),
      because: z.array(z.string()),
    }),
    parties: z.array(treatyPartyView).describe('States that have done something, from the register of the depositary'),
    conditions: z.array(
      z.object({
        words: z.string(),
        needed: z.int(),
        deposited: z.int(),
        missing: z.int(),
        fulfilled: z.boolean(),
      }),
    ),
    determined: z
      .object({
        on: legalDate,
        trigger: z.object({ date: legalDate, parties: z.array(partyId) }),
        derivation: z.array(z.string()),
      })
      .nullable()
      .describe('The date of entry into force, once the clause is fulfilled (I12)'),
    disputed: z
      .array(z.object({ party: partyId, on: legalDate, rule: z.string() }))
      .describe('What puts that date in question; it stands until somebody settles it (case 48)'),
  })
  .meta({ id: 'Treaty' });

export const entryIntoForceView = z
  .object({
    rule: entryIntoForceRule.nullable(),
    assumptions: z.array(z.string()).describe('What the answer rests on: it is an estimate, no record'),
    result: z
      .object({
        needed: z.int(),
        deposited: z.int(),
        missing: z.int(),
        trigger: z.object({ parties: z.array(z.string()), date: legalDate }).optional(),
        entersIntoForceOn: legalDate.optional(),
        derivation: z.array(z.string()),
      })
      .nullable(),
  })
  .meta({ id: 'EntryIntoForceEstimate' });
