-- Owner: engine. Faces whose embeddings were written or went since faces were last grouped: what is
-- remembered beside the library of who is like whom (library/neighbours.py) is stale about them.
CREATE TABLE embedding_changed (
    face_id INTEGER PRIMARY KEY,
    gone INTEGER NOT NULL
);
CREATE TRIGGER embedding_new AFTER INSERT ON embedding BEGIN
    INSERT INTO embedding_changed VALUES (NEW.face_id, 0) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER embedding_other AFTER UPDATE OF sealed ON embedding BEGIN
    INSERT INTO embedding_changed VALUES (NEW.face_id, 1) ON CONFLICT DO UPDATE SET gone = 1;
END;
CREATE TRIGGER embedding_gone AFTER DELETE ON embedding BEGIN
    INSERT INTO embedding_changed VALUES (OLD.face_id, 1) ON CONFLICT DO UPDATE SET gone = 1;
END;
