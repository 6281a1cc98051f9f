import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Actor, Role } from '../../schemas/actor.ts';
import type { OrganisationId, PartyId, PersonToken } from '../../schemas/identifiers.ts';
import type { Instant } from '../../schemas/time.ts';

/** A link to a calendar, without its secret. */
export interface CalendarFeed {
  id: string;
  organisation: OrganisationId;
  /** Whose it is, with the authority of the moment of its creation. */
  actor: Actor;
  language: 'en' | 'ru';
  /** Minutes before; null: no alarm. */
  alarm: number | null;
  label: string | null;
  createdAt: Instant;
  expiresAt: Instant;
  lastFetchedAt: Instant | null;
}

export type NewCalendarFeed = Pick<CalendarFeed, 'organisation' | 'actor' | 'language'> &
  Partial<Pick<CalendarFeed, 'alarm' | 'label'>>;

/** Whose links: what is named has to fit. */
export interface FeedOwners {
  person?: PersonToken;
  party?: PartyId;
  role?: Role;
  /** One of them. */
  id?: string;
}

/** Secret links to calendars. Only the SHA-256 of a secret is kept; times are those of the database, never of a body. */
export interface CalendarFeeds {
  /** Makes one; `undefined` where the person has `MOST_FEEDS` already. The secret is in this answer and nowhere else. */
  create(feed: NewCalendarFeed): Promise<{ feed: CalendarFeed; secret: string } | undefined>;
  /** Those of a person that stand, the oldest first. */
  list(organisation: OrganisationId, person: PersonToken): Promise<CalendarFeed[]>;
  /** The link of a secret; `undefined` for one that is unknown, revoked, expired, or of another body: nobody can tell which. */
  find(organisation: OrganisationId, secret: string): Promise<CalendarFeed | undefined>;
  /** Notes that it was fetched, once a minute at most. */
  fetched(id: string): Promise<void>;
  /** Revokes what stands; how many that were. */
  revoke(organisation: OrganisationId, owners: FeedOwners, by: PersonToken): Promise<number>;
}

/** Links that one person can have at a time in one body. */
export const MOST_FEEDS = 20;
/** What a secret begins with, so that a scanner of leaked secrets and our own log know one. */
export const SECRET_MARK = 'ncf_';

const COLUMNS = `id, organisation, person, role, party, language, alarm, label, created_at, expires_at, fetched_at`;
const STANDING = 'revoked_at IS NULL AND expires_at > clock_timestamp()';

interface Row {
  id: string;
  organisation: string;
  person: string;
  role: Role;
  party: string | null;
  language: 'en' | 'ru';
  alarm: number | null;
  label: string | null;
  created_at: Date;
  expires_at: Date;
  fetched_at: Date | null;
}

/** The table `people.calendar_feeds`. */
export function openCalendarFeeds(pool: Pool): CalendarFeeds {
  return {
    create: (feed) => create(pool, feed),
    list: async (organisation, person) => {
      const { rows } = await pool.query<Row>(
        `SELECT ${COLUMNS} FROM people.calendar_feeds WHERE organisation = $1 AND person = $2 AND ${STANDING} ORDER BY created_at, id`,
        [organisation, person],
      );
      return rows.map(feedOf);
    },
    find: async (organisation, secret) => {
      const { rows } = await pool.query<Row>(
        `SELECT ${COLUMNS} FROM people.calendar_feeds WHERE secret_hash = $1 AND organisation = $2 AND ${STANDING}`,
        [hashOfSecret(secret), organisation],
      );
      return rows[0] && feedOf(rows[0]);
    },
    fetched: async (id) => {
      await pool.query(
        `UPDATE people.calendar_feeds SET fetched_at = clock_timestamp()
         WHERE id = $1 AND (fetched_at IS NULL OR fetched_at < clock_timestamp() - interval '1 minute')`,
        [id],
      );
    },
    revoke: async (organisation, owners, by) => {
      const { person, party, role, id } = owners;
      if ((person ?? party ?? role) === undefined) return 0;
      const { rowCount } = await pool.query(
        `UPDATE people.calendar_feeds SET revoked_at = clock_timestamp(), revoked_by = $2
         WHERE organisation = $1 AND revoked_at IS NULL AND expires_at > clock_timestamp()
           AND ($3::text IS NULL OR person = $3) AND ($4::text IS NULL OR party = $4)
           AND ($5::text IS NULL OR role = $5) AND ($6::uuid IS NULL OR id = $6)`,
        [organisation, by, person ?? null, party ?? null, role ?? null, id ?? null],
      );
      return rowCount ?? 0;
    },
  };
}

/** The limit is against floods: of requests at the same moment each may still find room. */
async function create(
  pool: Pool,
  { organisation, actor, language, alarm, label }: NewCalendarFeed,
): Promise<{ feed: CalendarFeed; secret: string } | undefined> {
  const secret = SECRET_MARK + randomBytes(32).toString('base64url');
  const { rows } = await pool.query<Row>(
    `INSERT INTO people.calendar_feeds (id, organisation, secret_hash, person, role, party, language, alarm, label, expires_at)
     SELECT $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::int, $9::text, clock_timestamp() + interval '1 year'
     WHERE (SELECT count(*) FROM people.calendar_feeds WHERE organisation = $2 AND person = $4 AND ${STANDING}) < ${MOST_FEEDS}
     RETURNING ${COLUMNS}`,
    [
      randomUUID(),
      organisation,
      hashOfSecret(secret),
      actor.token,
      actor.role,
      actor.party ?? null,
      language,
      alarm ?? null,
      label ?? null,
    ],
  );
  return rows[0] && { feed: feedOf(rows[0]), secret };
}

/** 256 bits of randomness need no salt and no slow hash: there is nothing to guess. */
const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

function feedOf(row: Row): CalendarFeed {
  const { id, organisation, language, alarm, label, person: token, role, party } = row;
  return {
    ...{ id, organisation, language, alarm, label },
    actor: { token, role, ...(party === null ? {} : { party }) },
    createdAt: row.created_at.getTime(),
    expiresAt: row.expires_at.getTime(),
    lastFetchedAt: row.fetched_at?.getTime() ?? null,
  };
}
