import { randomUUID } from 'node:crypto';
import { derivedIdentifier } from '../../chain/index.ts';
import type { Procedure } from '../../schemas/procedure.ts';
import { SECRETARIAT, textReference, type BodyOnTemporal } from './body-on-temporal.ts';

/** The 14th instrument, and 30 days; open for consent while it is open for signature. */
const CONVENTION: Procedure = {
  id: 'cica/convention',
  version: 1,
  language: 1,
  kind: 'convention',
  name: 'Convention',
  source: 'test',
  stages: [
    { id: 'proposed', type: 'proposed', next: 'signature' },
    { id: 'signature', type: 'signature', next: 'consent' },
    {
      id: 'consent',
      type: 'consent-to-be-bound',
      next: 'in-effect',
      opensWith: 'signature',
      entryIntoForceClause: { condition: { kind: 'instruments', atLeast: 14 }, then: { days: 30 }, source: 'Art. 9' },
    },
    { id: 'in-effect', type: 'in-effect' },
  ],
};

/** A convention that is open for signature and for consent. Short runs: its years pass over many of them. */
export async function openConvention(body: BodyOnTemporal): Promise<string> {
  const id = derivedIdentifier('document', randomUUID());
  const stream = `${body.organisation}/document/${id}`;
  const first = await body.command(SECRETARIAT, 'register-document', {
    organisation: body.organisation,
    id,
    kind: 'convention',
    title: textReference('A convention'),
    visibility: { class: 'members' },
    procedure: CONVENTION,
    sponsors: [],
  });
  await body.harness.start(stream, first, { clock: body.clock, limits: { updates: 12 } }, 'document');
  await body.done(stream, SECRETARIAT, 'complete-stage', { stage: 'proposed' });
  return stream;
}
