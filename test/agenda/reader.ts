import { expect } from 'vitest';
import type { WholeProgram } from '../support/whole-program.ts';

export interface Stage {
  id: string;
  state: string;
  word?: string;
  meeting?: string;
  attested?: { when: Record<string, unknown>; evidence: unknown[] };
}

export interface Evidence {
  source: string;
  place: string;
  wordsText?: string | null;
}

/** Asks the running program as an ordinary client: everything that the tests of the agenda know comes from here. */
export class Reader {
  readonly #whole: WholeProgram;

  constructor(whole: WholeProgram) {
    this.#whole = whole;
  }

  /** The body of a read below `/v1/cica`; it has to be answered with 200. */
  async get(path: string, persona = 'secretariat'): Promise<any> {
    const { status, body } = await this.#whole.body.get(persona, `/v1/cica${path}`);
    expect([path, status, body.code]).toEqual([path, 200, undefined]);
    return body;
  }

  /** All pages of a list. */
  async all(path: string, persona = 'secretariat'): Promise<any[]> {
    const items: any[] = [];
    for (let cursor = ''; ;) {
      const joint = path.includes('?') ? '&' : '?';
      const page = await this.get(`${path}${joint}limit=200${cursor}`, persona);
      items.push(...page.items);
      if (page.next === undefined) return items;
      cursor = `&cursor=${encodeURIComponent(page.next as string)}`;
    }
  }

  /** The one document whose title begins so. */
  async document(title: string, persona = 'secretariat'): Promise<any> {
    const found = (await this.all('/documents', persona)).filter((each) => String(each.titleText).startsWith(title));
    expect([title, found.map((each) => each.titleText as string)]).toEqual([title, [expect.any(String)]]);
    return found[0];
  }

  /** The one meeting whose title begins so. */
  async meeting(title: string): Promise<any> {
    const found = (await this.all('/meetings')).filter((each) => String(each.titleText).startsWith(title));
    expect([title, found.length]).toEqual([title, 1]);
    return found[0];
  }

  /** Every piece of evidence that stands with a document: on its facts, relations, calls, outcomes, tasks. */
  async evidenceOf({ id, stream }: { id: string; stream: string }): Promise<Evidence[]> {
    const lists = await Promise.all([
      this.all(`/facts?stream=${encodeURIComponent(stream)}`),
      ...['relations', 'calls', 'outcomes', 'considerations', 'implementation', 'reviews'].map(
        async (part) => (await this.get(`/documents/${id}/${part}`)).items as any[],
      ),
    ]);
    return lists.flat().flatMap((each) => (each.evidence ?? []) as Evidence[]);
  }
}

/** Stages by their state, as the tables of the tests name them. */
export const openStages = (stages: readonly Stage[]): string[] =>
  stages.filter(({ state }) => state === 'open').map(({ id }) => id);

export const attestedStages = (stages: readonly Stage[]): [string, string, Record<string, unknown>][] =>
  stages.flatMap(({ id, state, word, attested }) =>
    state === 'done' && attested ? [[id, word ?? '', withoutWords(attested.when)]] : [],
  );

function withoutWords({ words: _words, wordsText: _text, ...when }: Record<string, unknown>): Record<string, unknown> {
  return when;
}

/** Waits for something that the engines bring about. */
export async function eventually<T>(look: () => Promise<T | undefined>, within = 30_000): Promise<T> {
  const until = performance.now() + within;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`did not come about within ${within} ms: ${String(look)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
