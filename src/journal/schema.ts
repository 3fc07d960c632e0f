/** The tables of a new journal, as SQL. Frozen once released: a change is a new migration. Knows no TypeScript. */

/** `lotr` in ASCII: says in the file's header whose database it is. */
export const APPLICATION_ID = 0x6c6f7472

/** Facts: never changed, never deleted. `data` is the fact's own JSON. */
const FACTS = `
PRAGMA application_id = ${APPLICATION_ID};
CREATE TABLE meta (one INTEGER PRIMARY KEY CHECK (one = 1), device TEXT NOT NULL) STRICT;
INSERT INTO meta VALUES (1, lower(hex(randomblob(8))));

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  command TEXT NOT NULL,
  device TEXT NOT NULL,
  at TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  zone TEXT NOT NULL,
  what TEXT NOT NULL,
  plan TEXT,
  item TEXT,
  key TEXT,
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
CREATE INDEX event_command ON event (command);
CREATE INDEX event_item ON event (plan, item) WHERE plan IS NOT NULL;
CREATE INDEX event_key ON event (key) WHERE key IS NOT NULL;
CREATE INDEX event_undo ON event (data ->> '$.command') WHERE what = 'undo';

CREATE TABLE revision (hash TEXT PRIMARY KEY, text TEXT NOT NULL, at TEXT NOT NULL) STRICT;
`

/** REPLACE deletes without asking a trigger for DELETE, so it is caught before it inserts. */
const APPEND_ONLY = `
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER event_no_replace BEFORE INSERT ON event
  WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq) OR EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
CREATE TRIGGER revision_no_replace BEFORE INSERT ON revision
  WHEN EXISTS (SELECT 1 FROM revision WHERE hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'revision is append-only'); END;
`

/**
 * What follows from the facts in force; may be thrown away and rebuilt at any time. `fact` is a Completion as JSON and
 * `item_facts` all that happened to an item as one JSON, so that reading a habit of a year is one row.
 */
const PROJECTION = `
CREATE TABLE undone (command TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE completion (
  seq INTEGER PRIMARY KEY,
  plan TEXT NOT NULL,
  item TEXT NOT NULL,
  key TEXT,
  day TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  before INTEGER NOT NULL,
  fact TEXT NOT NULL
) STRICT;
CREATE INDEX completion_day ON completion (day);
-- Holds all that is asked of a key, else each row would be one more page read from somewhere in the table.
CREATE INDEX completion_key ON completion (key, day, seq, fact) WHERE key IS NOT NULL;

CREATE TABLE item_facts (
  plan TEXT NOT NULL,
  item TEXT NOT NULL,
  facts TEXT,
  logged TEXT,
  PRIMARY KEY (plan, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE off (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  why TEXT,
  keep TEXT
) STRICT;

CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  roadmap TEXT NOT NULL,
  file TEXT NOT NULL,
  start TEXT NOT NULL,
  finish TEXT,
  minutes INTEGER,
  dropped_on TEXT,
  revision TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_revision (seq INTEGER PRIMARY KEY, plan TEXT NOT NULL, day TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE INDEX plan_revision_plan ON plan_revision (plan, seq);

CREATE TABLE day_total (day TEXT PRIMARY KEY, done INTEGER NOT NULL, minutes INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`

/** Tables that hold nothing of their own. */
export const PROJECTION_TABLES = ['undone', 'completion', 'item_facts', 'off', 'plan', 'plan_revision', 'day_total', 'work', 'clock', 'skill'] as const

/** The first version. */
export const SCHEMA_1 = FACTS + APPEND_ONLY + PROJECTION

/**
 * Time off for a part of a day: the clock span as JSON, null where whole days are meant. A plan's replans: a list as JSON,
 * null where there is none.
 */
export const SCHEMA_2 = `
ALTER TABLE off ADD COLUMN at TEXT;
ALTER TABLE plan ADD COLUMN adjustments TEXT;
`

/**
 * Time that closes nothing (`grade` where it was a review), the clock that runs, and how well the user says to know what.
 * The indexes find the newest clock, and what ended it. A completion keeps its grade and its score from here on.
 */
export const SCHEMA_3 = `
CREATE TABLE work (
  seq INTEGER PRIMARY KEY,
  plan TEXT NOT NULL,
  item TEXT NOT NULL,
  key TEXT,
  day TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  grade TEXT
) STRICT;
CREATE INDEX work_day ON work (day);
CREATE INDEX work_key ON work (key, day, seq, minutes, grade) WHERE key IS NOT NULL;

CREATE TABLE clock (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  start TEXT NOT NULL,
  plan TEXT NOT NULL,
  item TEXT NOT NULL,
  key TEXT,
  day TEXT NOT NULL,
  since TEXT NOT NULL,
  ends TEXT,
  for_minutes INTEGER,
  picked TEXT
) STRICT;

CREATE TABLE skill (seq INTEGER PRIMARY KEY, plan TEXT NOT NULL, skill TEXT NOT NULL, day TEXT NOT NULL, value REAL NOT NULL) STRICT;

CREATE INDEX event_start ON event (seq) WHERE what = 'start';
CREATE INDEX event_clock ON event (data ->> '$.clock') WHERE what IN ('work', 'done', 'review') AND data ->> '$.clock' IS NOT NULL;
`

/**
 * Reminders that went out, one row an occasion of a day: `sending` while somebody is at it, then `sent` (at least one channel
 * has it) or `failed`. `results` is an object by channel, null where it arrived. Not a projection: no event says it.
 */
export const SCHEMA_4 = `
CREATE TABLE reminder (
  day TEXT NOT NULL,
  occasion TEXT NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('sending', 'sent', 'failed')),
  results TEXT NOT NULL CHECK (json_valid(results)),
  PRIMARY KEY (day, occasion)
) STRICT, WITHOUT ROWID;
`
