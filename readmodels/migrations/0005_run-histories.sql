-- Histories of closed runs and the workflow bundles that ran them (I13): Temporal forgets both.

CREATE TABLE archive.bundles (
  sha256     text PRIMARY KEY,
  sdk        text NOT NULL,
  code       bytea NOT NULL, -- gzip of the bundle
  first_used timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE archive.run_histories (
  stream      text NOT NULL,
  run_id      text NOT NULL,
  events      int  NOT NULL,
  sha256      text NOT NULL, -- of `history` as stored
  bundle      text NOT NULL REFERENCES archive.bundles (sha256),
  sdk         text NOT NULL,
  history     bytea NOT NULL, -- gzip of the history as proto3 JSON
  archived_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (stream, run_id)
);
