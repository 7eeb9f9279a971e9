-- What each side has had before its eyes, as the log's seq.
ALTER TABLE conversations ADD COLUMN seen_by_visitor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN seen_by_agents INTEGER NOT NULL DEFAULT 0;

-- Where the customer wishes to be called.
ALTER TABLE customers ADD COLUMN phone TEXT NOT NULL DEFAULT '';

-- With what a site's own server signs who its customer is. Readable, since signatures are checked with it and the owner is shown it.
CREATE TABLE site_secrets (
  site TEXT PRIMARY KEY,
  secret TEXT NOT NULL
) STRICT;
