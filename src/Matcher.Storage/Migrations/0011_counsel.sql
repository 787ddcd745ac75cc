-- What people do to automated results. An arrangement belongs to a person's recommendations or to a post's shortlist.
CREATE TABLE arrangements (
  candidate_id TEXT UNIQUE REFERENCES candidates (id) ON DELETE CASCADE,
  post_id      TEXT UNIQUE REFERENCES posts (id) ON DELETE CASCADE,
  version      INTEGER NOT NULL,
  CHECK ((candidate_id IS NULL) <> (post_id IS NULL))
);

CREATE TABLE arranged_entries (
  list          TEXT NOT NULL,    -- recommendation: the post is the entry; shortlist: the person is
  candidate_id  TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  post_id       TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  placing       TEXT NOT NULL,
  place         INTEGER,
  reason        TEXT NOT NULL,
  at            TEXT NOT NULL,
  by            TEXT NOT NULL,
  since         INTEGER NOT NULL, -- the version of the arrangement that brought it, and the order in it
  position      INTEGER NOT NULL,
  original_rank INTEGER,
  UNIQUE (list, candidate_id, post_id)
);

CREATE INDEX arranged_entries_by_candidate ON arranged_entries (candidate_id);
CREATE INDEX arranged_entries_by_post ON arranged_entries (post_id, list);

-- Reviews that somebody asked for. They stay when their post is deleted: the person has asked.
CREATE TABLE reviews (
  number         INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  candidate_id   TEXT NOT NULL REFERENCES candidates (id) ON DELETE CASCADE,
  post_id        TEXT,            -- null: the whole list
  is_by_person   INTEGER NOT NULL,
  requested_at   TEXT NOT NULL,
  requested_by   TEXT NOT NULL,
  why            TEXT,
  model          TEXT NOT NULL,
  store_version  INTEGER NOT NULL,
  signed_off_at  TEXT,            -- null: under review
  signed_off_by  TEXT,
  decision       TEXT,
  signed_off_why TEXT
);

CREATE INDEX reviews_by_candidate ON reviews (candidate_id);
CREATE INDEX open_reviews_by_post ON reviews (post_id) WHERE signed_off_at IS NULL;

-- The result as it was when the review was asked for.
CREATE TABLE review_entries (
  review_id     TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  post_id       TEXT NOT NULL,
  rank          INTEGER,
  original_rank INTEGER,
  score         INTEGER NOT NULL,
  gates         TEXT NOT NULL,
  PRIMARY KEY (review_id, position)
);

-- Who did what, when and why. Rows are never changed, and go with their person alone.
CREATE TABLE counsel_acts (
  number        INTEGER PRIMARY KEY AUTOINCREMENT,
  kind          TEXT NOT NULL,
  at            TEXT NOT NULL,
  by            TEXT NOT NULL,
  candidate_id  TEXT REFERENCES candidates (id) ON DELETE CASCADE,
  post_id       TEXT,             -- no foreign key: what was done stays when the post is deleted
  list          TEXT,
  list_version  INTEGER,
  place         INTEGER,
  original_rank INTEGER,
  review_id     TEXT,
  decision      TEXT,
  fact          TEXT,
  answer        TEXT,
  why           TEXT
);

CREATE INDEX counsel_acts_by_candidate ON counsel_acts (candidate_id);
CREATE INDEX counsel_acts_by_post ON counsel_acts (post_id);

CREATE TRIGGER counsel_acts_are_never_changed BEFORE UPDATE ON counsel_acts
BEGIN
  SELECT RAISE(ABORT, 'the journal of acts is never changed');
END;

-- The rows of a person go after the person, so whoever still has the person is not erasing.
CREATE TRIGGER counsel_acts_go_with_their_person BEFORE DELETE ON counsel_acts
WHEN OLD.candidate_id IS NULL OR EXISTS (SELECT 1 FROM candidates WHERE id = OLD.candidate_id)
BEGIN
  SELECT RAISE(ABORT, 'the journal of acts is never deleted but with its person');
END;
