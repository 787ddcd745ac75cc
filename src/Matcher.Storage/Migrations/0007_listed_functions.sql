-- What a certificate leaves open (prior knowledge only), and the set of functions that a list of identified posts names: bit c stands
-- for code c of the vocabulary; NULL if no list has the post.

ALTER TABLE candidate_disabilities ADD COLUMN kind TEXT;

ALTER TABLE posts ADD COLUMN listed_functions INTEGER;
