/** Every document of CICA's agenda explained, in both working languages: what brings it on, and why it stands as it does. */
import { describe, expect, test } from 'vitest';
import {
  checkProof,
  isProvable,
  proofOfOutcome,
  proofText,
  waysText,
  waysToNextStage,
  type ProofEvent,
  type Words,
} from '../domain/explanation/index.ts';
import { ruleReference } from '../domain/rules/index.ts';
import { agenda, newlyLoaded } from './testing/loaded-body.ts';

const { body, idOf } = await newlyLoaded();
const others = body.standing('organisation', 'meeting');

/** Names are told apart from words: no English word may stand in a Russian sentence but a name, or what is cited. */
const NAME = '◆';
const wordsIn = (language: 'en' | 'ru'): Words => ({
  language,
  party: () => NAME,
  instant: (at) => String(new Date(at).toISOString().slice(0, 10)),
});

const eventsOf = (stream: string): ProofEvent[] =>
  body.events
    .filter((event) => event.stream === stream)
    .map(({ name, data, effective, place, command }) => ({
      id: `${stream}#${place.sequence}`,
      stream,
      sequence: place.sequence,
      name,
      data: JSON.parse(JSON.stringify(data)) as unknown,
      effective: effective as ProofEvent['effective'],
      recorded: place.recorded,
      hash: String(place.sequence).padStart(64, '0'),
      command: JSON.parse(JSON.stringify(command)) as ProofEvent['command'],
    }));

function sound(text: string, language: 'en' | 'ru'): void {
  expect(text).not.toMatch(/undefined|\{\w+\}|\[object/);
  for (const line of text.split('\n')) expect(line.trim().length).toBeGreaterThan(10);
  if (language === 'en') return expect(text).not.toMatch(/[а-яё]/i);
  // Cited sources stand in quotes, and the names of rounds and points are the record's.
  const own = text.replaceAll(/«[^»]*»/g, '').replaceAll(/\b(?:r\d+(?:-\w+-\d+)?|ad referendum)\b/g, '');
  expect(own.match(/[a-z]{2,}/gi) ?? []).toEqual([]);
}

const rows = agenda.documents.map(({ case: row, key }) => [row, key] as const);

describe.each(['en', 'ru'] as const)('in %s', (language) => {
  const words = wordsIn(language);

  test.each(rows)('%s %s: what brings it to its next stage', (_row, key) => {
    const stream = `cica/document/${idOf(key)}`;
    const explained = waysToNextStage({ stream, state: body.documentState(idOf(key)), now: body.now, others });
    sound(waysText(explained, words), language);
    expect(explained.none === undefined || explained.none === 'nothing-follows').toBe(true);
    for (const { acts } of explained.ways)
      for (const act of acts) expect(ruleReference(act.rule).source.length).toBeGreaterThan(0);
  });

  test.each(rows)('%s %s: why it stands as it does', (_row, key) => {
    const events = eventsOf(`cica/document/${idOf(key)}`);
    for (const event of events.filter(isProvable)) {
      const proof = proofOfOutcome(events, event.sequence);
      if (proof === undefined) throw new Error(`${event.name} has no proof.`);
      expect(checkProof(proof, events)).toEqual([]);
      sound(proofText(proof, words), language);
    }
  });

  test('what the decisions changed at the organisation', () => {
    const events = eventsOf('cica/organisation');
    const granted = events.filter(isProvable);
    expect(granted.length).toBeGreaterThan(5);
    for (const event of granted) {
      const proof = proofOfOutcome(events, event.sequence);
      if (proof !== undefined) sound(proofText(proof, words), language);
    }
  });
});

test('the frozen membership (A14) is reopened by the Chair, and that is what the way says', () => {
  const key = 'eminent-persons-membership';
  const standing = {
    stream: `cica/document/${idOf(key)}`,
    state: body.documentState(idOf(key)),
    now: body.now,
    others,
  };
  const { ways } = waysToNextStage(standing);
  expect(ways[0]?.acts.map(({ act }) => act)).toContain('reopen-round');
});
