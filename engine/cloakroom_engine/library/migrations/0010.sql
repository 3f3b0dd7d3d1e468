-- Owner: engine. similarity is now the cosine to the face at the group's heart; 1 where few strangers
-- of the whole library would be as alike (match.certain_far). Grouping fills it when it runs next.
ALTER TABLE face_group ADD COLUMN certain INTEGER NOT NULL DEFAULT 0;
