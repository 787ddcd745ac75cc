-- Ids sort by bytes, as Domain's ids do. Lists are child tables; position keeps the order of the list.
-- Words are Vocabulary words, days ISO dates, instants ISO with offset, amounts of money decimal text (exact).

CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value NOT NULL
) WITHOUT ROWID;

CREATE TABLE employers (
  id              TEXT NOT NULL PRIMARY KEY,
  name            TEXT NOT NULL,
  nature          TEXT,
  retention_share REAL,
  is_synthetic    INTEGER NOT NULL
);

CREATE TABLE posts (
  id                     TEXT NOT NULL PRIMARY KEY,
  title                  TEXT NOT NULL,
  employer_id            TEXT REFERENCES employers (id),
  text                   TEXT,
  region                 TEXT,
  place_text             TEXT,
  occupation             TEXT,
  industry               TEXT,
  headcount              INTEGER,
  form                   TEXT,
  work_mode              TEXT,
  hours_per_week         INTEGER,
  has_night_shift        INTEGER,
  is_flexible            INTEGER,
  pay_min                TEXT,
  pay_max                TEXT,
  pay_period             TEXT,
  has_guaranteed_base    INTEGER,
  insurance              TEXT,
  education_minimum      TEXT,
  education_is_relaxed   INTEGER NOT NULL,
  education_majors       TEXT,
  min_experience_years   INTEGER,
  is_medical_institution INTEGER,
  campaign               TEXT,
  is_reserved            INTEGER,
  opens_on               TEXT,
  closes_on              TEXT,
  published_on           TEXT,
  is_synthetic           INTEGER NOT NULL
);

CREATE TABLE post_demands (
  post_id  TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  axis     TEXT NOT NULL,
  level    INTEGER,
  weight   TEXT NOT NULL,
  source   TEXT NOT NULL,
  date     TEXT,
  PRIMARY KEY (post_id, position)
) WITHOUT ROWID;

CREATE TABLE post_exposures (
  post_id    TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  exposure   TEXT NOT NULL,
  is_present INTEGER NOT NULL,
  source     TEXT NOT NULL,
  date       TEXT,
  PRIMARY KEY (post_id, position)
) WITHOUT ROWID;

CREATE TABLE post_provisions (
  post_id  TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind     TEXT NOT NULL,
  state    TEXT NOT NULL,
  tier     TEXT,
  source   TEXT NOT NULL,
  date     TEXT NOT NULL,
  PRIMARY KEY (post_id, position)
) WITHOUT ROWID;

CREATE TABLE post_skills (
  post_id     TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  is_required INTEGER NOT NULL,
  skill       TEXT NOT NULL,
  PRIMARY KEY (post_id, position)
) WITHOUT ROWID;

CREATE TABLE post_licences (
  post_id  TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  licence  TEXT NOT NULL,
  PRIMARY KEY (post_id, position)
) WITHOUT ROWID;

CREATE TABLE post_courses (
  post_id  TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  course   TEXT NOT NULL,
  PRIMARY KEY (post_id, position)
) WITHOUT ROWID;

CREATE TABLE post_sources (
  post_id    TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  source     TEXT NOT NULL,
  source_key TEXT NOT NULL,
  date       TEXT,
  PRIMARY KEY (post_id, position)
) WITHOUT ROWID;

CREATE TABLE candidates (
  id                    TEXT NOT NULL PRIMARY KEY,
  birth_date            TEXT,
  sex                   TEXT,
  residence             TEXT,
  hukou                 TEXT,
  education             TEXT,
  has_skills            INTEGER NOT NULL, -- 0: nobody asked; 1: candidate_skills is the answer
  has_licences          INTEGER NOT NULL, -- 0: nobody asked; 1: candidate_licences is the answer
  experience_years      INTEGER,
  status                TEXT,
  welfare_placements    INTEGER,          -- null: no history on file
  welfare_last_passed   INTEGER,
  is_monitored          INTEGER NOT NULL,
  wish_pay_floor        INTEGER,
  wish_insurance        INTEGER,
  wish_guaranteed_base  INTEGER,
  wish_max_hours        INTEGER,
  wish_night_shift      INTEGER,
  wish_willing_to_move  INTEGER,
  wish_max_commute_km   INTEGER,
  is_synthetic          INTEGER NOT NULL
);

