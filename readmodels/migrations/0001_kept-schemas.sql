-- The kept schemas (design §1): archive, keys, content, people, ledger. Backed up; never rebuilt.
-- Forward only. A breaking change says `--! breaking` in its first line.

CREATE SCHEMA archive;
CREATE SCHEMA keys;
CREATE SCHEMA content;
CREATE SCHEMA people;
CREATE SCHEMA ledger;

-- The record: the chained events, append-only (I7, I8). `position` orders them for readers and the live stream.
CREATE TABLE archive.events (
  position      bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  organisation  text   NOT NULL,
  stream        text   NOT NULL,
  sequence      bigint NOT NULL CHECK (sequence >= 1),
  type          text   NOT NULL,
  recorded      bigint NOT NULL,
  command_id    uuid   NOT NULL,
  prevhash      text   NOT NULL,
  hash          text   NOT NULL,
  -- the whole record as canonical JSON, byte for byte what was hashed plus the hash itself
  body          text   NOT NULL,
  partition     int    NOT NULL,
  "offset"      bigint NOT NULL,
  archived_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (stream, sequence)
);
CREATE INDEX events_by_command ON archive.events (command_id);
CREATE INDEX events_by_organisation ON archive.events (organisation, position);

-- How far the archiver has read each partition; moves in the transaction of the rows.
CREATE TABLE archive.consumer_offsets (
  topic text NOT NULL, partition int NOT NULL, next_offset bigint NOT NULL,
  PRIMARY KEY (topic, partition)
);

CREATE FUNCTION archive.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the archive is append-only: % of archive.events is refused (I7)', TG_OP;
END $$;
CREATE TRIGGER events_are_kept BEFORE UPDATE OR DELETE ON archive.events FOR EACH ROW EXECUTE FUNCTION archive.refuse_change();
CREATE TRIGGER events_are_not_truncated BEFORE TRUNCATE ON archive.events FOR EACH STATEMENT EXECUTE FUNCTION archive.refuse_change();

-- Acts as the intake received them: one row for ever per (organisation, principal, key) (I9).
CREATE TABLE ledger.receipts (
  organisation  text   NOT NULL,
  principal     text   NOT NULL, -- the person token
  key           text   NOT NULL,
  request_hash  text   NOT NULL, -- SHA-256 of the canonical request
  command_id    uuid   NOT NULL UNIQUE,
  stream        text   NOT NULL,
  command       jsonb  NOT NULL, -- the whole command as it is or will be handed over
  received_at   bigint NOT NULL, -- the body's clock, epoch ms
  handed_over   text   NOT NULL DEFAULT 'no' CHECK (handed_over IN ('no', 'signal', 'answered')),
  answer        jsonb,           -- CommandAnswer, once known
  created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organisation, principal, key)
);

-- What each API wrote every 15 s after a committed write to both stores (I4).
CREATE TABLE ledger.intake_evidence (
  organisation text NOT NULL,
  api          text NOT NULL,
  at           bigint NOT NULL, -- the body's clock, epoch ms
  PRIMARY KEY (organisation, at, api)
);

-- The demonstration clock: its offset is kept with the data and only moves forward.
CREATE TABLE ledger.clock (
  organisation text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('system', 'demonstration')),
  offset_ms bigint NOT NULL
);

-- This installation's name, part of every event's source; made once.
CREATE TABLE ledger.installation (one boolean PRIMARY KEY DEFAULT true CHECK (one), id uuid NOT NULL);

-- Which content exists, and who uploaded it; the bytes lie in the content store under their hash.
CREATE TABLE content.objects (
  organisation text NOT NULL,
  sha256       text NOT NULL,
  bytes        bigint NOT NULL,
  media_type   text NOT NULL,
  uploaded_by  text NOT NULL, -- person token
  uploaded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organisation, sha256)
);

-- The one table with people's names; a row can be deleted and the record still verifies (design §5).
CREATE TABLE people.people (
  token     text PRIMARY KEY,
  issuer    text NOT NULL,
  subject   text NOT NULL,
  salt      text NOT NULL,
  name      text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (issuer, subject)
);

-- Roles of the database (design §1: the archive is written by an append-only role).
-- Roles belong to the whole server: another database of it may make this one at the same moment, or have made it before.
DO $$ BEGIN
  CREATE ROLE nemcon_archiver NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  EXECUTE format('GRANT nemcon_archiver TO %I', current_user);
EXCEPTION WHEN insufficient_privilege OR unique_violation OR invalid_grant_operation THEN
  RAISE NOTICE 'role nemcon_archiver was made by somebody else: let an administrator grant it to %', current_user;
END $$;
GRANT USAGE ON SCHEMA archive TO nemcon_archiver;
GRANT SELECT, INSERT ON archive.events TO nemcon_archiver;
GRANT SELECT, INSERT, UPDATE ON archive.consumer_offsets TO nemcon_archiver;
