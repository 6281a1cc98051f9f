import { describe, expect, test } from 'vitest';
import type { Viewer } from '../domain/visibility.ts';
import { shownTo, streamsIn } from './present.ts';

const SEEN = 'cica/document/00000000-0000-8000-8000-000000000001';
const HIDDEN = 'cica/document/00000000-0000-8000-8000-000000000002';
const MEETING = 'cica/meeting/00000000-0000-8000-8000-000000000003';

const content = (of: 'public' | 'members' | 'named', text: string) => ({
  sha256: Buffer.from(text).toString('hex').padEnd(64, '0'),
  language: 'en',
  class: of,
  bytes: text.length,
  mediaType: 'text/plain',
});
const title = content('members', 'The title');

const seen = new Map([[SEEN, { id: 'one', title, class: 'members' as const, named: [] }]]);
const read = ({ sha256 }: { sha256: string }) =>
  Promise.resolve(Buffer.from(sha256, 'hex').toString().replaceAll('\0', ''));
const show = async (item: object, viewer: Viewer = { role: 'focal-point', party: 'kz' }): Promise<any> =>
  (await shownTo([item], { viewer, seen, read }))[0];

describe('I14: what an answer names', () => {
  test('a decision that may be seen has its title; one that may not is null, with the evidence that speaks of it', async () => {
    const fact = (document: string) => ({
      decision: { document, stage: 'mc' },
      evidence: [{ source: 'Statement', place: 'slide 3' }],
    });
    expect(await show(fact(SEEN))).toMatchObject({
      decision: { document: SEEN, stage: 'mc', id: 'one', titleText: 'The title' },
      evidence: [{ place: 'slide 3' }],
    });
    expect(await show(fact(HIDDEN))).toEqual({ decision: null, evidence: [] });
    expect(await show({ decision: null, evidence: [1] })).toEqual({ decision: null, evidence: [1] });
  });

  test('of a row a reference becomes null, as where there is none; deeper it is gone, in a text it is not named', async () => {
    const shown = await show({
      meeting: MEETING,
      stages: [
        { id: 'mc', meeting: MEETING },
        { id: 'soc', document: SEEN },
      ],
      list: [SEEN, HIDDEN],
      organ: { source: `${HIDDEN}, mc` },
      note: `see ${SEEN}`,
    });
    expect(shown).toEqual({
      meeting: null,
      stages: [{ id: 'mc' }, { id: 'soc', document: SEEN }],
      list: [SEEN],
      organ: { source: 'another matter, mc' },
      note: `see ${SEEN}`,
    });
    expect(JSON.stringify(shown)).not.toContain(HIDDEN);
    expect(streamsIn({ organ: `${HIDDEN}, mc`, list: [SEEN] }).sort()).toEqual([SEEN, HIDDEN]);
  });

  test('words stand beside a content for those who may read its class', async () => {
    const item = {
      named: ['jo'],
      evidence: [{ words: content('members', 'members'), place: 'x' }],
      note: content('named', 'named'),
    };
    const texts = async (viewer: Viewer) => {
      const shown = await show(item, viewer);
      return [shown.evidence[0].wordsText, shown.noteText];
    };
    expect(await texts({ role: 'focal-point', party: 'kz' })).toEqual(['members', null]);
    expect(await texts({ role: 'focal-point', party: 'jo' })).toEqual(['members', 'named']);
    expect(await texts({ role: 'observer', party: 'sa' })).toEqual([null, null]);
    expect(await texts({ role: 'auditor' })).toEqual(['members', 'named']);
  });
});
