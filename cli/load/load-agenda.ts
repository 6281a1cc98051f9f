import type { Agenda } from '../../cases/agenda.ts';
import { loadPlan } from '../../cases/load-plan.ts';
import { requestOf, type PlannedAct } from '../../cases/planned-act.ts';

/** What the loading asks of whoever sends its acts: an answer that is final, whatever it is (I9). */
export interface AgendaClient {
  act(path: string, body: unknown, key: string): Promise<FinalAnswer>;
}

/** The status and the body of the API's answer: what was made, or a problem (RFC 9457). */
export interface FinalAnswer {
  status: number;
  body: unknown;
}

/** An act that was refused, for whoever watches the loading. */
export interface RefusedAct {
  case: string;
  item: string;
  idempotencyKey: string;
  /** `409 round-frozen: …` */
  problem: string;
}

export interface Loaded {
  organisation: string;
  /** Acts that this loading carried out. */
  carriedOut: number;
  /** Acts that an earlier loading had carried out. */
  known: number;
  /** What the API refused, and what could not be sent after it. */
  refused: RefusedAct[];
}

/** So many acts are under way at once: enough to fill the intake's batches, few enough for a laptop. */
const AT_ONCE = 8;

/**
 * Establishes the organisation and loads its agenda: an ordinary client, whose keys stay the same for ever, so that a second loading
 * changes nothing and one that was interrupted goes on (I9). What does not wait for each other goes side by side. A refused act stops its
 * item and whatever needs it, not the others. Rejects only where the client does.
 */
export async function loadAgenda(agenda: Agenda, client: AgendaClient): Promise<Loaded> {
  const { organisation } = agenda;
  const loaded: Loaded = { organisation, carriedOut: 0, known: 0, refused: [] };
  const established = await client.act(
    `/v1/${organisation}/establishment`,
    { roster: organisation },
    `load/${organisation}/establishment`,
  );
  const about = { case: '-', item: 'establishment', idempotencyKey: `load/${organisation}/establishment` };
  if (!count(loaded, about, established)) return loaded;

  const ids = new Map<string, string>();
  const done = new Map<string, Promise<boolean>>();
  const slots = new Slots(AT_ONCE);
  for (const act of loadPlan(agenda)) {
    const before = act.after.map((key) => done.get(key) ?? Promise.resolve(false));
    const carriedOut = Promise.all(before).then(async (all) => {
      if (all.includes(false)) return skipped(loaded, act);
      return slots.take(() => carryOut(client, act, ids, loaded));
    });
    done.set(act.idempotencyKey, carriedOut);
  }
  await Promise.all(done.values());
  return loaded;
}

async function carryOut(
  client: AgendaClient,
  act: PlannedAct,
  ids: Map<string, string>,
  loaded: Loaded,
): Promise<boolean> {
  const { path, body } = requestOf(act, ids);
  const answer = await client.act(path, body, act.idempotencyKey);
  const asLanded = act.landedBody !== undefined && codeOf(answer) === 'idempotency-key-reused';
  const final = asLanded
    ? await client.act(path, requestOf(act, ids, act.landedBody).body, act.idempotencyKey)
    : answer;
  const { id } = final.body as { id?: unknown };
  if (act.registers && typeof id === 'string') ids.set(act.item, id);
  return count(loaded, act, final);
}

type About = Pick<RefusedAct, 'case' | 'item' | 'idempotencyKey'>;

/** Whether the act is carried out, now or before. */
function count(loaded: Loaded, act: About, { status, body }: FinalAnswer): boolean {
  const { repeated, code, detail } = body as { repeated?: unknown; code?: unknown; detail?: unknown };
  if (status === 200 || status === 201) {
    loaded[repeated === true ? 'known' : 'carriedOut'] += 1;
    return true;
  }
  const words = [code, detail].filter((word) => typeof word === 'string').join(': ');
  loaded.refused.push({ ...aboutOf(act), problem: `${status} ${words}` });
  return false;
}

function skipped(loaded: Loaded, act: PlannedAct): boolean {
  loaded.refused.push({ ...aboutOf(act), problem: 'not sent: an act that it needs was refused' });
  return false;
}

const aboutOf = ({ case: row, item, idempotencyKey }: About): About => ({ case: row, item, idempotencyKey });

const codeOf = ({ body }: FinalAnswer): unknown => (body as { code?: unknown }).code;

/** Lets so many at once do their work; the others wait in order. */
class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(slots: number) {
    this.#free = slots;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
