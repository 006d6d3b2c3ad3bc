/**
 * Every bound of the program, in one place. Whatever crosses one gets a clear error; nothing is cut silently.
 * Units are in the names; a bare number is a count.
 */
export const LIMITS = {
  // Names of people and rooms, after trimming.
  nameLength: 64,

  // The canvas. Coordinates are kept as integers of 1/8 unit; 2^20 units keep them exact in a float32.
  coordinateUnits: 2 ** 20,
  pointsPerLine: 10_000,
  widthUnits: 256,
  changesPerEntry: 1_000,
  itemsPerEntry: 20_000,
  itemsPerRoom: 500_000,
  lamport: 2 ** 48,

  // Feeds.
  entryBytes: 1024 * 1024,
  authorsPerRoom: 1_000,
  entriesPerFeed: 2 ** 31,
  // A run is signed as a whole, so it is sent and checked as a whole, and must fit one frame of the canvas protocol.
  entriesPerRun: 1_024,
  runBytes: 1024 * 1024 + 256 * 1024,

  // The /client topic.
  announcementBytes: 96 * 1024,
  roomsPerAnnouncement: 200,
  membersPerRoom: 200,
  addressesPerAnnouncement: 32,
  addressLength: 255,
  neighboursPerAnnouncement: 500,
  announcedRooms: 5_000,
  announcingPeers: 1_000,

  roomDescriptionBytes: 1024,

  // The room topic. A message over gossipBytes would make the receiver drop the sender, so it is never published.
  gossipBytes: 128 * 1024,
  previewsPerMessage: 32,
  runsPerMessage: 64,
  strokesInProgressPerPeer: 32,

  // The canvas protocol.
  canvasRequestBytes: 64 * 1024,
  canvasFrameBytes: 2 * 1024 * 1024,
  canvasChunkBytes: 256 * 1024,
  canvasStallMs: 15_000,
  canvasRequestsAtOncePerPeer: 4,

  // The API.
  apiMessageBytes: 4 * 1024 * 1024,
  apiPointsPerPreview: 10_000,
  // What may wait for a caller that does not read. A screen may be sent a whole canvas at once.
  apiBacklogBytes: 256 * 1024 * 1024,
  scriptBacklogBytes: 64 * 1024 * 1024,
} as const
