CREATE TABLE log (
  name TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL
);
CREATE TABLE batch (
  number INTEGER NOT NULL PRIMARY KEY,
  recorded BIGINT NOT NULL,
  dataset TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  first_entry INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  header TEXT NOT NULL,
  chain TEXT NOT NULL
);
CREATE TABLE entry (
  position INTEGER NOT NULL PRIMARY KEY,
  batch INTEGER NOT NULL,
  claim_id TEXT NOT NULL,
  base TEXT NOT NULL,
  dataset TEXT NOT NULL,
  content TEXT NOT NULL,
  known BIGINT NOT NULL,
  body TEXT NOT NULL,
  chain BYTEA NOT NULL
);
CREATE INDEX entry_by_base ON entry (base, position);
CREATE TABLE file_read (
  dataset TEXT NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL
);
