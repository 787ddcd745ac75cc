-- Courses that posts and people name by id. Those ids are no foreign keys: a post may name a course before it is on file.

CREATE TABLE courses (
  id            TEXT NOT NULL PRIMARY KEY,
  name          TEXT NOT NULL,
  provider      TEXT,
  text          TEXT,
  region        TEXT,
  place_text    TEXT,
  min_education TEXT,
  requirements  TEXT,
  seats         INTEGER,
  fee_yuan      TEXT,
  subsidy       TEXT,
  mode          TEXT,
  starts_on     TEXT,
  ends_on       TEXT,
  enrol_until   TEXT,
  source        TEXT,
  published_on  TEXT,
  is_synthetic  INTEGER NOT NULL
);

CREATE TABLE course_occupations (
  course_id  TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  occupation TEXT NOT NULL,
  PRIMARY KEY (course_id, position)
) WITHOUT ROWID;

CREATE TABLE course_skills (
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  skill     TEXT NOT NULL,
  PRIMARY KEY (course_id, position)
) WITHOUT ROWID;

CREATE TABLE course_tags (
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  tag       TEXT NOT NULL,
  PRIMARY KEY (course_id, position)
) WITHOUT ROWID;

CREATE TABLE course_prerequisites (
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  required  TEXT NOT NULL,
  PRIMARY KEY (course_id, position)
) WITHOUT ROWID;

CREATE TABLE course_provisions (
  course_id TEXT NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  kind      TEXT NOT NULL,
  state     TEXT NOT NULL,
  tier      TEXT,
  source    TEXT NOT NULL,
  date      TEXT NOT NULL,
  PRIMARY KEY (course_id, position)
) WITHOUT ROWID;
