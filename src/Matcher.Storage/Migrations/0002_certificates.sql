-- By a keyed hash of the number (HMAC-SHA256 with the store's secret) a person is known again across sources. The number itself is nowhere.
CREATE TABLE certificates (
  seal         BLOB NOT NULL PRIMARY KEY,
  candidate_id TEXT NOT NULL UNIQUE REFERENCES candidates (id) ON DELETE CASCADE
) WITHOUT ROWID;
