-- Albums: photos and people that somebody put together, and searches that somebody kept.

-- Owner: person. search is JSON (fields of records.PhotoFilter, but for people) of a kept search;
-- empty for an album that is put together by hand.
CREATE TABLE album (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    search TEXT NOT NULL DEFAULT '',
    created TEXT NOT NULL
);

-- Owner: person. Photos that were put in.
CREATE TABLE album_photo (
    album_id INTEGER NOT NULL REFERENCES album (id) ON DELETE CASCADE,
    photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    PRIMARY KEY (album_id, photo_id)
);

-- Owner: person. Everybody in an album brings all their photos; of a kept search: who is in it.
CREATE TABLE album_person (
    album_id INTEGER NOT NULL REFERENCES album (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (album_id, person_id)
);
CREATE INDEX album_person_person ON album_person (person_id);
CREATE INDEX album_photo_photo ON album_photo (photo_id);
