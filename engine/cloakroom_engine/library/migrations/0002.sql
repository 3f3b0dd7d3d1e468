-- What a person decides in the window, what pages list, and photos that show several people.

-- What is to become of a person in a photo that is shared; owner: a person.
ALTER TABLE person ADD COLUMN rule TEXT NOT NULL DEFAULT 'protect'
    CHECK (rule IN ('protect', 'blur', 'leave', 'never'));

-- When it was taken (seconds; the camera's clock taken for UTC) or else last changed; whether the
-- file was there when it was last looked for; and, kept by library/standing.py so that 20,000
-- photos can be filtered at once, how many protected copies there are and their worst verdict.
ALTER TABLE photo ADD COLUMN taken_s INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photo ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photo ADD COLUMN copies INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photo ADD COLUMN verdict TEXT NOT NULL DEFAULT '';
UPDATE photo SET taken_s = mtime_ns / 1000000000;
CREATE INDEX photo_taken ON photo (taken_s);
CREATE INDEX photo_copies ON photo (taken_s) WHERE copies > 0;
CREATE INDEX photo_unchecked ON photo (taken_s) WHERE copies > 0 AND verdict = '';
CREATE INDEX photo_unchecked_name ON photo (path) WHERE copies > 0 AND verdict = '';
CREATE INDEX photo_verdict ON photo (verdict, taken_s) WHERE verdict <> '';

-- 1 for a face of somebody who was erased: it is never embedded, cropped or grouped again, unless
-- a person says whose it is.
ALTER TABLE face ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;

-- Owner: a person. Folders to look into.
CREATE TABLE root (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path NOT NULL UNIQUE, -- as photo.path
    added TEXT NOT NULL
);

-- Owner: a person. Faces of strangers that nobody wants to be asked about again.
CREATE TABLE ignored_face (
    face_id INTEGER PRIMARY KEY REFERENCES face (id) ON DELETE CASCADE
);

-- Owner: engine. Faces that may be one unknown person's; group_id is the smallest face id when the
-- group was made, similarity the face's to the group's middle.
CREATE TABLE face_group (
    face_id INTEGER PRIMARY KEY REFERENCES face (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL,
    similarity REAL NOT NULL
);
CREATE INDEX face_group_group ON face_group (group_id);

-- As before, but nothing is guessed about an ignored face.
DROP VIEW face_person;
CREATE VIEW face_person AS
SELECT face_id, person_id, 1 AS decided FROM person_face WHERE yes = 1
UNION ALL
SELECT face_id, person_id, 0 AS decided FROM suggestion
WHERE NOT EXISTS (
    SELECT 1 FROM person_face AS decision
    WHERE decision.face_id = suggestion.face_id
    AND (decision.yes = 1 OR decision.person_id = suggestion.person_id)
)
AND NOT EXISTS (SELECT 1 FROM ignored_face WHERE ignored_face.face_id = suggestion.face_id);

-- Owner: engine. One row per protected file; making is the JSON of how it was asked for, fates the
-- JSON of what became of each face in it, looks a perceptual hash of the saved file.
CREATE TABLE protected_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    photo_sha256 TEXT NOT NULL,
    path NOT NULL UNIQUE, -- as photo.path
    sha256 TEXT NOT NULL,
    making TEXT NOT NULL,
    fates TEXT NOT NULL,
    looks TEXT NOT NULL,
    created TEXT NOT NULL
);

-- Owner: engine. The people whose cloak is in a protected file; an index had that name.
DROP INDEX protected_person;
CREATE TABLE protected_person (
    protected_id INTEGER NOT NULL REFERENCES protected_file (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    cloak_id INTEGER NOT NULL REFERENCES cloak (id) ON DELETE CASCADE,
    strength TEXT NOT NULL,
    refine_steps INTEGER NOT NULL,
    ssim REAL NOT NULL,
    psnr_db REAL NOT NULL, -- may be infinite
    linf REAL NOT NULL,
    l2 REAL NOT NULL,
    PRIMARY KEY (protected_id, person_id)
);

-- Nobody wrote down format, quality and metadata until now: they are taken for the default.
INSERT INTO protected_file SELECT id, photo_id, photo_sha256, path, sha256,
    '{"format": "keep", "keep_metadata": [], "quality": null}', '[]', '', created FROM protected;
INSERT INTO protected_person SELECT id, person_id, cloak_id, strength, refine_steps,
    ssim, psnr_db, linf, l2 FROM protected;
DROP TABLE protected;
CREATE INDEX protected_file_sha256 ON protected_file (sha256);
CREATE INDEX protected_file_photo ON protected_file (photo_id);
CREATE INDEX protected_person_person ON protected_person (person_id);
CREATE INDEX protected_person_cloak ON protected_person (cloak_id);
UPDATE photo SET copies = (SELECT count(*) FROM protected_file WHERE photo_id = photo.id);

-- Owner: engine. What an audit came to, beside the sealed document, so that lists need no key.
ALTER TABLE audit ADD COLUMN verdict TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN photos INTEGER NOT NULL DEFAULT 0;

-- judges found the person before the cloak, still of them find them in the copy; sha256 is the
-- copy's as it was audited.
CREATE TABLE audit_photo (
    audit_id INTEGER NOT NULL REFERENCES audit (id) ON DELETE CASCADE,
    photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    protected_id INTEGER NOT NULL REFERENCES protected_file (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    verdict TEXT NOT NULL,
    judges INTEGER NOT NULL,
    still INTEGER NOT NULL,
    PRIMARY KEY (audit_id, protected_id)
);
CREATE INDEX audit_photo_photo ON audit_photo (photo_id);
CREATE INDEX audit_photo_protected ON audit_photo (protected_id);

-- Sealed pictures lie in files (library/pictures.py): what a row showed must go with the row, even
-- if the program dies in between. pending is worked off when the library is opened next.
CREATE TRIGGER face_gone AFTER DELETE ON face BEGIN
    INSERT OR IGNORE INTO pending (task) VALUES ('face:' || OLD.id);
END;
CREATE TRIGGER photo_gone AFTER DELETE ON photo BEGIN
    INSERT OR IGNORE INTO pending (task) VALUES ('photo:' || OLD.sha256);
END;
CREATE TRIGGER photo_edited AFTER UPDATE OF sha256 ON photo WHEN OLD.sha256 <> NEW.sha256 BEGIN
    INSERT OR IGNORE INTO pending (task) VALUES ('photo:' || OLD.sha256);
END;
