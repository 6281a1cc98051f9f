-- Who holds the bytes of a content: whoever has uploaded it may refer to it; others only where they may see something that refers to it (I14).

CREATE TABLE content.uploads (
  organisation text NOT NULL,
  sha256       text NOT NULL,
  uploaded_by  text NOT NULL, -- person token
  uploaded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organisation, sha256, uploaded_by),
  FOREIGN KEY (organisation, sha256) REFERENCES content.objects (organisation, sha256)
);

-- Which streams were asked to refer to a content: where to look for what makes it visible. A superset: the act may have been refused.
CREATE TABLE content.citations (
  organisation text NOT NULL,
  sha256       text NOT NULL,
  stream       text NOT NULL,
  PRIMARY KEY (organisation, sha256, stream),
  FOREIGN KEY (organisation, sha256) REFERENCES content.objects (organisation, sha256)
);
