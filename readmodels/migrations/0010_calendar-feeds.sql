-- Secret links to calendars: a calendar program sends no token. Kept, because nobody should have to subscribe again after a rebuild;
-- in `people`, because whose link it is is told nowhere else, and a person's links go with that person's row.
CREATE TABLE people.calendar_feeds (
  id           uuid NOT NULL PRIMARY KEY,
  organisation text NOT NULL,
  -- SHA-256 of the secret in the link; the secret itself is kept nowhere
  secret_hash  text NOT NULL UNIQUE,
  person       text NOT NULL REFERENCES people.people (token) ON DELETE CASCADE,
  -- the authority at the moment of creation: what the link shows is what this role and party may see (I14)
  role         text NOT NULL,
  party        text,
  language     text NOT NULL CHECK (language IN ('en', 'ru')),
  alarm        int CHECK (alarm >= 0), -- minutes before; NULL: no alarm
  label        text,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at   timestamptz NOT NULL,
  fetched_at   timestamptz,
  revoked_at   timestamptz,
  revoked_by   text -- person token
);
CREATE INDEX calendar_feeds_standing ON people.calendar_feeds (organisation, person) WHERE revoked_at IS NULL;
