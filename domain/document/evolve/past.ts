import { frozenBefore } from './freezes.ts';
import { present, type Evolvers } from './evolver.ts';
import { CONSIDERATIONS, REVIEWS, SIGNATURES } from './agenda.ts';
import { frozenStages } from './stages.ts';
import { kept, withAgenda } from './with-agenda.ts';

/** What is attested of the past goes where the same is kept that happened here, and is marked (I15). */
export const pastEvolvers: Evolvers<
  'past-freeze-recorded' | 'past-consideration-recorded' | 'past-signature-recorded' | 'past-review-recorded'
> = {
  'past-freeze-recorded': (document, event, place) => ({
    stages: frozenStages(document, event, place),
    frozen: frozenBefore(event, place),
  }),
  'past-consideration-recorded': (document, { data }, { sequence, recorded: recordedAt }) =>
    withAgenda(document, {
      considerations: kept(
        document.agenda?.considerations,
        { ...present(data), attested: true, recordedAt, sequence },
        CONSIDERATIONS,
      ),
    }),
  'past-signature-recorded': (document, { data }, { sequence, recorded: recordedAt }) =>
    withAgenda(document, {
      signatures: kept(
        document.agenda?.signatures,
        { ...present(data), attested: true, recordedAt, sequence },
        SIGNATURES,
      ),
    }),
  'past-review-recorded': (document, { data }, { sequence, recorded: recordedAt }) =>
    withAgenda(document, {
      reviews: kept(document.agenda?.reviews, { ...present(data), attested: true, recordedAt, sequence }, REVIEWS),
    }),
};
