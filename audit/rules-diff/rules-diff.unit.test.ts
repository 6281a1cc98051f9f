import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../chain/index.ts';
import { procedureWith } from '../../test/golden/golden-rules.ts';
import { CHAIR, GoldenBody, SECRETARIAT } from '../../test/golden/golden-body.ts';
import type { RecordedEventShape } from '../../schemas/event.ts';
import type { ConsensusRules, Procedure } from '../../schemas/procedure.ts';
import { clauseDifferences, rulesDifference, rulesDifferenceReport } from './index.ts';

const DAY = 86_400_000;
const OLD = procedureWith();
/** The next version, with other rules in both stages or in one. */
function next(rules: Partial<ConsensusRules>, only?: string): Procedure {
  const { stages, ...head } = procedureWith();
  return {
    ...head,
    version: 2,
    stages: stages.map((stage) =>
      stage.consensus && (only === undefined || stage.id === only)
        ? { ...stage, consensus: { ...stage.consensus, ...rules } }
        : stage,
    ),
  };
}

const ON_BLOCK = OLD.stages.find(({ consensus }) => consensus)?.consensus?.onBlock;
if (ON_BLOCK === undefined) throw new Error('no stage of consensus');

/** A document whose first round by silence was broken by a reserve or an objection, and what came after. */
function told(tell: (body: GoldenBody, stream: string) => void): RecordedEventShape[] {
  const body = new GoldenBody('rules diff');
  const stream = body.circulated();
  tell(body, stream);
  return body.records(stream);
}

const compare = (stream: RecordedEventShape[], newer: Procedure, older = OLD) => {
  const before = structuredClone(stream);
  const difference = rulesDifference(older, newer, [stream], (stream.at(-1)?.recorded ?? 0) + 60 * DAY);
  expect(stream).toEqual(before);
  return difference;
};

describe('a change of rules over what was decided', () => {
  const objected = told((body, stream) => {
    body.openRound(stream);
    body.says(stream, 'jo', 'more-time');
    body.conclude(stream);
    body.did(stream, CHAIR, 'confirm-adoption', { round: 'r1' });
  });

  test('the same rules under the next number: nothing differs', () => {
    const difference = compare(objected, next({}));
    expect(difference).toMatchObject({ differs: false, clauses: [{ path: 'version', wordsOnly: true }] });
    expect(difference.documents[0]?.verdict).toBe('same');
  });

  test('a kind of position that blocks under the new rules: the round would have stood still, and the clause is named', () => {
    const { documents, differs } = compare(
      objected,
      next({ blocking: { reserved: true, moreTime: true }, extensions: 3 }),
    );
    expect(differs).toBe(true);
    expect(documents[0]?.outcomes).toContainEqual({
      id: 'round r1',
      then: expect.objectContaining({ word: 'adopted, approved' }),
      wouldBe: expect.objectContaining({ word: 'suspended' }),
      differs: 'outcome',
      clauses: ['soc.consensus.blocking.moreTime'],
      together: false,
    });
    expect(documents[0]?.commands).toMatchObject([
      { command: 'confirm-adoption', by: 'kz', wouldBe: 'nothing-to-confirm', rule: 'I6' },
    ]);
    expect(documents[0]?.firstEvent?.wouldBe?.name).toBe('round-suspended');
  });

  test('without the Chair: adopted when the period is concluded, and the confirmation would find nothing', () => {
    const { documents } = compare(objected, next({ confirmation: 'none' }));
    expect(documents[0]?.outcomes.filter(({ id }) => id === 'round r1')).toEqual([]);
    expect(documents[0]?.commands).toMatchObject([{ command: 'confirm-adoption', wouldBe: 'nothing-to-confirm' }]);
  });

  test('a silence that was broken and would not have been: what falls due is what the new rules let fall due', () => {
    const broken = told((body, stream) => {
      body.openRound(stream);
      body.says(stream, 'jo', 'reserved');
    });
    const { documents } = compare(broken, next({ blocking: { reserved: false, moreTime: false } }));
    expect(documents[0]?.outcomes[0]).toMatchObject({
      id: 'round r1',
      then: { word: 'frozen' },
      wouldBe: { word: 'silence-held' },
      clauses: ['soc.consensus.blocking.reserved'],
    });
    expect(documents[0]?.assumedEvidence).toBe(true);
  });

  test('two clauses that only make it together are named as such', () => {
    const reserved = told((body, stream) => {
      body.openRound(stream);
      body.says(stream, 'jo', 'reserved');
    });
    const change = { blocking: { reserved: false, moreTime: false }, confirmation: 'none' as const };
    const found = compare(reserved, next(change)).documents[0]?.outcomes.find(({ id }) => id === 'stage mc');
    expect(found).toMatchObject({ then: { word: 'planned' }, wouldBe: { word: 'open' }, together: true });
    expect([...(found?.clauses ?? [])].sort()).toEqual([
      'soc.consensus.blocking.reserved',
      'soc.consensus.confirmation',
    ]);
  });

  test('a later date by the rules alone: ad referendum has longer to be confirmed', () => {
    const provisional = told((body, stream) => {
      body.openRound(stream);
      body.says(stream, 'jo', 'ad-referendum');
      body.conclude(stream);
      body.did(stream, CHAIR, 'confirm-adoption', { round: 'r1' });
      body.until(body.now + 40 * DAY);
    });
    const { adReferendum } = OLD.stages.find(({ id }) => id === 'soc')?.consensus ?? {};
    const newer = next({
      adReferendum: {
        confirmWithin: (adReferendum?.confirmWithin ?? 0) + 1440,
        silence: adReferendum?.silence ?? 'lapses',
      },
    });
    const [found] = compare(provisional, newer).documents[0]?.outcomes ?? [];
    expect(found).toMatchObject({
      id: 'round r1',
      differs: 'date',
      clauses: ['soc.consensus.adReferendum.confirmWithin'],
    });
    expect(Number(found?.wouldBe?.at) - Number(found?.then?.at)).toBe(DAY);
  });
});

