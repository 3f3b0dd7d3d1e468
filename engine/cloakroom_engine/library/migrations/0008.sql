-- Owner: engine. When recognisers find somebody in a clip and in the copy of it with this sha256, by
-- the newest audit: records.Heard as JSON, sealed.
CREATE TABLE clip_heard (
    protected_id INTEGER NOT NULL REFERENCES protected_file (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (protected_id, person_id)
);
CREATE INDEX clip_heard_person ON clip_heard (person_id);
