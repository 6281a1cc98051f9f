import { expect, test } from 'vitest';
import type { Field } from '../../schemas/act-forms.ts';
import { presetFrom } from './preset.ts';

const field = (required: boolean): Field => ({
  kind: 'number',
  required,
  words: [],
  description: '',
  members: undefined,
});
const form = (...fields: [string, boolean][]) => ({
  fields: new Map(fields.map(([name, required]) => [name, field(required)])),
});

test('I5: an act on a text is on the newest one, and a new text is based on it', () => {
  const matter = { revision: 2, stage: 'senior-officials-committee' };
  const places = { document: 'd' };
  expect(presetFrom(form(['basedOn', true]), matter, places)).toEqual({ basedOn: 2 });
  expect(presetFrom(form(['revision', true], ['stage', true]), matter, places)).toEqual({
    revision: 2,
    stage: 'senior-officials-committee',
  });
});

test('the first text is based on none; what is optional, or another document’s, is left alone', () => {
  expect(presetFrom(form(['basedOn', true]), { revision: 0 }, { document: 'd' })).toEqual({ basedOn: 0 });
  expect(presetFrom(form(['revision', true]), { revision: 0 }, { document: 'd' })).toEqual({});
  expect(presetFrom(form(['revision', false]), { revision: 2 }, { document: 'd' })).toEqual({});
  expect(presetFrom(form(['stage', true]), {}, { meeting: 'm' })).toEqual({});
});
