-- Owner: engine. similarity is now the cosine to the face at the group's heart; certain is 1 where
-- that is surely the same person (person/heart.py). Grouping fills both when it runs next.
ALTER TABLE face_group ADD COLUMN certain INTEGER NOT NULL DEFAULT 0;
