-- A history names the build that carried out each of its tasks, as the SDK or an operator named it: which bundle that was (I13).
CREATE TABLE archive.builds (
  build      text NOT NULL,
  bundle     text NOT NULL REFERENCES archive.bundles (sha256),
  first_used timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (build, bundle)
);
