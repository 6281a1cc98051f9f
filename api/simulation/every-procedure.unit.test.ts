import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProcedures, loadRoster, RULES_ROOT } from '../../activities/rules-files/index.ts';
import { simulate } from '../../domain/simulation/index.ts';
import { World } from '../../domain/world/index.ts';
import { seatTimes } from './seat-times.ts';

/** The bodies whose rules are shipped. */
const bodies = readdirSync(join(RULES_ROOT, 'procedures'));
const NOW = 1_790_000_000_000;
const TEXT = { sha256: 'a'.repeat(64), language: 'en', class: 'members', bytes: 1, mediaType: 'text/plain' };

describe.each(bodies)('%s', (organisation) => {
  test('of every shipped procedure it can be told how soon it leads to an adoption, or what it waits for', async () => {
    const roster = await loadRoster(organisation);
    for (const procedure of await loadProcedures(roster)) {
      const document = `${organisation}/document/00000000-0000-8000-8000-00000000d0c1`;
      const world = new World(NOW);
      const act = (stream: string, kind: string, payload: unknown) =>
        world.carryOut(stream, {
          id: world.nextId(),
          kind,
          payload,
          actor: { token: 'person-of-the-secretariat', role: 'secretariat' },
          mandate: { source: 'token-claims', reference: 'test' },
          receipt: { receivedAt: NOW, way: 'intake', by: 'test' },
        });
      expect(act(`${organisation}/organisation`, 'establish-organisation', { roster }).refusal).toBeUndefined();
      const made = act(document, 'register-document', {
        organisation,
        id: document.slice(-36),
        kind: procedure.kind,
        title: TEXT,
        visibility: { class: 'members' },
        procedure,
        sponsors: [],
      });
      expect([procedure.id, made.refusal]).toEqual([procedure.id, undefined]);
      const { earliest, critical } = simulate({
        document,
        from: NOW,
        until: NOW + 86_400_000,
        states: world.states,
        sequences: new Map(),
        acts: [],
        seat: seatTimes(roster.seatZone),
      });
      // A package waits for what is to be in it (case 37).
      if (procedure.kind === 'package' && procedure.language > 1) {
        expect([procedure.id, earliest.minimum.stopped?.rule]).toEqual([procedure.id, 'case 37']);
        continue;
      }
      const decides = procedure.stages.some(({ consensus }) => consensus !== undefined);
      const name = `${procedure.id}@${procedure.version}`;
      expect([name, earliest.minimum.stopped, earliest.usual.stopped]).toEqual([name, undefined, undefined]);
      expect([name, earliest.minimum.adoption !== undefined]).toEqual([name, decides]);
      if (!earliest.minimum.adoption || !earliest.usual.adoption) continue;
      // Usual periods are never shorter than the shortest, and each date has its derivation (I12).
      expect(earliest.usual.adoption.at).toBeGreaterThanOrEqual(earliest.minimum.adoption.at);
      for (const stage of earliest.minimum.stages)
        expect([stage.stage, stage.derivation.length > 0]).toEqual([stage.stage, true]);
      expect([name, critical !== undefined]).toEqual([name, true]);
    }
  });
});
