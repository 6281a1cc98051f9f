import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import '../engines/provided-engines.ts';
import { ApiHarness, eventually } from './testing/api-harness.ts';

/*
 * I14: what somebody may not see he does not see anywhere: in lists, counts, streams, notices, previews, or Temporal's search attributes. One
 * document of each class is filled with everything that a document can hold; every read that the OpenAPI document names is then asked by
 * every role. The oracle is the table below, not the program's own rule.
 */

const harness = new ApiHarness(inject('engines'));

type Class = 'public' | 'members' | 'named';
const CLASSES: readonly Class[] = ['public', 'members', 'named'];

/** Who may see a document of a class; the document of class `named` names Kazakhstan and Mongolia. */
const MAY_SEE: Readonly<Record<string, readonly Class[]>> = {
  secretariat: ['public', 'members', 'named'],
  chair: ['public', 'members', 'named'],
  auditor: ['public', 'members', 'named'],
  'focal-point-kz': ['public', 'members', 'named'],
  'focal-point-th': ['public', 'members'],
  depositary: ['public', 'members'],
  observer: ['public'],
  operator: ['public'],
};

interface Filled {
  id: string;
  /** Words, ids and hashes that tell of this document and of no other. */
  marks: string[];
}
const filled = {} as Record<Class, Filled>;
/** Of a position that its State keeps to the offices, in the document that all members see. */
const SECRET_STATEMENT = 'SECRET-position-statement-of-thailand';
let address: string;

const post = async (persona: string, path: string, body: unknown): Promise<any> => {
  const answer = await harness.post(persona, path, body);
  expect([path, answer.status, answer.body.code]).toEqual([path, expect.any(Number), undefined]);
  return answer.body;
};

async function fill(visibilityClass: Class): Promise<Filled> {
  const word = (what: string): string => `SECRET-${visibilityClass}-${what}`;
  const text = (what: string) => ({ text: word(what), language: 'en' });
  const { id } = await post('secretariat', '/documents', {
    kind: 'statement',
    title: text('title'),
    class: visibilityClass,
    ...(visibilityClass === 'named' ? { named: ['kz', 'mn'] } : {}),
    procedure: { id: 'cica/statement' },
    sponsors: ['kz'],
  });
  const at = `/documents/${id}`;
  await post('secretariat', `${at}/stages/proposed/completion`, {});
  await post('secretariat', `${at}/revisions`, { texts: [text('revision')], basedOn: 0 });
  await post('secretariat', `${at}/circulations`, { revision: 1 });
  await post('secretariat', `${at}/stages/drafting/completion`, {});
  await post('secretariat', `${at}/comment-periods`, { audience: 'members', note: text('note') });
  await post('focal-point-kz', `${at}/comment-periods/c1/comments`, { text: text('comment') });
  await post('secretariat', `${at}/calls`, { purpose: text('call') });
  await post('focal-point-kz', `${at}/calls/n1/nominations`, { nominee: text('nominee') });
  await post('secretariat', `${at}/outcomes`, { outcome: 'inauguration', title: text('outcome') });
  await post('secretariat', `${at}/considerations`, {
    what: 'considered',
    when: { date: '2024-09' },
    note: text('consideration'),
  });
  const { id: round } = await post('secretariat', `${at}/rounds`, {
    stage: 'senior-officials-committee',
    method: 'silence',
    revision: 1,
    period: { kind: 'minutes', minutes: 600 },
  });
  await eventually(async () => {
    const { body } = await harness.get('secretariat', `${at}/rounds/${round}`);
    return body.phase === 'open' ? true : undefined;
  });
  await post('focal-point-kz', `${at}/rounds/${round}/positions`, {
    revision: 1,
    position: 'support-with-statement',
    statement: text('statement'),
  });
  const { items } = (await harness.get('auditor', `${at}/events?limit=200`)).body;
  const hashes = [...JSON.stringify(items).matchAll(/"sha256":"([0-9a-f]{64})"/g)].map(([, hash]) => hash ?? '');
  return { id, marks: [id, `SECRET-${visibilityClass}-`, ...new Set(hashes)] };
}

beforeAll(async () => {
  await harness.start();
  await post('secretariat', '/establishment', { roster: 'cica' });
  for (const visibilityClass of CLASSES) filled[visibilityClass] = await fill(visibilityClass);
  await post('focal-point-th', `/documents/${filled.members.id}/rounds/r1/positions`, {
    revision: 1,
    position: 'support-with-statement',
    class: 'named',
    statement: { text: SECRET_STATEMENT, language: 'en' },
  });
  address = await harness.app.listen({ host: '127.0.0.1', port: 0 });
}, 180_000);
afterAll(() => harness.stop());

