-- What was read from the words of a post: the words of demands, exposures and provisions (NULL where somebody gave the fact), the range of a
-- demand's level (NULL where it is the level), and the fields that were filled from words, with the post's offers. Posts of before are read when
-- they are written again.

ALTER TABLE post_demands ADD COLUMN least INTEGER;
ALTER TABLE post_demands ADD COLUMN most INTEGER;
ALTER TABLE post_demands ADD COLUMN words TEXT;
ALTER TABLE post_exposures ADD COLUMN words TEXT;
ALTER TABLE post_provisions ADD COLUMN words TEXT;

CREATE TABLE post_read_fields (
  post_id  TEXT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field    TEXT NOT NULL,
  words    TEXT NOT NULL,
  PRIMARY KEY (post_id, position)
) WITHOUT ROWID;
