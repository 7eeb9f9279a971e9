-- How sure an answer has to be, as an owner has saved it on the agents' page; without a row the configuration says it.
CREATE TABLE tunings (
  site TEXT PRIMARY KEY,
  threshold REAL NOT NULL,
  margin REAL NOT NULL,
  blend REAL NOT NULL
) STRICT;
