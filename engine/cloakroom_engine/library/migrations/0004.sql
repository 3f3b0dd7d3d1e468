-- How far the person's faces were moved in the copy (a fraction of the distance between the eyes),
-- what else is seen of the cloak (SSIMULACRA2), and the sealed displacement itself. Copies from
-- before faces were moved have none, and nobody asked what was seen.
ALTER TABLE protected_person ADD COLUMN moved REAL NOT NULL DEFAULT 0;
ALTER TABLE protected_person ADD COLUMN seen REAL;
ALTER TABLE protected_person ADD COLUMN shapes BLOB;
