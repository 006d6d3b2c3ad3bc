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
  `
  -- The chain's hash at each of these signatures; NULL where version 1 of this schema kept it.
  ALTER TABLE signatures ADD COLUMN hash BLOB;

  -- Hashes of the entries after the head up to which the signature in feeds vouches, one after another (32 bytes each):
  -- entries that the room's rules keep out.
  ALTER TABLE feeds ADD COLUMN tail BLOB NOT NULL DEFAULT x'';

  -- Stretches of a feed of which only the entries' hashes are left (32 bytes each).
  CREATE TABLE tombstones (
    feed INTEGER NOT NULL REFERENCES feeds (number) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    hashes BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX tombstonesBySeq ON tombstones (feed, seq);

  -- Which entries of an owner's feed are rules or prunings, so that those of a room can be read without the rest.
  CREATE TABLE decrees (
    feed INTEGER NOT NULL REFERENCES feeds (number) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    PRIMARY KEY (feed, seq)
  ) STRICT, WITHOUT ROWID;

  -- 0 while a room's canvas is on its way for the first time.
  ALTER TABLE rooms ADD COLUMN complete INTEGER NOT NULL DEFAULT 1;

  -- Of a room with a PIN: the scrypt verifier of the PIN, and each key the room has had.
  ALTER TABLE rooms ADD COLUMN verifier BLOB;
  CREATE TABLE keys (
    room INTEGER NOT NULL REFERENCES rooms (number) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    key BLOB NOT NULL,
    PRIMARY KEY (room, epoch)
  ) STRICT, WITHOUT ROWID;

  -- What authors were last called.
  CREATE TABLE names (author TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- This person's strokes in progress, so that they can be finished after a crash. pencil and points are packed.
  CREATE TABLE strokes (
    number INTEGER PRIMARY KEY,
    room INTEGER NOT NULL REFERENCES rooms (number) ON DELETE CASCADE,
    stroke INTEGER NOT NULL,
    pencil BLOB NOT NULL,
    -- The seq of the entry that was made of it for want of the whole.
    line INTEGER,
    UNIQUE (room, stroke)
  ) STRICT;
  CREATE TABLE strokePoints (
    stroke INTEGER NOT NULL REFERENCES strokes (number) ON DELETE CASCADE,
    first INTEGER NOT NULL,
    count INTEGER NOT NULL,
    points BLOB NOT NULL,
    PRIMARY KEY (stroke, first)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Bytes of pictures, kept once whichever rooms show them, for as long as one of those rooms is kept.
  CREATE TABLE blobs (number INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE blobsOfRooms (
    blob INTEGER NOT NULL REFERENCES blobs (number),
    room INTEGER NOT NULL REFERENCES rooms (number) ON DELETE CASCADE,
    UNIQUE (room, blob)
  ) STRICT;
  CREATE INDEX roomsOfBlobs ON blobsOfRooms (blob);
  CREATE TRIGGER forgetBlobs AFTER DELETE ON blobsOfRooms
    WHEN NOT EXISTS (SELECT 1 FROM blobsOfRooms WHERE blob = OLD.blob)
    BEGIN DELETE FROM blobs WHERE number = OLD.blob; END;
  `,
]
