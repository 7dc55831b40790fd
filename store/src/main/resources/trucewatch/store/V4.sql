CREATE TABLE facet (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  since BIGINT NOT NULL,
  position INTEGER NOT NULL,
  until BIGINT NOT NULL,
  known BIGINT NOT NULL,
  PRIMARY KEY (kind, value, since, position)
) WITHOUT ROWID;
