import { expect, test } from 'vitest';
import type { z } from 'zod';
import { documentEventData as events } from '../schemas/document-events.ts';
import { pastWord } from '../schemas/document-past-commands.ts';
import { meetingMode } from '../schemas/meeting-commands.ts';
import { deadlinePurpose } from '../schemas/meeting-deadline-commands.ts';
import { partyStatus } from '../schemas/organisation-facts.ts';
import { positionKind } from '../schemas/procedure.ts';
import { hasWord } from './glossary.ts';

const enums: [string, z.ZodEnum<Record<string, string>>][] = [
  ['positions', positionKind],
  ['without effect', events['communication-recorded'].shape.withoutEffect],
  ['not adopted', events['round-not-adopted'].shape.because],
  ['lapsed', events['round-lapsed'].shape.because],
  ['contested', events['outcome-contested'].shape.reason],
  ['resolved', events['contest-resolved'].shape.resolution],
  ['rulings', events['ruling-recorded'].shape.ruling],
  ['adopted', events['round-adopted'].shape.word],
  ['outcomes', events['outcome-recorded'].shape.word],
  ['stages', pastWord],
  ['statuses', partyStatus],
  ['modes', meetingMode],
  ['deadlines', deadlinePurpose.exclude(['other'])],
];

test.each(enums)('every code of what a sentence says is a word in both languages: %s', (_name, codes) => {
  expect(codes.options.filter((code) => !hasWord(code))).toEqual([]);
});
