-- Services given to people, and their plans. Rows are only added; they go with their person.
CREATE TABLE services (
  number       INTEGER PRIMARY KEY, -- the order of recording
  id           TEXT NOT NULL UNIQUE,
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  kind         TEXT NOT NULL,
  given_on     TEXT NOT NULL,
  note         TEXT,
  recorded_at  TEXT NOT NULL,
  recorded_by  TEXT NOT NULL
);

CREATE INDEX services_by_candidate ON services (candidate_id, number);

-- One plan a person.
CREATE TABLE plans (
  id           TEXT NOT NULL PRIMARY KEY,
  candidate_id TEXT NOT NULL UNIQUE REFERENCES candidates (id) ON DELETE CASCADE
);

CREATE TABLE plan_versions (
  plan_id   TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  version   INTEGER NOT NULL,
  status    TEXT NOT NULL,
  note      TEXT,
  because   TEXT NOT NULL,
  situation TEXT NOT NULL, -- JSON
  content   TEXT NOT NULL, -- JSON: as it was made
  made_at   TEXT NOT NULL,
  made_by   TEXT NOT NULL,
  PRIMARY KEY (plan_id, version)
);
