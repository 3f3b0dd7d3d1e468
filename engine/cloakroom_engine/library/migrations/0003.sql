-- What every recogniser made of every protected copy, so that one that is added later can be asked
-- about all of them, and what fell since can be told.

-- The version that wrote a copy; empty for those of before.
ALTER TABLE protected_file ADD COLUMN engine TEXT NOT NULL DEFAULT '';

-- Owner: engine. One row per copy, person and recogniser: its newest answer, about the file with
-- this sha256. found_clean: it finds the person in the original; found_copy: in the copy, null
-- where it saw no face there. round counts the times that a copy was judged. How alike they are
-- is not here: that is sealed with the audits.
CREATE TABLE judgement (
    protected_id INTEGER NOT NULL REFERENCES protected_file (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    model_sha256 TEXT NOT NULL,
    model TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    found_clean INTEGER NOT NULL CHECK (found_clean IN (0, 1)),
    found_copy INTEGER CHECK (found_copy IN (0, 1)),
    round INTEGER NOT NULL,
    created TEXT NOT NULL,
    PRIMARY KEY (protected_id, person_id, model_sha256)
);
CREATE INDEX judgement_person ON judgement (person_id);

-- Audits of before named their recognisers in sealed documents only: the newest of each copy
-- stands for all of them, under no recogniser's name.
INSERT INTO judgement
SELECT protected_id, person_id, '', '', audit_photo.sha256, 1, still = judges, 0, created
FROM audit_photo JOIN audit ON audit.id = audit_photo.audit_id
WHERE judges > 0 AND NOT EXISTS (
    SELECT 1 FROM audit_photo AS later JOIN audit AS after ON after.id = later.audit_id
    WHERE later.protected_id = audit_photo.protected_id AND later.judges > 0
    AND after.person_id = audit.person_id AND after.id > audit.id
);
