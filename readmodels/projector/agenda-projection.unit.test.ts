import { describe, expect, test } from 'vitest';
import { longProcedure, MC7, EVIDENCE } from '../../domain/testing/agenda-scenario.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import { MeetingStory, OrganisationStory } from '../../notifications/testing/stories.ts';
import { documentStream } from '../testing/chained-events.ts';
import { content, DocumentStory } from '../testing/document-story.ts';
import { unknownType } from './event-parts.ts';
import { StreamProjection } from './stream-projection.ts';
import { rowKey } from './row-set.ts';
import { tableNames } from './rows.ts';

function projected(story: { stream: string; events: RecordedEventShape[] }): StreamProjection {
  const projection = new StreamProjection(story.stream);
  for (const event of story.events) projection.apply(event);
  projection.finish();
  return projection;
}

/** One event at a time, with the rows that no later event needs shed after each: the rows written last, by key, are the same. */
function written(story: { stream: string; events: RecordedEventShape[] }): Record<string, unknown[]> {
  const projection = new StreamProjection(story.stream);
  const stored = new Map<string, Map<string, unknown>>(tableNames.map((table) => [table, new Map()]));
  for (const event of story.events) {
    projection.apply(event);
    projection.finish();
    const { changed, removed } = projection.rows.take();
    for (const table of tableNames) {
      for (const row of removed[table] ?? []) stored.get(table)?.delete(rowKey(table, row));
      for (const row of changed[table] ?? []) stored.get(table)?.set(rowKey(table, row), row);
    }
    projection.shed();
  }
  return Object.fromEntries([...stored].map(([table, rows]) => [table, [...rows.values()]]));
}

const OTHER = documentStream('other');
const convention = (): DocumentStory =>
  new DocumentStory('convention')
    .add('document-registered', {
      kind: 'convention',
      title: content('title'),
      visibility: { class: 'named', named: ['kz', 'jo'] },
      procedure: longProcedure(),
      sponsors: [],
      initiators: [{ party: 'kz', since: '2012' }],
      effects: [{ kind: 'set-meeting-date', meeting: MC7, dates: { from: '2024-12-17' } }],
    })
    .add('past-stage-recorded', {
      stage: 'mc',
      word: 'adopted',
      when: { date: '2021-10', approximate: true },
      evidence: EVIDENCE,
      unrecorded: ['proposed', 'drafting', 'soc'],
      opens: 'signature',
    })
    .add('past-signature-recorded', { stage: 'signature', by: 'unnamed', when: {}, evidence: EVIDENCE })
    .add('domestic-act-reported', {
      party: 'jo',
      act: 'ratification',
      when: { notAfter: '2024-09-17' },
      reportedOn: '2024-09-17',
      evidence: EVIDENCE,
    })
    .add('document-related', { relation: 'amends', to: OTHER })
    .add('stage-scheduled', { stage: 'consent', meeting: MC7 })
    .add('outcome-planned', { outcome: 'inauguration', title: content('inauguration'), meeting: MC7 })
    .add('call-opened', { call: 'n1', purpose: content('purpose') })
    .add('nomination-submitted', nomination(1, false))
    .add('nomination-submitted', nomination(2, true))
    .add('nomination-withdrawn', { call: 'n1', nomination: 'n1-kz-1', party: 'kz' });

function nomination(number: number, late: boolean) {
  return {
    call: 'n1',
    nomination: `n1-kz-${number}`,
    party: 'kz',
    nominee: content(`nominee ${number}`),
    receivedAt: 1_726_632_000_000,
    late,
  };
}

