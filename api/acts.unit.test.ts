import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { capabilities } from '../domain/capabilities.ts';
import { conveningBodies } from '../schemas/api-convening.ts';
import { meetingDeadlineBodies } from '../schemas/api-meeting-deadlines.ts';
import { documentBodies } from '../schemas/api-documents.ts';
import { meetingBodies } from '../schemas/api-meetings.ts';
import { roomBodies } from '../schemas/api-rooms.ts';
import { seatBodies } from '../schemas/api-seats.ts';
import { organisationBodies } from '../schemas/api-organisations.ts';
import { documentPayloads } from '../schemas/document-commands.ts';
import { meetingPayloads } from '../schemas/meeting-commands.ts';
import { organisationPayloads } from '../schemas/organisation-commands.ts';
import { problemCodes } from '../schemas/problem-codes.ts';
import { problemSentencesRu } from '../schemas/problem-sentences-ru.ts';
import { operationOf } from './act-definition.ts';
import { acts } from './acts/index.ts';
import { errorsPage } from './errors-page.ts';

/** Members of a payload that the server derives: a client can state none of them (I11). */
const DERIVED: Record<string, string[]> = {
  'register-document': ['organisation', 'id', 'visibility'],
  'attest-communication': ['registeredBy'],
  'clarify-position': ['registeredBy'],
  'announce-meeting': ['organisation', 'id', 'visibility'],
  'record-past-meeting': ['organisation', 'id', 'visibility'],
};
/** Out of a freeze that is only attested there is no round to name (I15). */
const LEFT_OUT: Record<string, string[]> = { 'reopen-attested-freeze': ['reopens'] };

describe('the table of acts', () => {
  test('every command that a person may give has its act, and no other has one', () => {
    const human = Object.entries(capabilities)
      .filter(([, { roles }]) => roles.some((role) => role !== 'system'))
      .map(([kind]) => kind);
    expect([...new Set(acts.map(({ kind }) => kind))].sort()).toEqual(human.sort());
  });

  test('no two acts have one name', () => {
    const names = acts.map(operationOf);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name, index) => name !== acts[index]?.kind)).toEqual(['reopen-attested-freeze']);
  });

  test('no two acts have one address', () => {
    const places = acts.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('path, body and server together say everything that the command wants', () => {
    const payloads = { ...documentPayloads, ...organisationPayloads, ...meetingPayloads };
    const bodies = {
      ...documentBodies,
      ...organisationBodies,
      ...meetingBodies,
      ...roomBodies,
      ...conveningBodies,
      ...meetingDeadlineBodies,
      ...seatBodies,
    };
    for (const act of acts) {
      const { kind, params } = act;
      const wanted = Object.keys(payloads[kind].shape);
      const stated = Object.keys(bodies[kind as keyof typeof bodies].shape);
      const place = Object.keys(params.shape).map((name) =>
        name === 'round' && kind === 'reopen-round' ? 'reopens' : name,
      );
      const given = new Set([...place, ...stated, ...(DERIVED[kind] ?? []), ...(LEFT_OUT[operationOf(act)] ?? [])]);
      expect(
        wanted.filter((name) => !given.has(name)),
        kind,
      ).toEqual([]);
    }
  });

  test('no body takes a field that it does not know', () => {
    for (const act of acts) {
      const issues = act.body.safeParse({ actor: 'me' }).error?.issues ?? [];
      const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
      expect(unknown, operationOf(act)).toEqual(['actor']);
    }
  });
});

describe('the table of problems', () => {
  test('docs/use/errors.md is what the table says; else: node api/write-errors-page.ts', () => {
    expect(readFileSync(new URL('../docs/use/errors.md', import.meta.url), 'utf8')).toBe(errorsPage());
  });

  test('every code has a status of an error, a sentence in both working languages and a rule', () => {
    for (const [code, { status, sentence, rule }] of Object.entries(problemCodes)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(status, code).toBeGreaterThanOrEqual(400);
      expect(sentence, code).toMatch(/\.$/);
      expect(rule, code).not.toBe('');
    }
    expect(Object.keys(problemSentencesRu).filter((code) => !Object.hasOwn(problemCodes, code))).toEqual([]);
    expect(Object.keys(problemCodes).filter((code) => !Object.hasOwn(problemSentencesRu, code))).toEqual([]);
  });
});
