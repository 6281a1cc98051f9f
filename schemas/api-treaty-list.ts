/** All treaties with how each State stands to them. */
import { z } from 'zod';
import { treatyView } from './api-agenda-reads.ts';
import { partyTreatyView } from './api-whole-organisation.ts';
import { partyId } from './identifiers.ts';

const standing = partyTreatyView
  .pick({ signed: true, signedOn: true, reported: true, deposited: true, withdrawn: true })
  .extend({
    party: partyId,
    bound: partyTreatyView.shape.bound,
    inForce: partyTreatyView.shape.inForce,
    inForceOn: partyTreatyView.shape.inForceOn,
    because: partyTreatyView.shape.because,
    awaits: z.array(z.string()).describe('What its signature waits for; it has no effect until then (VCLT 8, 12)'),
    notInDueForm: z
      .object({ act: z.string(), on: z.string() })
      .nullable()
      .describe('An instrument that does not count yet (case 49)'),
  })
  .loose()
  .meta({ id: 'TreatyStanding' });

export const treatyStandingsView = partyTreatyView
  .pick({ document: true, stream: true, title: true, titleText: true })
  .extend({
    kind: z.string(),
    state: z.string(),
    openStages: z.array(z.string()),
    signature: treatyView.shape.signature,
    consent: treatyView.shape.consent,
    inForce: treatyView.shape.inForce,
    rule: treatyView.shape.rule,
    missing: treatyView.shape.missing,
    conditions: treatyView.shape.conditions,
    determined: treatyView.shape.determined,
    disputed: treatyView.shape.disputed,
    states: z
      .array(standing)
      .describe('In protocol order (RoP 1.7): those that have done something, or of which the record cannot tell'),
  })
  .loose()
  .meta({ id: 'TreatyStandings' });
