import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { organisationMeant, organisationToStart } from './named-organisation.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nemcon-rules-'));
  mkdirSync(join(folder, 'organisations'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const start = (named?: string, NEMCON_ORGANISATION?: string) =>
  organisationToStart(named, { RULES_DIRECTORY: folder, NEMCON_ORGANISATION });
const rosters = (...ids: string[]) => {
  for (const id of ids) writeFileSync(join(folder, 'organisations', `${id}.yaml`), '');
};

describe('which organisation a start is about', () => {
  test('of the rules that come with the program: CICA, unless another one is named', async () => {
    const own = { RULES_DIRECTORY: undefined, NEMCON_ORGANISATION: undefined };
    expect(await organisationToStart(undefined, own)).toBe('cica');
    expect(await organisationToStart('osce-like', own)).toBe('osce-like');
  });

  test('of a folder with one roster: that one, without a word', async () => {
    rosters('lake-commission');
    expect(await start()).toBe('lake-commission');
  });

  test('of several: the one that is named, by option before variable; else the choice is told', async () => {
    rosters('one', 'two');
    await expect(start()).rejects.toThrow('Name one with --organisation: one, two.');
    expect(await start(undefined, 'two')).toBe('two');
    expect(await start('one', 'two')).toBe('one');
  });

  test('a name without a roster, and a folder without any', async () => {
    await expect(start()).rejects.toThrow('There is no roster in');
    rosters('one');
    await expect(start('cica')).rejects.toThrow(/no roster of "cica" in .*; there are one\./);
  });
});

test('a command means the organisation that runs, and takes no name that cannot be one', () => {
  expect(organisationMeant(undefined, { NEMCON_ORGANISATION: 'one' })).toBe('one');
  expect(organisationMeant('two', { NEMCON_ORGANISATION: 'one' })).toBe('two');
  expect(organisationMeant(undefined, { NEMCON_ORGANISATION: undefined })).toBe('cica');
  expect(() => organisationMeant('../one', { NEMCON_ORGANISATION: undefined })).toThrow(
    'is no name of an organisation',
  );
});
