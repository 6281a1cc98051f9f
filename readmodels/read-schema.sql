-- The schema `read`: made, thrown away and rebuilt at any time (design §1). The name `read` stands for the schema being made; a rebuild makes
-- it under another name. A row is a function of one stream (I10); what joins streams or rounds is a view or a query.
-- Every table says whose it is and who may see it (I14): organisation, stream, class, named.

CREATE TABLE read.schema_version (one boolean PRIMARY KEY DEFAULT true CHECK (one), version int NOT NULL);

CREATE TABLE read.consumer_offsets (
  topic text NOT NULL, partition int NOT NULL, next_offset bigint NOT NULL,
  PRIMARY KEY (topic, partition)
);

CREATE TABLE read.parked_events (
  stream text COLLATE "C" NOT NULL, sequence bigint NOT NULL, hash text NOT NULL, body text NOT NULL, partition int NOT NULL, "offset" bigint NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (stream, sequence)
);

-- The folded state of each stream, as the workflow holds it.
CREATE TABLE read.streams (
  stream text COLLATE "C" PRIMARY KEY, organisation text NOT NULL, aggregate text NOT NULL, sequence bigint NOT NULL, hash text NOT NULL,
  recorded bigint NOT NULL, state json NOT NULL
);
ALTER TABLE read.streams ALTER COLUMN state SET STORAGE EXTERNAL;

CREATE TABLE read.documents (
  stream text COLLATE "C" PRIMARY KEY, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  id text NOT NULL, kind text NOT NULL, title jsonb NOT NULL, sponsors text[] NOT NULL, initiators jsonb NOT NULL, effects jsonb NOT NULL, frozen jsonb,
  procedure text NOT NULL, procedure_version int NOT NULL,
  -- `explain(state)`: how the document stands, where, and what happens if nobody acts
  state text NOT NULL, stage text, open_stages text[] NOT NULL, stages jsonb NOT NULL, on_silence jsonb, warnings jsonb NOT NULL,
  -- how long what was adopted is valid; what is in a package, and the package that a document is in
  validity jsonb NOT NULL, package jsonb, in_package jsonb,
  -- the official symbol that the adopted text was issued under (case 42)
  symbol text, issued_at bigint,
  revision int NOT NULL, round text, round_phase text, expiry bigint,
  refused_deliveries jsonb NOT NULL,
  registered_at bigint NOT NULL, withdrawn_at bigint, sequence bigint NOT NULL, hash text NOT NULL, recorded bigint NOT NULL
);
CREATE INDEX ON read.documents (organisation, registered_at DESC, stream DESC);
CREATE INDEX ON read.documents (organisation, symbol);

CREATE TABLE read.revisions (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  revision int NOT NULL, texts jsonb NOT NULL, editorial boolean NOT NULL, added_at bigint NOT NULL, circulated_at bigint,
  PRIMARY KEY (stream, revision)
);

CREATE TABLE read.comment_periods (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  period text NOT NULL, state text NOT NULL, audience text NOT NULL, revision int, deadline jsonb, follows jsonb,
  opened_at bigint NOT NULL, closed_at bigint, comments int NOT NULL,
  PRIMARY KEY (stream, period)
);

CREATE TABLE read.comments (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  sequence bigint NOT NULL, period text NOT NULL, party text, text jsonb NOT NULL, received_at bigint NOT NULL, late boolean NOT NULL,
  PRIMARY KEY (stream, sequence)
);

CREATE TABLE read.rounds (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  round text NOT NULL, ordinal int NOT NULL, stage text NOT NULL, organ text NOT NULL, method text NOT NULL, revision int NOT NULL, phase text NOT NULL,
  procedure_version int NOT NULL, meeting text, reopens text, requested_at bigint NOT NULL, opened_at bigint, expiry bigint, concluded_at bigint,
  because text, word text, basis text, chair text, quorum_needed int, quorum_of int, electorate text[] NOT NULL, reduced text[] NOT NULL,
  -- entitled, and left out when the electorate was frozen: [{party, because}]
  excluded jsonb NOT NULL,
  -- whose positions others see, and when (I14)
  circulation text NOT NULL, concluded boolean NOT NULL, circulated boolean NOT NULL,
  ruling jsonb, remaining bigint, extensions int NOT NULL, contested boolean NOT NULL,
  -- what would tell who said what: shown as the positions are
  restricted jsonb NOT NULL,
  first_sequence bigint NOT NULL, last_sequence bigint NOT NULL,
  PRIMARY KEY (stream, round)
);

