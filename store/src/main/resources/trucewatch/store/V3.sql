CREATE TABLE arrived (
  log TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  known BIGINT NOT NULL,
  recorded BIGINT NOT NULL,
  PRIMARY KEY (log, id)
);
CREATE INDEX arrived_by_position ON arrived (position);
