-- One owner per table: the engine writes what a machine found, the desktop (or the command line)
-- writes what a person decided. AUTOINCREMENT: an id is never used twice, so that a sealed record,
-- which is bound to its row's id, can never pass for that of a row that was erased.

-- Owner: engine. No biometric data, but a path may contain a name.
CREATE TABLE photo (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path NOT NULL UNIQUE, -- text; a blob where the file's name is not valid UTF-8
    sha256 TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    format TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    code TEXT NOT NULL
);
CREATE INDEX photo_sha256 ON photo (sha256);

-- Owner: engine. Where a face is, in pixels of the upright photo; points is JSON [[x, y] * 5].
CREATE TABLE face (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    box_left REAL NOT NULL,
    box_top REAL NOT NULL,
    box_right REAL NOT NULL,
    box_bottom REAL NOT NULL,
    points TEXT NOT NULL,
    score REAL NOT NULL,
    detector TEXT NOT NULL
);
CREATE INDEX face_photo ON face (photo_id);

-- Owner: engine. Biometric, therefore sealed.
CREATE TABLE embedding (
    face_id INTEGER NOT NULL REFERENCES face (id) ON DELETE CASCADE,
    model_sha256 TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (face_id, model_sha256)
);

-- Owner: a person.
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    created TEXT NOT NULL
);

-- Owner: a person. "This face is (not) that person"; a face is at most one person's.
CREATE TABLE person_face (
    face_id INTEGER NOT NULL REFERENCES face (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    yes INTEGER NOT NULL CHECK (yes IN (0, 1)),
    PRIMARY KEY (face_id, person_id)
);
CREATE UNIQUE INDEX person_face_one_yes ON person_face (face_id) WHERE yes = 1;
CREATE INDEX person_face_person ON person_face (person_id);

-- Owner: engine. The machine's best guess; in a table of its own it cannot overwrite a decision.
CREATE TABLE suggestion (
    face_id INTEGER PRIMARY KEY REFERENCES face (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    similarity REAL NOT NULL
);
CREATE INDEX suggestion_person ON suggestion (person_id);

-- Whose face it is: the person's yes, else a guess that nobody has contradicted.
CREATE VIEW face_person AS
SELECT face_id, person_id, 1 AS decided FROM person_face WHERE yes = 1
UNION ALL
SELECT face_id, person_id, 0 AS decided FROM suggestion
WHERE NOT EXISTS (
    SELECT 1 FROM person_face AS decision
    WHERE decision.face_id = suggestion.face_id
    AND (decision.yes = 1 OR decision.person_id = suggestion.person_id)
);

-- Owner: engine. The list; the mask itself is biometric and therefore sealed beside it.
CREATE TABLE cloak (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    recipe TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    photos INTEGER NOT NULL,
    seconds REAL NOT NULL,
    created TEXT NOT NULL
);
CREATE INDEX cloak_person ON cloak (person_id);

CREATE TABLE cloak_mask (
    cloak_id INTEGER PRIMARY KEY REFERENCES cloak (id) ON DELETE CASCADE,
    sealed BLOB NOT NULL
);

-- Owner: engine. One row per protected file. photo_sha256 is that of the photo as it was protected.
CREATE TABLE protected (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    photo_sha256 TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    cloak_id INTEGER NOT NULL REFERENCES cloak (id) ON DELETE CASCADE,
    path NOT NULL UNIQUE, -- as photo.path
    sha256 TEXT NOT NULL,
    strength TEXT NOT NULL,
    refine_steps INTEGER NOT NULL,
    ssim REAL NOT NULL,
    psnr_db REAL NOT NULL, -- may be infinite
    linf REAL NOT NULL,
    l2 REAL NOT NULL,
    created TEXT NOT NULL
);
CREATE INDEX protected_sha256 ON protected (sha256);
CREATE INDEX protected_photo ON protected (photo_id);
CREATE INDEX protected_person ON protected (person_id);
CREATE INDEX protected_cloak ON protected (cloak_id);

-- Owner: engine. The document names photos and how alike they are, so it is sealed beside the list.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created TEXT NOT NULL
);
CREATE INDEX audit_person ON audit (person_id);

CREATE TABLE audit_document (
    audit_id INTEGER PRIMARY KEY REFERENCES audit (id) ON DELETE CASCADE,
    sealed BLOB NOT NULL
);

-- Owner: erase.py. Work that a crash must not make us forget.
CREATE TABLE pending (task TEXT PRIMARY KEY);
