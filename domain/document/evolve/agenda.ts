import type { DomesticActRecord, ImplementationTask, PlannedOutcome } from '../state.ts';
import { present, type Evolvers } from './evolver.ts';
import { kept, withAgenda } from './with-agenda.ts';

/** So many of each are kept in the state, unless more of them still wait for somebody; all of them stand in the record (I13). */
export const CONSIDERATIONS = 40;
export const SIGNATURES = 60;
export const REVIEWS = 30;
const RELATIONS = 60;
const RIVALS = 20;
const OUTCOMES = 30;
const DOMESTIC_ACTS = 60;
const TASKS = 60;

export const agendaEvolvers: Evolvers<
  | 'sponsor-added'
  | 'sponsorship-withdrawn'
  | 'document-related'
  | 'rival-noted'
  | 'consideration-recorded'
  | 'outcome-planned'
  | 'outcome-recorded'
  | 'signature-recorded'
  | 'domestic-act-reported'
  | 'task-defined'
  | 'progress-reported'
  | 'review-recorded'
> = {
  'sponsor-added': (document, { data }) => ({ sponsors: [...document.sponsors, data.party] }),
  'sponsorship-withdrawn': (document, { data }) => ({
    sponsors: document.sponsors.filter((party) => party !== data.party),
  }),
  'document-related': (document, { data }, { sequence }) =>
    withAgenda(document, { relations: kept(document.agenda?.relations, { ...present(data), sequence }, RELATIONS) }),
  'rival-noted': (document, { data }, { sequence, recorded: since }) => {
    const others = (document.agenda?.rivals ?? []).filter((rival) => rival.document !== data.document);
    return withAgenda(document, { rivals: kept(others, { ...data, since, sequence }, RIVALS) });
  },
  'consideration-recorded': (document, { data }, { sequence, recorded: recordedAt }) =>
    withAgenda(document, {
      considerations: kept(
        document.agenda?.considerations,
        { ...present(data), attested: false, recordedAt, sequence },
        CONSIDERATIONS,
      ),
    }),
  'outcome-planned': (document, { data }, place) => {
    const { outcome: id, ...expected } = data;
    const planned: PlannedOutcome = {
      id,
      ...present(expected),
      state: 'planned',
      plannedAt: place.recorded,
      sequence: place.sequence,
    };
    const settled = (each: PlannedOutcome) => each.state !== 'planned';
    return withAgenda(document, { outcomes: kept(document.agenda?.outcomes, planned, OUTCOMES, settled) });
  },
  'outcome-recorded': (document, { data }, place) => {
    const { outcome, word: state, ...how } = data;
    const settled = { ...present(how), state, settledAt: place.recorded, sequence: place.sequence };
    return withAgenda(document, {
      outcomes: (document.agenda?.outcomes ?? []).map((each) => (each.id === outcome ? { ...each, ...settled } : each)),
    });
  },
  'signature-recorded': (document, { data }, { sequence, recorded: recordedAt }) =>
    withAgenda(document, {
      signatures: kept(
        document.agenda?.signatures,
        { ...present(data), attested: false, recordedAt, sequence },
        SIGNATURES,
      ),
    }),
  'domestic-act-reported': (document, { data }, { sequence, recorded: recordedAt }) => {
    // The latest news of an act takes the place of the earlier (I13).
    const others = (document.agenda?.domesticActs ?? []).filter((each) => !sameAct(each, data));
    return withAgenda(document, {
      domesticActs: kept(others, { ...present(data), recordedAt, sequence }, DOMESTIC_ACTS),
    });
  },
  'task-defined': (document, { data }, { sequence }) => {
    const { task: id, ...about } = data;
    const defined: ImplementationTask = { id, ...present(about), progress: 'not-reported', reports: 0, sequence };
    const completed = (each: ImplementationTask) => each.progress === 'completed';
    return withAgenda(document, { tasks: kept(document.agenda?.tasks, defined, TASKS, completed) });
  },
  'progress-reported': (document, { data }, place) => {
    const { task, ...report } = data;
    return withAgenda(document, {
      tasks: (document.agenda?.tasks ?? []).map((each) =>
        each.id === task
          ? { ...each, ...present(report), reportedAt: place.recorded, reports: each.reports + 1 }
          : each,
      ),
    });
  },
  'review-recorded': (document, { data }, { sequence, recorded: recordedAt }) =>
    withAgenda(document, {
      reviews: kept(document.agenda?.reviews, { ...present(data), attested: false, recordedAt, sequence }, REVIEWS),
    }),
};

const sameAct = (one: Pick<DomesticActRecord, 'party' | 'act'>, other: Pick<DomesticActRecord, 'party' | 'act'>) =>
  one.party === other.party && one.act === other.act;