/** Every GET below `/v1/{organisation}` that the OpenAPI document names, but for the live stream, which has a test of its own. */
function reads(): string[] {
  const { paths } = harness.app.swagger() as unknown as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths)
    .filter(([path, methods]) => path.startsWith('/v1/{organisation}') && 'get' in methods && !path.endsWith('/stream'))
    .map(([path]) => path.slice('/v1/{organisation}'.length));
}

/** A path with its places filled in for one document. */
function addressed(path: string, { id, marks }: Filled): string {
  const values: Record<string, string> = {
    document: id,
    round: 'r1',
    period: 'c1',
    call: 'n1',
    party: 'kz',
    organ: 'ministerial-council',
    meeting: id,
    sha256: marks[2] ?? '',
    key: 'no-such-key',
    point: 'r1-kz-1',
    sequence: '1',
  };
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? name);
}

const VARIANTS = [
  '',
  '?limit=200',
  '?knownAt=4102444800000',
  '?asOf=2024-09-19',
  '?asOf=2024-09-19&knownAt=4102444800000',
  '?by=kind',
  '?by=state',
  '?by=stage',
];

describe.each(Object.keys(MAY_SEE))('I14: %s', (persona) => {
  const allowed = MAY_SEE[persona] ?? [];

  test('no read tells of a document that this role may not see, and every class that it may see is told of', async () => {
    const seen = new Set<Class>();
    const leaks: string[] = [];
    for (const path of reads()) {
      for (const target of CLASSES) {
        if (target !== 'public' && !path.includes('{')) continue;
        for (const variant of VARIANTS) {
          const url = addressed(path, filled[target]) + variant;
          const { status, body } = await harness.get(persona, url);
          if (status !== 200) continue;
          const told = typeof body === 'string' ? body : JSON.stringify(body);
          for (const visibilityClass of CLASSES) {
            if (!filled[visibilityClass].marks.some((mark) => told.includes(mark))) continue;
            if (allowed.includes(visibilityClass)) seen.add(visibilityClass);
            else leaks.push(`${url} tells of the document of class ${visibilityClass}`);
          }
        }
      }
    }
    expect(leaks).toEqual([]);
    expect([...seen].sort()).toEqual([...allowed].sort());
  });

  test('a document that it may not see answers as one that does not exist', async () => {
    for (const path of reads().filter((each) => each.startsWith('/documents/{document}')))
      for (const target of CLASSES.filter((each) => !allowed.includes(each))) {
        const { status, body } = await harness.get(persona, addressed(path, filled[target]));
        const nowhere = await harness.get(
          persona,
          addressed(path, { ...filled[target], id: '00000000-0000-8000-8000-000000000000' }),
        );
        expect([path, status, body.code]).toEqual([path, nowhere.status, nowhere.body.code]);
      }
  });

  test('the live stream brings the events of what it may see, and of nothing else', async () => {
    const stopping = new AbortController();
    const response = await fetch(`${address}/v1/cica/stream?after=0`, {
      headers: { authorization: `Bearer ${await harness.token(persona)}` },
      signal: stopping.signal,
    });
    let told = '';
    const decoder = new TextDecoder();
    // The document of class public was filled first; the organisation's last event comes after the others'.
    const last = Number((await harness.pool.query('SELECT max(position) AS last FROM archive.events')).rows[0]?.last);
    for await (const chunk of response.body ?? []) {
      told += decoder.decode(chunk as Uint8Array, { stream: true });
      if (new RegExp(`^id: ${last}$`, 'm').test(told)) break;
    }
    stopping.abort();
    for (const visibilityClass of CLASSES)
      expect([visibilityClass, told.includes(filled[visibilityClass].id)]).toEqual([
        visibilityClass,
        allowed.includes(visibilityClass),
      ]);
  });
});

test('I14: a position of class named is seen by its State and the offices, and by nobody else', async () => {
  const hash = await harness.pool.query<{ sha: string }>(
    `SELECT statement->>'sha256' AS sha FROM read.positions WHERE party = 'th' AND position_class = 'named'`,
  );
  const marks = [SECRET_STATEMENT, hash.rows[0]?.sha ?? 'none'];
  const seers: string[] = [];
  for (const persona of Object.keys(MAY_SEE))
    for (const path of reads()) {
      const { status, body } = await harness.get(persona, addressed(path, filled.members));
      const told = typeof body === 'string' ? body : JSON.stringify(body);
      if (status === 200 && marks.some((mark) => told.includes(mark))) seers.push(persona);
    }
  expect([...new Set(seers)].sort()).toEqual(['auditor', 'chair', 'focal-point-th', 'secretariat']);
});

test('I14: Temporal knows no restricted matter by its search attributes or memos', async () => {
  for await (const run of harness.client.workflow.list()) {
    expect(run.memo ?? {}).toEqual({});
    const { searchAttributes } = run as { searchAttributes?: Record<string, unknown> };
    const own = Object.keys(searchAttributes ?? {}).filter((name) => !/^(BuildIds|Temporal\w+)$/.test(name));
    expect(own).toEqual([]);
  }
});
