-- A clip is a photo that lasts: its row, its thumbnail and its copies are a photo's, and each person
-- who is followed through it is a face, where the clip shows them best.

ALTER TABLE photo ADD COLUMN lasts_s REAL NOT NULL DEFAULT 0;

-- Owner: engine. What following made of the clip whose content has this sha256; cuts is JSON, the
-- frames with which shots begin.
CREATE TABLE clip (
    photo_id INTEGER PRIMARY KEY REFERENCES photo (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    follower TEXT NOT NULL,
    frames INTEGER NOT NULL,
    rate REAL NOT NULL,
    cuts TEXT NOT NULL
);

-- Owner: engine. Where a person is in the clip: spans is JSON [[from, to] in seconds], best_s when
-- the face row's box shows them; the box and landmarks of every frame are sealed.
CREATE TABLE clip_track (
    face_id INTEGER PRIMARY KEY REFERENCES face (id) ON DELETE CASCADE,
    best_s REAL NOT NULL,
    spans TEXT NOT NULL,
    sealed BLOB NOT NULL
);