CREATE TABLE candidate_disabilities (
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  type         TEXT NOT NULL,
  grade        INTEGER,
  PRIMARY KEY (candidate_id, position)
) WITHOUT ROWID;

CREATE TABLE candidate_functions (
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  axis         TEXT NOT NULL,
  level        INTEGER NOT NULL,
  assessed_on  TEXT NOT NULL,
  valid_to     TEXT,
  source       TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position)
) WITHOUT ROWID;

CREATE TABLE candidate_needs (
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  provision    TEXT NOT NULL,
  strength     TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position)
) WITHOUT ROWID;

CREATE TABLE candidate_avoided_exposures (
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  exposure     TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position)
) WITHOUT ROWID;

CREATE TABLE candidate_skills (
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  skill        TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position)
) WITHOUT ROWID;

CREATE TABLE candidate_licences (
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  licence      TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position)
) WITHOUT ROWID;

CREATE TABLE candidate_courses (
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  course       TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position)
) WITHOUT ROWID;

CREATE TABLE candidate_wished_titles (
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  title        TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position)
) WITHOUT ROWID;

CREATE TABLE candidate_wished_occupations (
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  occupation   TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position)
) WITHOUT ROWID;

CREATE TABLE candidate_wished_forms (
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  form         TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position)
) WITHOUT ROWID;

CREATE TABLE candidate_wished_work_modes (
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  work_mode    TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position)
) WITHOUT ROWID;

-- A consent may name an employer that is not on file yet.
CREATE TABLE consents (
  candidate_id TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  purpose      TEXT NOT NULL,
  employer_id  TEXT,
  basis        TEXT NOT NULL,
  granted_at   TEXT NOT NULL,
  withdrawn_at TEXT,
  PRIMARY KEY (candidate_id, position)
) WITHOUT ROWID;

CREATE TABLE fairs (
  id           TEXT NOT NULL PRIMARY KEY,
  name         TEXT NOT NULL,
  date         TEXT,
  region       TEXT,
  is_synthetic INTEGER NOT NULL
);

CREATE TABLE fair_posts (
  fair_id  TEXT NOT NULL REFERENCES fairs (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  post_id  TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  PRIMARY KEY (fair_id, position)
) WITHOUT ROWID;

CREATE INDEX fair_posts_by_post ON fair_posts (post_id);

CREATE TABLE imports (
  number      INTEGER PRIMARY KEY,        -- the order in which imports were journalled
  id          TEXT NOT NULL UNIQUE,
  file_name   TEXT NOT NULL,
  mapping     TEXT NOT NULL,
  finished_at TEXT NOT NULL,
  rows        INTEGER NOT NULL,
  accepted    INTEGER NOT NULL,
  repaired    INTEGER NOT NULL,
  merged      INTEGER NOT NULL,
  refused     INTEGER NOT NULL,
  added       INTEGER NOT NULL,
  changed     INTEGER NOT NULL
);

-- Rows come before their journal entry, so import_id is no foreign key.
CREATE TABLE import_rows (
  import_id TEXT NOT NULL,
  number    INTEGER NOT NULL,
  outcome   TEXT NOT NULL,
  record_id TEXT,
  notes     TEXT NOT NULL,                -- JSON array of notes
  PRIMARY KEY (import_id, number)
) WITHOUT ROWID;

CREATE INDEX import_rows_by_record ON import_rows (record_id) WHERE record_id IS NOT NULL;

CREATE TABLE requests (
  id         TEXT PRIMARY KEY,
  method     TEXT NOT NULL,
  digest     TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  at         TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX requests_by_subject ON requests (subject_id);
