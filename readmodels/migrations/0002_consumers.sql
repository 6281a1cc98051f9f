-- What the consumers of the decisions topic keep (I10).

-- Events that came before one that is missing: kept here until it comes, so that the offsets can move on.
CREATE TABLE archive.parked_events (
  stream      text   NOT NULL,
  sequence    bigint NOT NULL,
  hash        text   NOT NULL,
  body        text   NOT NULL,
  partition   int    NOT NULL,
  "offset"    bigint NOT NULL,
  parked_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (stream, sequence)
);
GRANT SELECT, INSERT, DELETE ON archive.parked_events TO nemcon_archiver;
CREATE INDEX events_by_recorded ON archive.events (stream, recorded);

-- What stopped a consumer, or what it waits for. Read by /readyz; a person closes what stopped it.
CREATE TABLE ledger.incidents (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consumer    text   NOT NULL CHECK (consumer IN ('archive', 'read')),
  -- record-forked, hash-wrong, unreadable: the consumer stopped. gap: it goes on, the stream waits for its missing event.
  kind        text   NOT NULL CHECK (kind IN ('record-forked', 'hash-wrong', 'unreadable', 'gap')),
  stream      text,
  sequence    bigint,
  hash        text,
  known_hash  text,
  partition   int    NOT NULL,
  "offset"    bigint NOT NULL,
  detail      text   NOT NULL,
  raised_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- A gap closes by itself. What stopped a consumer closes when a person has set that one message aside, and says why.
  closed_at   timestamptz,
  set_aside   text
);
CREATE UNIQUE INDEX incidents_open ON ledger.incidents (consumer, kind, partition, "offset") WHERE closed_at IS NULL;
GRANT USAGE ON SCHEMA ledger TO nemcon_archiver;
GRANT SELECT, INSERT, UPDATE (closed_at) ON ledger.incidents TO nemcon_archiver;
