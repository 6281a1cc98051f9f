import { expect, test } from 'vitest';
import type { Field } from '../../schemas/act-forms.ts';
import { bodyOf, draftOf, emptyDrafts, missingIn, type Draft, type Surroundings } from './draft.ts';

const around: Surroundings = { zone: 'Asia/Almaty', language: 'ru', now: 1_726_632_000_000 };
const field = (kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  kind,
  required: false,
  words: [],
  description: '',
  members: undefined,
  ...more,
});
const words = (value: string): Draft => ({ is: 'words', value });
const needed = { required: true };
const fields = (of: Record<string, Field>): Map<string, Field> => new Map(Object.entries(of));
const period = field('object', {
  ways: [
    field('object', {
      ...needed,
      members: fields({ kind: field('text', { ...needed, words: ['minutes'] }), minutes: field('number', needed) }),
    }),
    field('object', {
      ...needed,
      members: fields({
        kind: field('text', { ...needed, words: ['until'] }),
        deadline: field('object', {
          ...needed,
          members: fields({ wallTime: field('text', needed), zone: field('text', needed) }),
        }),
      }),
    }),
  ],
});

test('what was not entered is left out; the parts of an empty whole are left out with it', () => {
  const form = fields({
    revision: field('number', needed),
    statement: field('content'),
    follows: field('object', { members: fields({ meeting: field('text', needed), zone: field('text', needed) }) }),
    points: field('list', { members: field('text', needed) }),
    period,
  });
  const drafts = { ...emptyDrafts(form, around), revision: words('2') };
  expect(bodyOf(form, drafts, around)).toEqual({ revision: 2 });
  expect(missingIn(form, drafts)).toEqual([]);
});

test('a required instant that is left empty is now, by the clock of the body; another one is a wall time at the seat', () => {
  const form = fields({ openedAt: field('instant', needed), sentAt: field('instant') });
  expect(bodyOf(form, emptyDrafts(form, around), around)).toEqual({ openedAt: around.now });
  const drafts = { openedAt: words('2024-09-18T09:00'), sentAt: words('2024-09-18T08:00') };
  expect(bodyOf(form, drafts, around)).toEqual({
    openedAt: Date.parse('2024-09-18T04:00:00Z'),
    sentAt: Date.parse('2024-09-18T03:00:00Z'),
  });
});

test('a text goes with its language; an uploaded one by its hash', () => {
  const form = fields({ text: field('content', needed), paper: field('content') });
  const drafts: Record<string, Draft> = {
    text: { is: 'content', text: 'Поддерживаем.', language: 'ru' },
    paper: { is: 'content', text: '', language: 'en', sha256: 'ab' },
  };
  expect(bodyOf(form, drafts, around)).toEqual({
    text: { text: 'Поддерживаем.', language: 'ru' },
    paper: { sha256: 'ab', language: 'en' },
  });
});

test('of several ways the chosen one is sent, with the words that it must have', () => {
  const form = fields({ period: { ...period, required: true } });
  const { period: draft } = emptyDrafts(form, around) as { period: Extract<Draft, { is: 'ways' }> };
  expect(missingIn(form, { period: draft })).toEqual(['period/minutes']);
  const preset = draftOf(
    period,
    { kind: 'until', deadline: { wallTime: '2024-10-01T18:00', zone: 'Asia/Baku' } },
    around,
  );
  expect(preset).toMatchObject({ is: 'ways', way: 1 });
  expect(bodyOf(form, { period: preset }, around)).toEqual({
    period: { kind: 'until', deadline: { wallTime: '2024-10-01T18:00', zone: 'Asia/Baku' } },
  });
});

test('what is required and empty is named by its place, in lists too', () => {
  const point = field('object', {
    ...needed,
    members: fields({ paragraph: field('text', needed), text: field('content') }),
  });
  const form = fields({ position: field('text', needed), points: field('list', { members: point }) });
  const drafts: Record<string, Draft> = {
    ...emptyDrafts(form, around),
    points: { is: 'list', items: [draftOf(point, { paragraph: '3' }, around), draftOf(point, {}, around)] },
  };
  expect(missingIn(form, drafts)).toEqual(['position', 'points/1/paragraph']);
});

test('what is preset comes back as it was; what has another form than the field is not taken', () => {
  const form = fields({
    revision: field('number', needed),
    at: field('instant', needed),
    parties: field('list', { members: field('text', needed) }),
    text: field('content', needed),
    anything: field('object'),
    adReferendum: field('boolean'),
  });
  const preset: Record<string, unknown> = {
    revision: 3,
    at: Date.parse('2024-09-18T04:00:00Z'),
    parties: ['kz', 'az'],
    text: { sha256: 'cd', language: 'en' },
    anything: { kind: 'x' },
    adReferendum: true,
  };
  const drafts = Object.fromEntries([...form].map(([name, each]) => [name, draftOf(each, preset[name], around)]));
  expect(bodyOf(form, drafts, around)).toEqual(preset);
  const [, list] = [...form].find(([name]) => name === 'parties') as [string, Field];
  expect(draftOf(list, 'kz', around)).toEqual({ is: 'list', items: [] });
});
