import { expect, test } from 'vitest';
import type { Warning } from '../schemas/decider.ts';
import { warningsSeen } from './document-views.ts';
import type { Identity } from './identity.ts';

const soft: Warning = { kind: 'soft-term', subject: 'mc', term: 'x', since: 1, rule: 'case 29', source: 'RoP 14.1.5' };
const chair = {
  kind: 'chair-concerned',
  subject: 'r1',
  party: 'kz',
  since: 1,
  rule: 'case 27',
  source: 'RoP 14.1.6',
} as const;
const blocks: Warning = { ...chair, because: 'blocks' };
const candidate: Warning = { ...chair, because: 'candidate' };
const seenBy = (role: string, party?: string) =>
  warningsSeen([soft, blocks, candidate], { viewer: { role, party } } as Identity);

test('I14: that the State of the Chair blocks tells of its position: the offices see it, and that State', () => {
  expect(seenBy('secretariat')).toEqual([soft, blocks, candidate]);
  expect(seenBy('focal-point', 'kz')).toEqual([soft, blocks, candidate]);
  expect(seenBy('focal-point', 'jo')).toEqual([soft, candidate]);
  expect(seenBy('observer', 'by')).toEqual([soft, candidate]);
});
