import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { StreamProjection } from './stream-projection.ts';

const recorded = JSON.parse(
  readFileSync(new URL('../../test/golden/streams/convening.json', import.meta.url), 'utf8'),
) as RecordedEventShape[];

function projected(until: string): StreamProjection {
  const last = recorded.findLastIndex(({ type }) => type.includes(until));
  const projection = new StreamProjection(recorded[0]?.subject ?? '');
  for (const event of recorded.slice(0, last + 1)) projection.apply(event);
  projection.finish();
  return projection;
}

test('who was invited and has not answered has a task; it goes with the days that it was for', () => {
  const asked = (until: string) =>
    projected(until)
      .rows.all('tasks')
      .map(({ party, act }) => `${party} ${act}`);
  expect(asked('invitation-reply-recorded').sort()).toEqual(
    ['in', 'kz', 'tr'].map((party) => `${party} record-invitation-reply`),
  );
  expect(asked('meeting-postponed')).toEqual([]);
  expect(asked('meeting-convened')).toHaveLength(5);
});

test('I14: a reply tells of its State, a convocation of nobody; a meeting without days has none in the list', () => {
  const { rows } = projected('meeting-postponed');
  const reveals = rows.all('timeline').map(({ name, reveals: parties }) => [name, parties]);
  expect(reveals).toContainEqual(['invitation-reply-recorded', ['jo']]);
  expect(reveals).toContainEqual(['meeting-convened', null]);
  expect(rows.all('meetings')).toMatchObject([{ state: 'announced', date_from: null, day: null }]);
});
