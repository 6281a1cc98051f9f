-- Notices: who was told what. Kept: a rebuild of the read model tells nobody anything twice.

CREATE SCHEMA notices;

-- How far the notifier has read each partition, and what waits for a missing event (I10).
CREATE TABLE notices.consumer_offsets (
  topic text NOT NULL, partition int NOT NULL, next_offset bigint NOT NULL,
  PRIMARY KEY (topic, partition)
);
CREATE TABLE notices.parked_events (
  stream      text   NOT NULL,
  sequence    bigint NOT NULL,
  hash        text   NOT NULL,
  body        text   NOT NULL,
  partition   int    NOT NULL,
  "offset"    bigint NOT NULL,
  parked_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (stream, sequence)
);
ALTER TABLE ledger.incidents DROP CONSTRAINT incidents_consumer_check;
ALTER TABLE ledger.incidents ADD CONSTRAINT incidents_consumer_check CHECK (consumer IN ('archive', 'read', 'notices'));

-- Each stream as the notifier has folded it: a notice needs the state after its event.
CREATE TABLE notices.streams (
  stream       text   PRIMARY KEY,
  organisation text   NOT NULL,
  sequence     bigint NOT NULL,
  hash         text   NOT NULL,
  recorded     bigint NOT NULL,
  state        jsonb  NOT NULL
);

-- Who was a member, an observer, since when: one row each time it changed.
CREATE TABLE notices.rosters (
  organisation text   NOT NULL,
  sequence     bigint NOT NULL, -- of the organisation's stream
  recorded     bigint NOT NULL,
  roster       jsonb  NOT NULL,
  PRIMARY KEY (organisation, sequence)
);

-- What came before the first roster of its organisation: its partition was read first. Told as soon as the roster comes.
CREATE TABLE notices.waiting (
  stream       text   NOT NULL,
  sequence     bigint NOT NULL,
  organisation text   NOT NULL,
  recorded     bigint NOT NULL,
  addressing   jsonb  NOT NULL,
  PRIMARY KEY (stream, sequence)
);

-- One row for each event and function that is told of it, never two.
CREATE TABLE notices.notices (
  id              bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  organisation    text   NOT NULL,
  stream          text   NOT NULL,
  sequence        bigint NOT NULL,
  recipient       text   NOT NULL, -- a function: secretariat, chair, depositary, focal-point-kz, observer-sa
  event           text   NOT NULL, -- round-opened
  message         text   NOT NULL,
  urgency         text   NOT NULL CHECK (urgency IN ('at-once', 'asks', 'informs', 'quiet')),
  class           text   NOT NULL CHECK (class IN ('public', 'members', 'named')),
  named           text[] NOT NULL,
  round           text,
  reveals         text[],          -- States whose positions it tells of (I14)
  position_class  text,
  params          jsonb  NOT NULL,
  asked           jsonb,
  recorded        bigint NOT NULL, -- of the event
  roster_sequence bigint NOT NULL,
  made_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (stream, sequence, recipient)
);
CREATE INDEX notices_by_recipient ON notices.notices (organisation, recipient, id);

-- What each person has read of the notices of the function that the person serves.
CREATE TABLE notices.reads (
  person  text   NOT NULL, -- person token
  notice  bigint NOT NULL REFERENCES notices.notices (id),
  read_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (person, notice)
);

-- Mail to be sent: written together with the notice. At least once; the message id stays the same however often it is tried.
CREATE TABLE notices.outbox (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  notice     bigint NOT NULL REFERENCES notices.notices (id),
  address    text   NOT NULL,
  message_id text   NOT NULL UNIQUE,
  state      text   NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dead')),
  tries      int    NOT NULL DEFAULT 0,
  refusals   int    NOT NULL DEFAULT 0, -- how often the server said that it will never take it (5xx)
  next_try   bigint NOT NULL DEFAULT 0, -- server's clock, epoch ms
  last_error text,
  sent_at    timestamptz,
  UNIQUE (notice, address)
);
CREATE INDEX outbox_waiting ON notices.outbox (next_try, id) WHERE state = 'waiting';

-- What the notifier could not read; it went on (only notices have dead letters).
CREATE TABLE notices.dead_letters (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  partition      int    NOT NULL,
  "offset"       bigint NOT NULL,
  stream         text,
  sequence       bigint,
  type           text,
  detail         text   NOT NULL,
  raised_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  closed_at      timestamptz,
  closed_because text
);
CREATE UNIQUE INDEX dead_letters_open ON notices.dead_letters (partition, "offset") WHERE closed_at IS NULL;

-- What was recorded before there were notices is listed, and never mailed.
CREATE TABLE notices.recorded_before (stream text PRIMARY KEY, sequence bigint NOT NULL);
INSERT INTO notices.recorded_before SELECT stream, max(sequence) FROM archive.events GROUP BY stream;
