import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hypotheticalActs, ActsFault } from '../../api/simulation/stated-acts.ts';
import { organisationDecider } from '../../domain/organisation/index.ts';
import { simulate } from '../../domain/simulation/index.ts';
import { ORGANISATION, SmallBody, STREAM } from '../../domain/simulation/testing/small-body.ts';
import type { OrganisationState } from '../../domain/organisation/index.ts';
import { faultsInFile, readActs } from './read-acts.ts';
import { Moments } from './moments.ts';
import { simulationReport } from './report.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nemcon-acts-'));
});
afterAll(() => rm(folder, { recursive: true }));

const setting = (state: OrganisationState = organisationDecider.initial()) => ({
  organisation: 'cica',
  rules: undefined,
  state,
  class: 'members' as const,
});

async function written(text: string, name = 'acts.yaml'): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const opening = (more = '') => `acts:
  - at: 2024-09-20T10:00:00+05:00
    who: { role: chair }
    act: open-round
    body: { stage: soc, method: silence, ${more}period: { kind: minutes, minutes: 60 } }
`;

describe('the file of hypothetical acts', () => {
  test('says acts as the API has them; what it leaves out is filled at their time', async () => {
    const { value } = await readActs(await written(opening()));
    const [act] = await hypotheticalActs(value.acts, STREAM, setting());
    expect(act).toMatchObject({
      at: Date.parse('2024-09-20T05:00:00Z'),
      stream: STREAM,
      kind: 'open-round',
      fill: ['revision'],
      name: 'acts[0]',
    });
    const [whole] = await hypotheticalActs(
      (await readActs(await written(opening('revision: 3, ')))).value.acts,
      STREAM,
      setting(),
    );
    expect(whole).not.toHaveProperty('fill');
    expect(whole?.payload).toMatchObject({ revision: 3 });
  });

  test('is JSON as well, and takes a wall time with its zone', async () => {
    const acts = [
      {
        at: { wallTime: '2024-09-20T10:00', zone: 'Asia/Kolkata' },
        who: { role: 'secretariat' },
        act: 'circulate-document',
      },
    ];
    const { value } = await readActs(await written(JSON.stringify({ acts }), 'acts.json'));
    const [act] = await hypotheticalActs(value.acts, STREAM, setting());
    expect(act?.at).toBe(Date.parse('2024-09-20T04:30:00Z'));
  });

  test.each([
    ['a role that is none', opening().replace('role: chair', 'role: king'), /:3:\d+: acts\[0\]\.who\.role: /],
    [
      'a focal point of no State',
      opening().replace('role: chair', 'role: focal-point'),
      /acts\[0\]\.who.*name its party/,
    ],
    ['a time without an offset', opening().replace('+05:00', ''), /:2:\d+: acts\[0\]\.at: .*offset/s],
    ['what the system does', opening().replace('role: chair', 'role: system'), /acts\[0\]\.who\.role/],
  ])('%s is named by file, line, path and remedy', async (_, text, told) => {
    await expect(readActs(await written(text))).rejects.toThrow(told);
  });

  test.each([
    [
      'an act that there is none of',
      opening().replace('open-round', 'adopt'),
      /:4:\d+: acts\[0\]\.act: There is no act "adopt"/,
    ],
    ['a method that there is none of', opening().replace('silence', 'vote'), /:5:\d+: acts\[0\]\.body\.method: /],
    [
      'a field that the act does not know',
      opening('colour: red, '),
      /acts\[0\]\.body\.colour: This field is not known here/,
    ],
    [
      'a day that does not exist',
      opening().replace('2024-09-20T10:00:00+05:00', '{ wallTime: 2024-02-30T10:00, zone: Asia/Almaty }'),
      /acts\[0\]: .*no such date/,
    ],
  ])('%s is named so too', async (_, text, told) => {
    const file = await readActs(await written(text));
    const fault = await hypotheticalActs(file.value.acts, STREAM, setting()).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ActsFault);
    expect(faultsInFile(file, fault as ActsFault).message).toMatch(told);
  });

  test('I14: a text is hashed, and its words are nowhere', async () => {
    const text = `acts:\n  - at: 2024-09-20T10:00:00+05:00\n    who: { role: focal-point, party: jo }\n    act: state-position\n    body: { position: objection, statement: { text: Nobody said this, language: en } }\n`;
    const made = await hypotheticalActs((await readActs(await written(text))).value.acts, STREAM, setting());
    expect(made[0]).toMatchObject({ fill: ['round', 'revision'] });
    expect(JSON.stringify(made)).not.toContain('Nobody said');
  });

  test('the example of the docs is one', async () => {
    const { value } = await readActs(join(import.meta.dirname, '../../docs/use/simulation.example.yaml'));
    expect(await hypotheticalActs(value.acts, STREAM, setting())).toHaveLength(value.acts.length);
    expect(await readFile(join(import.meta.dirname, '../../docs/use/simulation.md'), 'utf8')).toContain(
      'simulation.example.yaml',
    );
  });
});

test('the report tells path, refusals with their sentence, dates at the seat, and what is critical', async () => {
  const body = new SmallBody().circulated();
  const state = body.world.organisation(ORGANISATION);
  const file = await readActs(
    await written(`${opening()}  - { at: 2024-09-20T10:00:01+05:00, who: { role: chair }, act: confirm-adoption }\n`),
  );
  const acts = await hypotheticalActs(file.value.acts, STREAM, setting(state));
  const lines = simulationReport(simulate(body.input(acts)), 'Asia/Almaty');
  const at = (words: string) => lines.findIndex((line) => line.includes(words));
  expect(lines[at('open-round by kz')]).toBe('  2024-09-20 10:00:00  open-round by kz (chair), acts[0]');
  expect(lines[at('refused:')]).toMatch(/refused: nothing-to-confirm \[I6\] [A-Z]/);
  expect(at('What would happen')).toBeLessThan(at('How soon'));
  expect(at('How soon')).toBeLessThan(at('What is critical'));
  expect(lines.at(-1)).toBe('Nothing was written.');
});

describe('times of the options', () => {
  const moments = new Moments('Asia/Almaty');
  test('a day is meant at the seat: from its beginning, or until it is over', () => {
    expect(moments.from('2024-10-01', '--from')).toBe(Date.parse('2024-10-01T00:00:00+05:00'));
    expect(moments.until('2024-10-01', '--until')).toBe(Date.parse('2024-10-02T00:00:00+05:00'));
    expect(moments.until('2024-10-01T10:00:00Z', '--until')).toBe(Date.parse('2024-10-01T10:00:00Z'));
  });
  test.each(['2024-02-30', '2024-10-01T10:00', 'tomorrow'])('%s is refused with a sentence', (stated) => {
    expect(() => moments.until(stated, '--until')).toThrow(/--until/);
  });
});
