import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { ApiHarness } from './testing/api-harness.ts';

/** The rules as data, through the API. */
let api: ApiHarness;
beforeAll(async () => {
  api = new ApiHarness(inject('engines'));
  await api.start();
});
afterAll(() => api?.stop());

describe('procedures', () => {
  test('are listed once each, with all versions and the stages of the newest', async () => {
    const { items } = (await api.get('focal-point-kz', '/procedures')).body;
    const ids = items.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(items.find(({ id }: { id: string }) => id === 'cica/convention')).toMatchObject({
      kind: 'convention',
      current: 2,
      versions: [1, 2],
      stages: expect.arrayContaining([{ id: 'summit', type: 'consensus', organ: 'summit' }]),
    });
  });

  test('each is told whole, with what its clauses rest on and what the rules say', async () => {
    const { status, body } = await api.get('observer', '/procedures/convention');
    expect(status).toBe(200);
    expect(body.versions.map(({ version, current }: any) => [version, current])).toEqual([
      [1, false],
      [2, true],
    ]);
    const [, newest] = body.versions;
    expect(newest.procedure.stages.find(({ id }: any) => id === 'summit').consensus.methods).toEqual(['meeting']);
    expect(newest.citations).toContainEqual(expect.objectContaining({ stage: 'summit', clause: 'quorum' }));
    expect(newest.rules).toContainEqual(
      expect.objectContaining({ id: 'RoP 1.2', says: expect.stringMatching(/consensus/) }),
    );
  });

  test('one that is not there is not found', async () => {
    expect((await api.get('secretariat', '/procedures/treaty-of-atlantis')).status).toBe(404);
  });
});