-- One row for each statement, with effect or without it (I7).
CREATE TABLE read.positions (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  sequence bigint NOT NULL, round text NOT NULL, party text NOT NULL, position text NOT NULL, revision int NOT NULL,
  position_class text NOT NULL, recorded_as text NOT NULL, without_effect text, current boolean NOT NULL, blocking boolean NOT NULL,
  statement jsonb, points jsonb NOT NULL, channel text NOT NULL, paper text, jointly_with text[] NOT NULL,
  sent_at bigint, received_at bigint NOT NULL, recorded bigint NOT NULL, by_token text NOT NULL, by_role text NOT NULL,
  PRIMARY KEY (stream, sequence, party)
);
CREATE INDEX ON read.positions (stream, round);

CREATE TABLE read.points (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  point text NOT NULL, round text NOT NULL, party text NOT NULL, position_class text NOT NULL, sequence bigint NOT NULL,
  paragraph text NOT NULL, text jsonb, proposed_text jsonb, state text NOT NULL, ended_sequence bigint, ended_at bigint, rule text,
  PRIMARY KEY (stream, point)
);
CREATE INDEX ON read.points (stream, round);

-- `explain(state).blocks`
CREATE TABLE read.blocks (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  ordinal int NOT NULL, kind text NOT NULL, subject text NOT NULL, round text, parties text[] NOT NULL, offices text[] NOT NULL, acts text[] NOT NULL,
  -- the State whose position it is, and the class of that position
  position_party text, position_class text, points text[] NOT NULL, since bigint, until bigint,
  needed int, deposited int, attested jsonb, meeting text, package text, item text, rule text NOT NULL,
  PRIMARY KEY (stream, ordinal)
);

-- `tasks(state)`
CREATE TABLE read.tasks (
  id text COLLATE "C" PRIMARY KEY, stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  subject text NOT NULL, party text, office text,
  -- of each Member State of the day but for those in `excepted`: `read.asked` names them
  members boolean NOT NULL, excepted text[] NOT NULL,
  act text NOT NULL, since bigint NOT NULL, due_at bigint, on_silence text NOT NULL, derivation jsonb, rule text NOT NULL
);
CREATE INDEX ON read.tasks (stream);
CREATE INDEX ON read.tasks (organisation, party, due_at);

CREATE TABLE read.organisations (
  stream text COLLATE "C" PRIMARY KEY, organisation text NOT NULL, names jsonb NOT NULL, live_since bigint NOT NULL, seat_zone text NOT NULL,
  working_languages text[] NOT NULL, document_language text NOT NULL, chair jsonb NOT NULL, offices jsonb NOT NULL, designated jsonb,
  -- what a candidate does before a status can be granted to it
  admission jsonb,
  sequence bigint NOT NULL, hash text NOT NULL, recorded bigint NOT NULL
);

CREATE TABLE read.parties (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, party text NOT NULL, ordinal int NOT NULL, type text NOT NULL, names jsonb NOT NULL, statuses jsonb NOT NULL,
  zone text, status text NOT NULL, entitled boolean NOT NULL, suspended text, chair boolean NOT NULL,
  -- of a Member State: filled, contested, vacant; of a candidate: its last bid for a status
  seat text, candidature jsonb,
  PRIMARY KEY (stream, party)
);

-- Who holds or held a function of a party; a person is a token, names lie in people.people.
CREATE TABLE read.accreditations (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, accreditation text NOT NULL, party text NOT NULL, person text NOT NULL, capacity text NOT NULL,
  from_stated jsonb NOT NULL, paper text NOT NULL, received_at bigint NOT NULL, sequence bigint NOT NULL,
  to_stated jsonb, end_paper text, end_received_at bigint, end_sequence bigint,
  PRIMARY KEY (stream, accreditation)
);

CREATE TABLE read.organs (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, organ text NOT NULL, ordinal int NOT NULL, names jsonb NOT NULL, electorate text NOT NULL, seat text, dissolved boolean NOT NULL, evidence jsonb NOT NULL,
  PRIMARY KEY (stream, organ)
);

