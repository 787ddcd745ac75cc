-- What became of pairs. Rows are added and marked as taken back, never changed; they go with their person and with their post.
CREATE TABLE outcomes (
  number             INTEGER PRIMARY KEY, -- the order of recording
  id                 TEXT NOT NULL UNIQUE,
  post_id            TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  candidate_id       TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  kind               TEXT NOT NULL,
  happened_on        TEXT NOT NULL,
  source             TEXT NOT NULL,
  fair_id            TEXT,                -- no foreign key: what happened at a fair stays when the fair is deleted
  way                TEXT,                -- null: no list behind it
  position           INTEGER,
  model              TEXT,
  side               TEXT,
  reason             TEXT,
  reason_text        TEXT,
  recorded_at        TEXT NOT NULL,
  recorded_by        TEXT NOT NULL,
  taken_back_at      TEXT,
  taken_back_by      TEXT,
  taken_back_because TEXT
);

CREATE INDEX outcomes_by_candidate ON outcomes (candidate_id, post_id);
CREATE INDEX outcomes_by_post ON outcomes (post_id);

-- Which model served from when on. No row is ever changed.
CREATE TABLE model_events (
  number   INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,
  by       TEXT NOT NULL,
  step     TEXT NOT NULL,
  model    TEXT NOT NULL,
  checksum TEXT NOT NULL,
  reason   TEXT
);
