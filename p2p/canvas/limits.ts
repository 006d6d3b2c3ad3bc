/**
 * Every bound of the program, in one place. Whatever crosses one gets a clear error; nothing is cut silently.
 * Units are in the names; a bare number is a count.
 */
export const LIMITS = {
  // Names of people and rooms, after trimming.
  nameLength: 64,

  // What the peer says (p2p/canvas/sentence.ts). A value may be the path of a file; a sentence may hold others.
  sentenceValues: 8,
  sentenceValueLength: 8_192,
  sentenceDepth: 4,

  // A school's settings (electron/school-settings.ts): a name and a language.
  settingsFileBytes: 64 * 1024,

  // The desktop app: what the system hands to it to open, and the place of its window.
  linkLength: 256,
  windowFileBytes: 1_024,
  // Of each of the two log files; a line longer than that is cut.
  logFileBytes: 1024 * 1024,
  logLineLength: 2_000,
  // What the app itself did last, in a report for support.
  reportEvents: 50,
  // A link to a room that is not heard of by then is one that is not open.
  linkWaitMs: 10_000,

  // The canvas. Coordinates are kept as integers of 1/8 unit; 2^20 units keep them exact in a float32.
  coordinateUnits: 2 ** 20,
  pointsPerLine: 10_000,
  widthUnits: 256,
  // A shape is looked at as a whole at every touch.
  cornersPerShape: 100,
  textLength: 10_000,
  // Of an item's matrix.
  stretch: 1_000_000,
  shiftUnits: 2 ** 40,
  groupLength: 64,
  changesPerEntry: 1_000,
  pagesPerRoom: 200,
  itemsPerEntry: 20_000,
  itemsPerRoom: 500_000,
  // Changed by one person at once, each counted once a field: whatever their new values, these fit an entry.
  itemsPerStep: 12_000,
  // What is copied at once, and as how long a text.
  copiedItems: 5_000,
  copiedLength: 16 * 1024 * 1024,
  lamport: 2 ** 48,

  // Feeds.
  entryBytes: 1024 * 1024,
  authorsPerRoom: 1_000,
  entriesPerFeed: 2 ** 31,
  // A run is signed as a whole, so it is sent and checked as a whole, and must fit one frame of the canvas protocol.
  entriesPerRun: 1_024,
  runBytes: 1024 * 1024 + 256 * 1024,
  // What may wait, of an owner's feed, for the pruning that allows its tombstones.
  putBackBytes: 64 * 1024 * 1024,

  // What was damaged on disk and taken out of a feed: for each time, and how often.
  setAsideBytes: 16 * 1024 * 1024,
  setAsideFiles: 256,

  // What was erased can be brought back for so long, at least; then its content is dropped.
  pruneGraceMs: 60 * 60_000,
  // A pruning is worth an entry of its own.
  leastPrunedEntries: 64,
  prunedRangesPerEntry: 100_000,

  // The /client topic.
  announcementBytes: 96 * 1024,
  roomsPerAnnouncement: 200,
  membersPerRoom: 200,
  addressesPerAnnouncement: 32,
  addressLength: 255,
  neighboursPerAnnouncement: 500,
  announcedRooms: 5_000,
  announcingPeers: 1_000,
  // Signatures of new rooms that are checked in one go, some 0.15 ms each, and how many announcements may wait for theirs.
  roomChecksPerTurn: 8,
  announcementsUnderWay: 100,

  roomDescriptionBytes: 1024,

  // Texts, byte strings and messages within a message of whatever kind (p2p/wire/decode-message.ts).
  piecesPerMessage: 100_000,
  // Of a version vector, as announced and said in rooms.
  digestBytes: 32,

  // The room topic. A message over gossipBytes would make the receiver drop the sender, so it is never published.
  gossipBytes: 128 * 1024,
  // With its envelope; a larger frame is not even put together.
  gossipFrameBytes: 256 * 1024,
  previewsPerMessage: 32,
  runsPerMessage: 64,
  strokesInProgressPerPeer: 32,
  // Fingers and pens that draw on one screen, each a stroke of that peer.
  pointersAtOnce: 20,
  // More than so many are not seen by others until they are let go: all are named in each message.
  itemsInMotion: 200,
  // A text that is being written goes to the others whole each time, so often at most, and so many letters a second.
  textPreviewEveryMs: 250,
  textPreviewLettersPerSecond: 8_000,
  // A stroke without new points for so long is given up: its author makes a line of what there is, the others take it
  // off the screen until that comes.
  strokeSilentMs: 15_000,
  // A stroke that a crash interrupted becomes a line so long after its room opens, unless it goes on by then.
  strokeReturnMs: 5_000,
  // Strokes go to the author's journal from this age on, and so often at most.
  journalAfterMs: 250,
  // Of each room, the last strokes that became lines for want of the whole, should that come after all.
  finishedStrokes: 64,

  // What a neighbour may make gossipsub keep. A peer hears /client and the rooms it has open, 200 at most.
  topicBytesPerNeighbour: 512 * 1024,
  subscriptionsPerFrame: 1_000,
  // A frame is read in one go. Gossipsub puts one message into each, unless it is asked for old ones.
  messagesPerFrame: 4,
  // Of one neighbour, until there is time to read it: a few seconds of a busy room.
  gossipWaitingFrames: 1_000,
  gossipWaitingBytes: 4 * 1024 * 1024,
  // Of one neighbour, before others have their turn: some 0.2 to 0.5 ms each, with a signature or two to check.
  messagesPerTurn: 3,
  controlsPerFrame: 512,
  // What may wait for a neighbour that does not read.
  gossipBacklogBytes: 4 * 1024 * 1024,
  // Of an author's messages, how much later than the newest one may come. Anything older is a replay.
  gossipReorder: 256,

  // The canvas protocol.
  canvasRequestBytes: 64 * 1024,
  canvasFrameBytes: 2 * 1024 * 1024,
  canvasChunkBytes: 256 * 1024,
  canvasStallMs: 15_000,
  canvasRequestsAtOncePerPeer: 8,
  // Those who join are fed a few at a time, a turn each, so that those who draw are not starved. The rest stand in line.
  canvasesServedAtOnce: 4,
  canvasesWaiting: 200,
  canvasTurnMs: 1_000,
  canvasWaitingEveryMs: 5_000,
  canvasWaitingFrames: 120,

  // Pictures. Pages scale larger ones down before they hand them over.
  blobBytes: 5 * 1024 * 1024,
  pictureSidePx: 2_048,
  // What a page takes from a person, before it is scaled down.
  pictureFileBytes: 64 * 1024 * 1024,
  pictureFilePixels: 64 * 1024 * 1024,
  filesGivenAtOnce: 10,
  blobBytesPerRoom: 512 * 1024 * 1024,
  // What is taken into memory where the disk cannot be written.
  picturesInMemoryBytes: 256 * 1024 * 1024,
  blobsWanted: 1_000,
  blobsFetchedAtOnce: 2,
  blobsServedAtOnce: 4,
  blobRequestBytes: 1024,
  blobPieceBytes: 128 * 1024,
  blobFetchMs: 60_000,
  // Between the first two rounds of asking everybody for a picture that nobody had: whoever has it may hear only now that the
  // room shows it. Each pause is twice as long as the one before it.
  blobAskAgainMs: 250,
  blobLongestPauseMs: 20_000,

  // A PDF of pages full of photographs. What is saved of a board is put together in the memory of a school's computer.
  exportBytes: 256 * 1024 * 1024,

  // PDF files whose pages come on the board as pictures.
  pdfFileBytes: 128 * 1024 * 1024,
  pdfPages: 100,
  // An image within a PDF that has more is left out.
  pdfImagePixels: 64 * 1024 * 1024,
  // A page is kept exactly up to this size, and from there on as photographs are.
  pdfExactPageBytes: 1024 * 1024,

  // Rooms with a PIN. After so many wrong ones a peer waits, each time twice as long; and a room takes only so many from
  // all peers together, since a PeerId costs nothing.
  pinTriesPerPeer: 5,
  pinFirstWaitMs: 30_000,
  pinLongestWaitMs: 60 * 60_000,
  pinFailuresPerRoom: 60,
  pinFailureForgivenEveryMs: 20_000,
  pinPeersRemembered: 1_000,
  pinTalksAtOnce: 8,
  pinHoldersAsked: 3,
  keysPerRoom: 4_096,
  // How long a new key waits before it is used, so that the others have it by then.
  keyGraceMs: 1_000,

  // Rooms as files.
  fileBytes: 512 * 1024 * 1024,
  fileFrameBytes: 2 * 1024 * 1024,
  filePictureBytes: 1024 * 1024,
  picturesPerFile: 100_000,
  // A file on its way to or from a page goes in pieces of this size.
  filePieceBytes: 1024 * 1024,
  // What all files under way may hold of memory together.
  filesUnderWayBytes: 768 * 1024 * 1024,
  filesUnderWayPerClient: 4,
  // A file that a page has not asked about for so long is given up.
  fileIdleMs: 60_000,

  // What people were last called, kept on disk.
  rememberedNames: 10_000,

  // Token buckets, each for one peer: so much at once, and so much more each second. What is over is dropped before it
  // is read, and counts as a flood.
  allowances: {
    // A neighbour, whoever wrote what it sends. A class of 31 in one room says 150 to 250 messages a second in all, 0.3
    // MiB; only a computer that joins two networks passes all of that on.
    neighbourMessages: { capacity: 3_000, perSecond: 600 },
    neighbourBytes: { capacity: 16 * 1024 * 1024, perSecond: 4 * 1024 * 1024 },
    neighbourSubscriptions: { capacity: 1_000, perSecond: 20 },
    // Others whose messages a neighbour passes on: a class or two, once.
    neighbourAuthors: { capacity: 250, perSecond: 2 },
    // What this peer itself passes on of others: well below what its neighbours take from it, so that a flood that
    // comes through it is not taken for its own.
    forwarded: { capacity: 1_000, perSecond: 300 },
    // Of one author, who draws at 60 messages a second: passing on costs as much as hearing, once for each neighbour.
    forwardedOf: { capacity: 60, perSecond: 90 },
    forwardedAuthors: { capacity: 100, perSecond: 1 },
    // One computer's address, for what it dials: once, and again after each hiccup. Tests have a class at one address.
    connections: { capacity: 60, perSecond: 5 },
    // An author on /client: once in 2.5 s, and within 10 ms of each change. Who joins 30 rooms changes 60 times.
    announcements: { capacity: 150, perSecond: 10 },
    // Rooms never heard of before, each with a signature to check.
    newRooms: { capacity: 250, perSecond: 5 },
    // An author in one room: 8 to 60 messages a second while drawing, each of some 200 bytes, and entries when the pen
    // lifts: a fast eraser makes under 20 a second. More comes back by the canvas protocol, unlimited: it was asked for.
    roomMessages: { capacity: 300, perSecond: 90 },
    roomBytes: { capacity: 4 * 1024 * 1024, perSecond: 256 * 1024 },
    roomEntries: { capacity: 2_000, perSecond: 60 },
    // An asker of canvases: a few a minute; a class that joins 30 rooms each asks for each of them.
    canvasRequests: { capacity: 200, perSecond: 10 },
    // An asker of pictures: a class that joins a room full of them, and asks again for those that nobody had.
    blobRequests: { capacity: 2_000, perSecond: 50 },
    // What this peer asks another for, so that it is well within that, whatever entries say that there is to see.
    blobsAskedFor: { capacity: 1_000, perSecond: 20 },
    // What nobody had, of everybody together: each costs both computers 1 ms, and it goes on for as long as it is missing.
    blobsAskedForAgain: { capacity: 1_000, perSecond: 20 },
    // What is over is no flood: it is fetched a moment later, or from somebody else.
    blobBytes: { capacity: 64 * 1024 * 1024, perSecond: 4 * 1024 * 1024 },
    // A caller of the API: a screen asks some 100 times a second, a script that draws 100,000 lines at once as often.
    apiCalls: { capacity: 200_000, perSecond: 5_000 },
  },
  tokenBuckets: 5_000,
  // Authors that a neighbour has introduced, or that this peer has: of them it is remembered that they are not new.
  authorsRemembered: 1_000,

  // Conduct (p2p/network/conduct.ts).
  peersJudged: 1_000,
  refusalReasonLength: 200,
  refusalLinesPerSecond: 5,
  shutOutMs: 30_000,
  longestShutOutMs: 60 * 60_000,

  // The API.
  apiMessageBytes: 4 * 1024 * 1024,
  // All are done before anything else is: a hundred lines are on disk within 50 ms.
  apiBatchRequests: 100,
  // Of lists within lists, and maps.
  apiDepth: 64,
  apiPointsPerPreview: 10_000,
  // What may wait for a caller that does not read. A screen may be sent a whole canvas at once.
  apiBacklogBytes: 256 * 1024 * 1024,
  scriptBacklogBytes: 64 * 1024 * 1024,
} as const
