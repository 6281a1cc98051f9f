import { describe, expect, it } from 'vitest';
import { act, circulated, did, meeting, openRound, said, silence, START } from '../testing/document-scenario.ts';
import { explain } from './index.ts';

describe('case 27: the State that holds the Chair is itself concerned', () => {
  it('its block is flagged, and counts as any other', () => {
    const blocked = said(meeting().at(START + 1000), 'kz', 'objection');
    expect(explain(blocked.state).warnings).toEqual([
      {
        kind: 'chair-concerned',
        subject: 'r1',
        party: 'kz',
        because: 'blocks',
        since: START + 1000,
        rule: 'case 27',
        source: 'RoP 14.1.6',
      },
    ]);
    expect(explain(said(blocked, 'kz', 'support').state)).not.toHaveProperty('warnings');
  });

  it('neither another State’s block nor its own word that does not block is', () => {
    const others = said(said(meeting(), 'jo', 'objection'), 'kz', 'support-with-statement');
    expect(explain(others.state)).not.toHaveProperty('warnings');
  });

  it('a freeze by its own reserve stays flagged; a round that is over is not', () => {
    const frozen = said(silence(), 'kz', 'reserved');
    expect(explain(frozen.state).warnings).toMatchObject([{ because: 'blocks', party: 'kz' }]);
    const broken = said(silence(), 'kz', 'objection');
    expect(explain(broken.state)).not.toHaveProperty('warnings');
  });

  it('a document that was withdrawn warns of nothing', () => {
    const blocked = said(openRound(circulated(), 'meeting'), 'kz', 'objection');
    expect(explain(did(blocked, 'withdraw-document', {}).state)).not.toHaveProperty('warnings');
    act(blocked, 'withdraw-document', {}).then('round-lapsed', 'document-withdrawn');
  });
});
