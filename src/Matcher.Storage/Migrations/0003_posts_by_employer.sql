-- Import asks whether another source has listed the same post before.
CREATE INDEX posts_by_employer ON posts (employer_id, title) WHERE employer_id IS NOT NULL;
