import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { PersonToken } from '../../schemas/identifiers.ts';

/** A person as the issuer of the sign-in names it. */
export interface Person {
  issuer: string;
  subject: string;
  name?: string | undefined;
}

/** People appear in the record as salted tokens only; their names lie in one deletable table (design §5). */
export interface People {
  /** The token of a person, made at first sight and the same from then on, until the row is deleted. */
  tokenOf(person: Person): Promise<PersonToken>;
  /** The same of somebody who is named by an office; a name that the sign-in gave stays. */
  register(person: Person & { name: string }): Promise<PersonToken>;
  /** The token of somebody who is known already. */
  find(person: Person): Promise<PersonToken | undefined>;
  /** Names by token: null where none is known, nothing where the row was deleted. */
  namesOf(tokens: readonly PersonToken[]): Promise<ReadonlyMap<PersonToken, string | null>>;
}

const REMEMBERED = 10_000;
/** Ten minutes: after a deletion no process goes on with a forgotten token for longer. */
const REMEMBERED_FOR = 600_000;

/** The table `people.people`, with the tokens of those who act often kept in memory. */
export function openPeople(pool: Pool): People {
  const known = new LRUCache<string, PersonToken>({ max: REMEMBERED, ttl: REMEMBERED_FOR });
  const tokenOf = async (person: Person): Promise<PersonToken> => {
    const key = JSON.stringify([person.issuer, person.subject]);
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const token = (await find(pool, person)) ?? (await make(pool, person));
    known.set(key, token);
    return token;
  };
  return {
    tokenOf,
    register: async (person) => {
      // Not out of memory: a row that was deleted meanwhile is made anew, with another token.
      const token = (await find(pool, person)) ?? (await make(pool, person));
      await pool.query('UPDATE people.people SET name = $2 WHERE token = $1 AND name IS NULL', [token, person.name]);
      return token;
    },
    find: (person) => find(pool, person),
    namesOf: async (tokens) => {
      if (tokens.length === 0) return new Map();
      const { rows } = await pool.query<{ token: string; name: string | null }>(
        'SELECT token, name FROM people.people WHERE token = ANY($1)',
        [[...tokens]],
      );
      return new Map(rows.map(({ token, name }) => [token, name]));
    },
  };
}

async function find(pool: Pool, { issuer, subject }: Person): Promise<PersonToken | undefined> {
  const { rows } = await pool.query<{ token: string }>(
    'SELECT token FROM people.people WHERE issuer = $1 AND subject = $2',
    [issuer, subject],
  );
  return rows[0]?.token;
}

async function make(pool: Pool, person: Person): Promise<PersonToken> {
  const salt = randomBytes(32).toString('base64url');
  const token = createHash('sha256')
    .update(JSON.stringify([salt, person.issuer, person.subject]))
    .digest('base64url');
  await pool.query(
    `INSERT INTO people.people (token, issuer, subject, salt, name) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (issuer, subject) DO NOTHING`,
    [token, person.issuer, person.subject, salt, person.name ?? null],
  );
  const made = await find(pool, person);
  if (made === undefined) throw new Error('a person that was just written cannot be read');
  return made;
}