describe('the rows of what a document holds beside rounds', () => {
  const { rows } = projected(convention());
  const common = { stream: convention().stream, organisation: 'cica', class: 'named', named: ['kz', 'jo'] };

  test('I14: every row says whose it is and who may see it', () => {
    for (const table of ['documents', 'facts', 'relations', 'schedules', 'nominations', 'tasks', 'timeline'] as const) {
      expect(rows.all(table)).not.toEqual([]);
      for (const row of rows.all(table)) expect(row).toMatchObject(common);
    }
  });

  test('I15: a stage that is attested keeps its words, its bounds are days, and the stages before it are not told of', () => {
    const facts = rows.all('facts').filter(({ kind }) => kind === 'stage');
    expect(facts.find(({ id }) => id === 'stage/mc/adopted')).toMatchObject({
      from_earliest: '2021-09-01',
      from_latest: '2021-11-31',
      from_at: null,
      from_recorded: expect.any(Number),
      from_stated: { attested: { date: '2021-10', approximate: true } },
      to_stated: null,
      attested: true,
      evidence: EVIDENCE,
    });
    expect(facts.find(({ id }) => id === 'stage/soc/open')).toMatchObject({
      from_earliest: null,
      from_stated: null,
      to_latest: '2021-11-31',
    });
    expect(rows.all('documents')[0]?.stages.find(({ id }) => id === 'mc')).toMatchObject({
      state: 'done',
      attested: { evidence: EVIDENCE },
    });
  });

  test('case 46: signatures of States not named and a reported act are facts of their own', () => {
    const facts = rows.all('facts');
    expect(facts.find(({ kind }) => kind === 'signature')).toMatchObject({ subject: 'unnamed', from_earliest: null });
    expect(facts.find(({ kind }) => kind === 'domestic-act')).toMatchObject({
      id: 'domestic-act/jo/ratification',
      from_latest: '2024-09-17',
      from_earliest: null,
    });
  });

  test('case 28: a stage and an outcome that wait for a meeting stand by its stream, until they are over', () => {
    expect(rows.all('schedules').map(({ kind, item, meeting, state }) => [kind, item, meeting, state])).toEqual([
      ['stage', 'consent', MC7, 'planned'],
      ['outcome', 'inauguration', MC7, 'planned'],
    ]);
    const settled = convention().add('outcome-recorded', { outcome: 'inauguration', word: 'achieved' });
    expect(projected(settled).rows.all('schedules').length).toBe(1);
    expect(projected(settled.add('document-withdrawn', {})).rows.all('schedules')).toEqual([]);
  });

  test('case 32: each nomination has its row, late and withdrawn ones too; the task is of every Member State', () => {
    expect(rows.all('nominations').map(({ nomination, state }) => [nomination, state])).toEqual([
      ['n1-kz-1', 'withdrawn'],
      ['n1-kz-2', 'late'],
    ]);
    expect(rows.all('tasks').find(({ act }) => act === 'submit-nomination')).toMatchObject({
      party: null,
      office: null,
      members: true,
      excepted: [],
      on_silence: 'nothing',
    });
  });

  test('I14: a line of the timeline says which other documents and meetings it names', () => {
    const named = Object.fromEntries(rows.all('timeline').map(({ name, refers }) => [name, refers]));
    expect(named).toMatchObject({
      'document-registered': [MC7],
      'document-related': [OTHER],
      'outcome-planned': [MC7],
      'call-opened': null,
    });
  });

  test('I10: a row is a function of one stream, however its events came', () => {
    const all = written(convention());
    const sorted = (list: readonly unknown[]) => list.map((row) => JSON.stringify(row)).sort();
    for (const table of tableNames) expect(sorted(all[table] ?? [])).toEqual(sorted(rows.all(table)));
  });
});

describe('the rows of a meeting', () => {
  const announced = (visibility: { class: 'public' | 'named'; named?: string[] } = { class: 'public' }): MeetingStory =>
    new MeetingStory('mc7').add('meeting-announced', {
      kind: 'regular',
      organ: 'ministerial-council',
      number: 7,
      title: content('MC7'),
      visibility,
      place: 'Baku',
      takesDecisions: true,
      dates: { from: '2024-12-19' },
      evidence: EVIDENCE,
    });

  test('case 28: days that move keep the days before', () => {
    const { rows } = projected(
      announced().add('meeting-re-dated', { dates: { from: '2024-12-17' }, from: { from: '2024-12-19' } }),
    );
    expect(rows.all('meetings')).toMatchObject([
      { number: 7, state: 'announced', date_from: '2024-12-17', date_to: null, day: '2024-12-17', place: 'Baku' },
    ]);
    expect(rows.all('meetings')[0]?.dates_set.map(({ dates }) => dates.from)).toEqual(['2024-12-19', '2024-12-17']);
    expect(rows.all('facts').map(({ id, value }) => [id, value])).toEqual([
      ['meeting/announced', 'announced'],
      ['meeting/days/1', '2024-12-19'],
      ['meeting/days/2', '2024-12-17'],
    ]);
    expect(rows.all('streams')).toMatchObject([{ aggregate: 'meeting', sequence: 2 }]);
  });

  test('I14: its lines and facts have its visibility; of a refused creation there is one line for the offices alone', () => {
    const { rows } = projected(announced({ class: 'named', named: ['az'] }));
    for (const table of ['meetings', 'facts', 'timeline'] as const)
      for (const row of rows.all(table)) expect(row).toMatchObject({ class: 'named', named: ['az'] });
    const refused = projected(
      new MeetingStory('refused').add('act-refused', {
        command: 'announce-meeting',
        code: 'date-invalid',
        rule: 'I12',
      }),
    );
    expect(refused.rows.all('meetings')).toEqual([]);
    expect(refused.rows.all('timeline')).toMatchObject([{ class: 'named', named: [] }]);
  });

  test('a version or type that this release does not know is not carried', () => {
    expect(unknownType('nemcon.meeting.meeting-opened.v1')).toBeUndefined();
    expect(unknownType('nemcon.meeting.meeting-opened.v2')).toContain('does not know');
    expect(unknownType('nemcon.meeting.document-registered.v1')).toContain('does not know');
  });
});

describe('the rows of an organisation', () => {
  test('D5: each fact keeps the decision that it rests on, and the next Chair stands until its term begins', () => {
    const decision = { document: documentStream('chair'), stage: 'mc' };
    const { rows } = projected(
      new OrganisationStory()
        .established()
        .add('chair-designated', { party: 'kz', meeting: MC7, until: 'the next Summit', decision, attested: false }),
    );
    expect(rows.all('organisations')[0]?.designated).toMatchObject({ party: 'kz', meeting: MC7, decision });
    expect(rows.all('facts').find(({ kind }) => kind === 'next-chair')).toMatchObject({
      class: 'public',
      subject: 'kz',
      decision_document: decision.document,
      decision_stage: 'mc',
    });
    expect(rows.all('timeline').at(-1)?.refers).toEqual([decision.document, MC7].sort());
    expect(rows.all('facts').filter(({ kind }) => kind === 'status').length).toBe(rows.all('parties').length);
  });
});
