-- Who holds the bytes of a content: whoever has uploaded it may refer to it; others only where they may see something that refers to it (I14).

CREATE TABLE content.uploads (
  organisation text NOT NULL,
  sha256       text NOT NULL,
  uploaded_by  text NOT NULL, -- person token
  uploaded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organisation, sha256, uploaded_by),
  FOREIGN KEY (organisation, sha256) REFERENCES content.objects (organisation, sha256)
);
