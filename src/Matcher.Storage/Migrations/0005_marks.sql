-- What is derived from people alone says by this mark what it was derived from: 16 random bytes, others after each commit that
-- changed a candidate. Unlike the version, they are not the same again where a store was restored and written to anew.

INSERT INTO meta (name, value) VALUES ('candidates_mark', randomblob(16));
