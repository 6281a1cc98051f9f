import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../../engines/provided-engines.ts';
import { ApiHarness, eventually } from '../../api/testing/api-harness.ts';
import { loadPlan } from '../../cases/load-plan.ts';
import { loadAgenda, type AgendaClient } from './load-agenda.ts';
import { readAgenda } from './read-agenda.ts';

let api: ApiHarness;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
});
afterAll(() => api?.stop());

const client: AgendaClient = {
  act: (path, body, key) => api.post('secretariat', path.replace('/v1/cica', ''), body, key),
};

describe('the whole agenda through the API', () => {
  test('every act is carried out, every effect arrives, and a second loading changes nothing (I9)', async () => {
    const agenda = await readAgenda('cica');
    const acts = loadPlan(agenda).length + 1;
    expect(await loadAgenda(agenda, client)).toEqual({ organisation: 'cica', carriedOut: acts, known: 0, refused: [] });
    const effects = agenda.documents.filter(
      ({ acts: own, effects: stated }) =>
        stated?.length && own.some((act) => act.act === 'record-past-stage' && /adopted|signed/.test(act.word)),
    ).length;
    const answers = await eventually(async () => {
      const { rows } = await api.pool.query<{ type: string }>(
        "SELECT body::json->>'type' AS type FROM archive.events WHERE body LIKE '%delivery-%' AND stream LIKE 'cica/document/%'",
      );
      return rows.length >= effects ? rows.map(({ type }) => type) : undefined;
    });
    expect(new Set(answers)).toEqual(new Set(['nemcon.document.delivery-accepted.v1']));
    expect(await loadAgenda(agenda, client)).toEqual({ organisation: 'cica', carriedOut: 0, known: acts, refused: [] });
  });
});
