-- What was sent along in conversations. The bytes lie in the data folder's files/, under the name of their content.
CREATE TABLE files (
  id TEXT PRIMARY KEY,  -- random: a part of the file's address
  conversation INTEGER NOT NULL REFERENCES conversations(number),
  site TEXT NOT NULL,
  author TEXT NOT NULL CHECK (author IN ('visitor', 'agent')),
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  media TEXT NOT NULL,
  size INTEGER NOT NULL,
  at INTEGER NOT NULL,
  posted INTEGER NOT NULL DEFAULT 0 CHECK (posted IN (0, 1))  -- 1: an entry of the log names it
) STRICT;
CREATE INDEX files_by_site ON files(site, size);
CREATE INDEX files_by_hash ON files(hash);
CREATE INDEX files_unposted ON files(at) WHERE posted = 0;
