-- What the words of a post demand that the law forbids, as bits of the vocabulary; NULL if nothing. Posts of before are marked when they are
-- written again.

ALTER TABLE posts ADD COLUMN held_for INTEGER;
