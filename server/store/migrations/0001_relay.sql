-- Times are milliseconds since 1970-01-01 UTC. Enums are the names of protocol.schema, so that a dump can be read and the
-- schema's order may change.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
INSERT INTO meta VALUES ('epoch', lower(hex(randomblob(16))));

CREATE TABLE agents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice: the log names agents by it
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  password_hash TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('owner', 'agent')),
  created_at INTEGER NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1))
) STRICT;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,  -- the token itself is in the agent's cookie only
  agent_id INTEGER NOT NULL REFERENCES agents(id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_by_agent ON sessions(agent_id);
CREATE INDEX sessions_by_expiry ON sessions(expires_at);

CREATE TABLE customers (
  id INTEGER PRIMARY KEY,
  site TEXT NOT NULL,
  visitor_hash TEXT NOT NULL,
  identified_id TEXT NOT NULL DEFAULT '',
  verified INTEGER NOT NULL DEFAULT 0 CHECK (verified IN (0, 1)),
  name TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  locale TEXT NOT NULL DEFAULT '',
  page TEXT NOT NULL DEFAULT '',
  attributes TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(attributes)),
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  UNIQUE (site, visitor_hash)
) STRICT;

-- What the log of a conversation comes to; changed in the same transaction as the log.
CREATE TABLE conversations (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  site TEXT NOT NULL,
  customer INTEGER NOT NULL REFERENCES customers(id),
  owner TEXT NOT NULL CHECK (owner IN ('bot', 'queue', 'agent', 'closed')),
  assignee INTEGER NOT NULL DEFAULT 0,
  contact_left INTEGER NOT NULL DEFAULT 0 CHECK (contact_left IN (0, 1)),
  priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
  sentiment TEXT NOT NULL CHECK (sentiment IN ('negative', 'neutral', 'positive')),
  intent TEXT NOT NULL,
  locale TEXT NOT NULL,
  question TEXT NOT NULL,
  last_text TEXT NOT NULL DEFAULT '',
  satisfied INTEGER CHECK (satisfied IN (0, 1)),  -- NULL: not rated since it was last opened
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  waiting_since INTEGER NOT NULL DEFAULT 0,  -- 0: nobody waits
  last_seq INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX conversations_by_owner ON conversations(owner, updated_at);
CREATE INDEX conversations_by_customer ON conversations(customer);
CREATE INDEX conversations_by_creation ON conversations(created_at);

CREATE TABLE entries (
  conversation INTEGER NOT NULL REFERENCES conversations(number),
  seq INTEGER NOT NULL,
  client_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  author TEXT NOT NULL CHECK (author IN ('visitor', 'bot', 'agent', 'system')),
  agent INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL,  -- the body's "type", for what is asked of the log as a whole
  body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (conversation, seq),
  UNIQUE (conversation, client_id)
) STRICT;
CREATE INDEX entries_by_kind ON entries(kind, at);
CREATE INDEX entries_of_visitors ON entries(at, conversation) WHERE author = 'visitor';

-- How the bot did in conversations that never reached the relay, from pages that opted in to say so.
CREATE TABLE tallies (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  at INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  answered INTEGER NOT NULL,
  helped INTEGER NOT NULL,
  not_helped INTEGER NOT NULL,
  clarified INTEGER NOT NULL,
  unanswered INTEGER NOT NULL
) STRICT;
CREATE INDEX tallies_by_time ON tallies(at);
