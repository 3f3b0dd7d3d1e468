-- A face that is nobody's business can be hidden (1) in every copy instead of being left as the
-- other people in the photo are (0).
ALTER TABLE ignored_face ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;

-- Whether a guess is as good as person.match.CERTAIN_FAR asks; those of before are taken for less.
ALTER TABLE suggestion ADD COLUMN certain INTEGER NOT NULL DEFAULT 0;
