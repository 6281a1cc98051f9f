import type { CallId } from '../../../schemas/identifiers.ts';
import type { Call, DocumentRecord } from '../state.ts';
import { present, type Evolvers, type Patch } from './evolver.ts';
import { kept, withAgenda } from './with-agenda.ts';

/** So many calls, and so many nominations over all of them, are kept in the state; all of them stand in the record (I13). */
const CALLS = 10;
const NOMINATIONS = 200;

const changed = (document: DocumentRecord, id: CallId, change: (call: Call) => Call): Patch =>
  withAgenda(document, {
    calls: pruned((document.agenda?.calls ?? []).map((call) => (call.id === id ? change(call) : call))),
  });

/** The oldest nominations make room: of the oldest call first. */
function pruned(calls: Call[]): Call[] {
  let surplus = calls.reduce((sum, call) => sum + call.nominations.length, 0) - NOMINATIONS;
  if (surplus <= 0) return calls;
  return calls.map((call) => {
    const gone = Math.min(Math.max(0, surplus), call.nominations.length);
    surplus -= gone;
    return gone === 0 ? call : { ...call, nominations: call.nominations.slice(gone) };
  });
}

export const callEvolvers: Evolvers<'call-opened' | 'nomination-submitted' | 'nomination-withdrawn' | 'call-closed'> = {
  'call-opened': (document, { data }, place) => {
    const { call: id, ...about } = data;
    const opened: Call = {
      id,
      ...present(about),
      state: 'open',
      openedAt: place.recorded,
      nominations: [],
      counts: {},
    };
    return withAgenda(document, {
      calls: kept(document.agenda?.calls, opened, CALLS, (call) => call.state === 'closed'),
      callCount: (document.agenda?.callCount ?? 0) + 1,
    });
  },
  'nomination-submitted': (document, { data }) =>
    changed(document, data.call, (call) => {
      const { nomination: id, party, nominee, receivedAt, late } = data;
      const count = Object.hasOwn(call.counts, party) ? (call.counts[party] ?? 0) : 0;
      return {
        ...call,
        counts: { ...call.counts, [party]: count + 1 },
        nominations: late ? call.nominations : [...call.nominations, { id, party, nominee, receivedAt }],
      };
    }),
  'nomination-withdrawn': (document, { data }) =>
    changed(document, data.call, (call) => ({
      ...call,
      nominations: call.nominations.filter((each) => each.id !== data.nomination),
    })),
  'call-closed': (document, { data }, place) =>
    changed(document, data.call, (call) => ({ ...call, state: 'closed', closedAt: place.recorded })),
};
