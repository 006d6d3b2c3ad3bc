/**
 * The tables of a peer's database, as SQL a version. A database at version n is brought forward by running the scripts
 * after the nth. Never edit one that was released: add another.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- A room that is kept on this computer: its description and its owner's signature of it.
  CREATE TABLE rooms (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    description BLOB NOT NULL,
    signature BLOB NOT NULL
  ) STRICT;

  -- A feed: one author in one room, and where it stands. unsignedEntries and unsignedBytes count what came since the
  -- last signature in the table below.
  CREATE TABLE feeds (
    number INTEGER PRIMARY KEY,
    room INTEGER NOT NULL REFERENCES rooms (number) ON DELETE CASCADE,
    author TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    signature BLOB NOT NULL,
    unsignedEntries INTEGER NOT NULL,
    unsignedBytes INTEGER NOT NULL,
    UNIQUE (room, author)
  ) STRICT;

  -- Entries exactly as they came, in the order they came: rows are only ever appended, so pages are full however many
  -- people draw at once, and long ones are not moved to pages of their own as they would be WITHOUT ROWID.
  CREATE TABLE entries (
    feed INTEGER NOT NULL REFERENCES feeds (number) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX entriesBySeq ON entries (feed, seq);

  -- Now and then a signature on the way to the head, so that who fetches a long feed can check it piece by piece.
  CREATE TABLE signatures (
    feed INTEGER NOT NULL REFERENCES feeds (number) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (feed, seq)
  ) STRICT, WITHOUT ROWID;
  `,
]
