import { expect, test } from 'vitest';
import { acts } from '../../api/acts/index.ts';
import { operationOf } from '../../api/act-definition.ts';
import { ACT_OF_TASK, requestFor } from './task-act.ts';

const task = (act: string, subject: string, stream = 'cica/document/d1') => ({ act, subject, stream, party: 'kz' });

test('every act that a task leads to is one of the API, with the whole of its address', () => {
  for (const asked of Object.keys(ACT_OF_TASK)) {
    const stream = asked === 'record-invitation-reply' ? 'cica/meeting/m1' : 'cica/document/d1';
    for (const subject of ['r1/kz', 'stage/kz']) {
      const request = requestFor(task(asked, subject, stream));
      const act = acts.find((each) => operationOf(each) === request?.act);
      expect([asked, Object.keys(request?.places ?? {}).sort()]).toEqual([
        asked,
        Object.keys(act?.params.shape ?? { missing: true }).sort(),
      ]);
    }
  }
});

test('a position is stated in the round that asks for it, also where it is one’s own that blocks', () => {
  expect(requestFor(task('state-position', 'r2'))?.places).toEqual({ document: 'd1', round: 'r2' });
  expect(requestFor(task('state-position', 'r2/kz'))?.places).toEqual({ document: 'd1', round: 'r2' });
});

test('I15: a freeze that was attested is reopened from its stage, one that was decided here from its round', () => {
  expect(requestFor(task('reopen-round', 'senior-officials-committee'))).toEqual({
    act: 'reopen-attested-freeze',
    places: { document: 'd1' },
    preset: { stage: 'senior-officials-committee' },
  });
  expect(requestFor(task('reopen-round', 'r3'))).toEqual({
    act: 'reopen-round',
    places: { document: 'd1', round: 'r3' },
  });
});

test('a delegation answers for itself; what is done outside of the program leads to no act', () => {
  expect(requestFor(task('record-invitation-reply', 'invitation', 'cica/meeting/m1'))).toEqual({
    act: 'record-invitation-reply',
    places: { meeting: 'm1' },
    preset: { party: 'kz' },
    settled: ['party'],
  });
  expect(requestFor(task('deposit-instrument', 'consent-to-be-bound'))).toBeUndefined();
});