test('a record as the archive writes it, with its members in canonical order, is known again', () => {
  const stream = told((body, name) => {
    body.openRound(name);
    body.says(name, 'jo', 'more-time');
    body.conclude(name);
  });
  const archived = stream.map((event) => JSON.parse(canonicalJson(event)) as RecordedEventShape);
  expect(compare(archived, next({})).documents[0]?.verdict).toBe('same');
});

describe('what was not decided under the old rules', () => {
  test('another version is named', () => {
    const stream = told(() => undefined);
    expect(compare(stream, next({}), next({})).documents[0]).toMatchObject({
      verdict: 'other-rules',
      because: `It was decided under ${OLD.id}@1, not under ${OLD.id}@2.`,
    });
  });

  test('the same version with another text is told apart, clause by clause', () => {
    const stream = told(() => undefined);
    const forged = { ...next({ extensions: 7 }, 'soc'), version: 1 };
    expect(compare(stream, next({}), forged).documents[0]?.because).toBe(
      `It pins a ${OLD.id}@1 that says something else: soc.consensus.extensions.`,
    );
  });

  test('a record that its own rules do not give is said not to be reproduced', () => {
    const stream = told((body, name) => body.openRound(name));
    const forged = stream.map((event, index) =>
      index === stream.length - 1 ? { ...event, effective: { kind: 'instant' as const, at: 1 } } : event,
    );
    expect(compare(forged, next({})).documents[0]).toMatchObject({ verdict: 'not-reproduced' });
  });

  test('I15: what is attested does not depend on the rules of rounds, and is named', () => {
    const body = new GoldenBody('attested');
    const stream = body.circulated();
    body.did(stream, SECRETARIAT, 'record-past-stage', {
      stage: 'soc',
      word: 'approved',
      when: { date: '2024-06' },
      evidence: [{ source: 'Statement', place: 'slide 1' }],
    });
    const { documents, differs } = compare(body.records(stream), next({ confirmation: 'none' }));
    expect(differs).toBe(false);
    expect(documents[0]?.attested).toEqual(['soc']);
  });
});

test('every golden stream of a document comes out of its own rules exactly as it was recorded, timers by `due`', () => {
  const folder = join(import.meta.dirname, '../../test/golden/streams');
  const found = readdirSync(folder).flatMap((name) => {
    const text = JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
    const events = eventsIn(text);
    const first = events[0]?.cause.command;
    if (first?.kind !== 'register-document' || !events[0]?.type.includes('document-registered')) return [];
    const { procedure } = first.payload as unknown as { procedure: Procedure };
    const newer = { ...procedure, version: procedure.version + 1 };
    const [document] = rulesDifference(procedure, newer, [events], events.at(-1)?.recorded ?? 0).documents;
    return [`${name}: ${document?.verdict ?? ''} ${document?.because ?? ''}`.trim()];
  });
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter((each) => !each.endsWith(': same'))).toEqual([]);
});

const eventsIn = (file: unknown): RecordedEventShape[] =>
  (Array.isArray(file) ? file : ((file as { events?: unknown }).events ?? [])) as RecordedEventShape[];

test('clauses are compared by stage and name, whole where half a clause would be none', () => {
  const newer = next({ onFailure: { returnTo: 'drafting' }, methods: ['meeting'] }, 'soc');
  expect(clauseDifferences(OLD, newer).map(({ path }) => path)).toEqual([
    'version',
    'soc.consensus.methods',
    'soc.consensus.onFailure',
  ]);
});

test('the report says what would differ, and that the record stays as it is', () => {
  const stream = told((body, name) => {
    body.openRound(name);
    body.says(name, 'jo', 'reserved');
  });
  const lines = rulesDifferenceReport(compare(stream, next({ blocking: { reserved: false, moreTime: false } })));
  expect(lines.find((line) => line.includes('round r1'))).toMatch(
    /round r1: frozen.* → silence-held, 2024-.*by soc\.consensus\.blocking\.reserved$/,
  );
  expect(lines.at(-1)).toBe('What is recorded stays as it is: a change of rules changes no past outcome (I2).');
});
