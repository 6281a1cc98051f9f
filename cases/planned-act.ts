/** Whose token an act is sent with. The Secretariat keeps the register and distributes documents (Secretariat Agreement, Art. 2). */
export type Persona = 'secretariat';

/** One act on the API that loads a part of an agenda. */
export interface PlannedAct {
  /** The item's key: acts of one item belong to one document, one meeting or one fact. */
  item: string;
  /** The row of the agenda, for whoever watches the loading. */
  case: string;
  method: 'POST';
  /** `{key}` stands for the id in the answer to the registration of that item. */
  path: string;
  /** Its answer has the id of the item. */
  registers: boolean;
  /** A text `{key}` stands for an item's id here too. */
  body: Record<string, unknown>;
  /** What the act said under the same key when it was first loaded, where it says more today: old data know only that. */
  landedBody?: Record<string, unknown>;
  /** The same for ever, so that a second loading finds what the first one made and makes nothing (I9). */
  idempotencyKey: string;
  persona: Persona;
  /** The keys of the acts that have to be answered before it is sent; all others may go beside it. */
  after: string[];
}

/** An act as it is sent. */
export interface PlannedRequest {
  path: string;
  body: Record<string, unknown>;
}

export type Ids = ReadonlyMap<string, string>;

const PLACEHOLDER = /^\{([a-z0-9-]+)\}$/;

/** The request of an act, once the items that it names have their ids. Throws where one has none. */
export function requestOf(act: PlannedAct, ids: Ids, body = act.body): PlannedRequest {
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined)
      throw new Error(`The act ${act.idempotencyKey} needs the id of "${key}", which has none yet.`);
    return id;
  };
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, filled(part)]));
    const key = typeof value === 'string' ? PLACEHOLDER.exec(value)?.[1] : undefined;
    return key === undefined ? value : idOf(key);
  };
  const path = act.path.replace(/\{([a-z0-9-]+)\}/g, (_, key: string) => encodeURIComponent(idOf(key)));
  return { path, body: filled(body) as Record<string, unknown> };
}