-- One row for each event.
CREATE TABLE read.timeline (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  sequence bigint NOT NULL, type text NOT NULL, name text NOT NULL, hash text NOT NULL, recorded bigint NOT NULL, effective jsonb NOT NULL,
  actor_token text NOT NULL, actor_role text NOT NULL, actor_party text, command text NOT NULL, command_id text NOT NULL,
  round text, party text,
  -- whose positions the event tells of, and the class they have where the event says it; null: of none
  reveals text[], position_class text,
  -- other documents and meetings that it names; shown to those who may see all of them
  refers text[],
  PRIMARY KEY (stream, sequence)
);
CREATE INDEX ON read.timeline (organisation, recorded DESC);
-- What was announced of the silences of a body, whichever meeting announced it.
CREATE INDEX ON read.timeline (organisation, round) WHERE name = 'silence-outcome-announced';

CREATE TABLE read.meetings (
  stream text COLLATE "C" PRIMARY KEY, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  id text NOT NULL, kind text NOT NULL, organ text, number int, series text, title jsonb NOT NULL, mode text, place text, takes_decisions boolean NOT NULL,
  -- partial dates; `day`: what lists are ordered by
  state text NOT NULL, date_from text, date_to text, day text COLLATE "C", dates_set jsonb NOT NULL, attested jsonb, evidence jsonb NOT NULL,
  registered_at bigint NOT NULL, opened_at bigint, closed_at bigint, cancelled_at bigint, refused_deliveries jsonb NOT NULL,
  sequence bigint NOT NULL, hash text NOT NULL, recorded bigint NOT NULL
);
CREATE INDEX ON read.meetings (organisation, day);

-- `documentFacts`, `organisationFacts`, `meetingFacts`: one row for each. The columns of days and instants only leave out what cannot be;
-- whether a fact holds on a day is told by `certaintyOn`.
CREATE TABLE read.facts (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  id text COLLATE "C" NOT NULL, kind text NOT NULL, subject text NOT NULL, value text NOT NULL, language text, title text,
  from_earliest text COLLATE "C", from_latest text COLLATE "C", from_at bigint, from_recorded bigint,
  to_earliest text COLLATE "C", to_latest text COLLATE "C", to_at bigint, to_recorded bigint,
  from_stated jsonb, to_stated jsonb, attested boolean NOT NULL, evidence jsonb NOT NULL, sourced jsonb,
  decision_document text, decision_stage text, ended_by jsonb, sequence bigint NOT NULL,
  PRIMARY KEY (stream, id)
);
CREATE INDEX ON read.facts (organisation, kind, subject);

CREATE TABLE read.relations (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  relation text NOT NULL, to_stream text COLLATE "C" NOT NULL, evidence jsonb NOT NULL, sequence bigint NOT NULL,
  PRIMARY KEY (stream, relation, to_stream)
);
CREATE INDEX ON read.relations (to_stream);

-- What of a document waits for a meeting: a stage that is not over, an outcome that is planned.
CREATE TABLE read.schedules (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  kind text NOT NULL, item text NOT NULL, meeting text COLLATE "C" NOT NULL, state text NOT NULL,
  PRIMARY KEY (stream, kind, item)
);
CREATE INDEX ON read.schedules (meeting);

-- One row for each nomination, those that came late or were withdrawn too (I7).
CREATE TABLE read.nominations (
  stream text COLLATE "C" NOT NULL, organisation text NOT NULL, class text NOT NULL, named text[] NOT NULL,
  nomination text NOT NULL, call text NOT NULL, party text NOT NULL, nominee jsonb NOT NULL, received_at bigint NOT NULL,
  state text NOT NULL, withdrawn_at bigint, sequence bigint NOT NULL,
  PRIMARY KEY (stream, nomination)
);

-- Who is asked for what: a task of every Member State is one task of each that is entitled now, may see the matter and has not answered.
CREATE VIEW read.asked AS
SELECT task.* FROM read.tasks AS task WHERE NOT task.members
UNION ALL
SELECT task.stream || '/' || task.subject || '/' || party.party || '/' || task.act, task.stream, task.organisation, task.class, task.named,
  task.subject, party.party, NULL, false, '{}'::text[], task.act, task.since, task.due_at, task.on_silence, task.derivation, task.rule
FROM read.tasks AS task
JOIN read.parties AS party ON party.organisation = task.organisation AND party.entitled AND NOT party.party = ANY (task.excepted)
WHERE task.members AND (task.class <> 'named' OR party.party = ANY (task.named));

-- What other streams refer to, with who may see it.
CREATE VIEW read.subjects AS
SELECT stream, organisation, class, named, 'document' AS aggregate, id, kind, title FROM read.documents
UNION ALL
SELECT stream, organisation, class, named, 'meeting', id, kind, title FROM read.meetings;
