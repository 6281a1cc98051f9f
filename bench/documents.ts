import { randomUUID } from 'node:crypto';
import type { Body } from '../test/support/body.ts';
import { timed } from './statistics.ts';

/** A document whose round by silence is open, and the acts of its states. */
export interface OpenDocument {
  id: string;
  stream: string;
  path: string;
  /** Turns: a State never states the position that it holds already. */
  turn: number;
}

/** Registers a document and brings it to an open round by silence; the period is a day, nothing falls due meanwhile. */
export async function openDocument(body: Body): Promise<OpenDocument> {
  const registered = await body.act('secretariat', '/v1/cica/documents', {
    kind: 'statement',
    title: { text: `Measured ${randomUUID()}`, language: 'en' },
    class: 'members',
    procedure: { id: 'cica/statement' },
    sponsors: [],
  });
  const stream = registered.stream as string;
  const id = stream.split('/').at(-1) ?? '';
  const path = `/v1/cica/documents/${id}`;
  await body.act('secretariat', `${path}/stages/proposed/completion`, {});
  await body.act('secretariat', `${path}/revisions`, {
    texts: [{ language: 'en', text: 'A text.' }],
    basedOn: 0,
    editorial: false,
  });
  await body.act('secretariat', `${path}/circulations`, { revision: 1 });
  await body.act('secretariat', `${path}/stages/drafting/completion`, {});
  await body.act('secretariat', `${path}/rounds`, {
    stage: 'senior-officials-committee',
    method: 'silence',
    revision: 1,
    period: { kind: 'minutes', minutes: 1_440 },
  });
  for (;;) {
    const round = await body.get('secretariat', `${path}/rounds/r1`);
    if (round.status === 200 && round.body.phase === 'open') return { id, stream, path, turn: 0 };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const POSITIONS = ['support', 'no-objection'] as const;

/** Acts that were answered with a receipt only. */
export const receipts = { count: 0 };

/** One position of one State, acknowledged; gives ms and the sequence. Throws on any answer but 200, 201 or 202. */
export async function statePosition(
  body: Body,
  document: OpenDocument,
  party: string,
  turn: number,
): Promise<{ ms: number; sequence: number }> {
  let sequence = 0;
  const ms = await timed(async () => {
    const answer = await body.post(`focal-point-${party}`, `${document.path}/rounds/r1/positions`, {
      revision: 1,
      position: POSITIONS[turn % 2],
    });
    // 202 is an acknowledgement too: the act is kept, its answer comes later. It is counted, for it shows that the machine was behind.
    if (answer.status === 202) receipts.count += 1;
    if (answer.status !== 200 && answer.status !== 201 && answer.status !== 202)
      throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    sequence = answer.body.sequence;
  });
  return { ms, sequence };
}

/** Every State of `members` at once; gives the ms until the last one was acknowledged. */
export function storm(body: Body, document: OpenDocument, members: readonly string[]): Promise<number> {
  const turn = document.turn++;
  return timed(() => Promise.all(members.map((party) => statePosition(body, document, party, turn))));
}
