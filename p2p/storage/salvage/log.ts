/**
 * SQLite's write-ahead log, read without SQLite (https://www.sqlite.org/fileformat2.html#the_write_ahead_log). SQLite
 * stops at the first frame that does not add up, as after a power cut in the middle of a transaction, and says nothing
 * when there is more behind it. Here that is told apart from damage.
 */

/** A page as a transaction left it. */
export interface LogFrame {
  readonly page: number
  readonly bytes: Uint8Array
}

export interface Log {
  readonly pageBytes: number | undefined
  /** In the order written. Of a damaged log, all that add up; otherwise those of finished transactions. */
  readonly frames: readonly LogFrame[]
  /** Finished transactions cannot be read. */
  readonly damaged: boolean
}

interface Checked extends LogFrame {
  readonly commits: boolean
  /** It adds up with the frame before it. */
  readonly sound: boolean
}

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const SALT_AT = 16
const SALT_BYTES = 8
/** The last bit says in which byte order the checksums are. */
const MAGIC = 0x377f0682
/** One transaction that was never finished may leave a commit behind a torn frame; two are proof of damage. */
const COMMITS_OF_DAMAGE = 2

export const NO_LOG: Log = { pageBytes: undefined, frames: [], damaged: false }

/** @param assumedPageBytes what to go by if the log's own header is damaged */
export function readLog(log: Buffer, assumedPageBytes: number): Log {
  if (log.length < HEADER_BYTES || log.subarray(0, HEADER_BYTES).every(byte => byte === 0)) return NO_LOG
  const magic = log.readUInt32BE(0)
  const headerSum = checksum(log.subarray(0, 24), [0, 0], magic === MAGIC + 1)
  const headed = (magic === MAGIC || magic === MAGIC + 1) && sameSum(headerSum, sumAt(log, 24))
  const pageBytes = headed ? log.readUInt32BE(8) : assumedPageBytes
  const checked = [...frames(log, pageBytes, magic === MAGIC + 1, headed)]

  const torn = checked.findIndex(frame => !frame.sound)
  const whole = torn === -1 ? checked : checked.slice(0, torn)
  const behind = torn === -1 ? [] : checked.slice(torn).filter(frame => frame.sound)
  const damaged = !headed || behind.filter(frame => frame.commits).length >= COMMITS_OF_DAMAGE
  const last = whole.findLastIndex(frame => frame.commits)
  return { pageBytes, frames: damaged ? [...whole, ...behind] : whole.slice(0, last + 1), damaged }
}

/** Frames of the present round: those of earlier rounds, which lie behind them, carry another salt. */
function* frames(log: Buffer, pageBytes: number, bigEndian: boolean, headed: boolean): Generator<Checked> {
  const frameBytes = FRAME_HEADER_BYTES + pageBytes
  let salt = log.subarray(SALT_AT, SALT_AT + SALT_BYTES)
  let sum = sumAt(log, 24)
  for (let at = HEADER_BYTES; at + frameBytes <= log.length; at += frameBytes) {
    const frame = log.subarray(at, at + frameBytes)
    const own = frame.subarray(8, 8 + SALT_BYTES)
    const afterPage = checksum(
      frame.subarray(FRAME_HEADER_BYTES),
      checksum(frame.subarray(0, 8), sum, bigEndian),
      bigEndian,
    )
    // The sum that is written counts for the next one, so that a page that went bad spoils only itself.
    sum = sumAt(frame, 16)
    const sound = own.equals(salt) && sameSum(afterPage, sum)
    if (!headed) salt = own
    yield {
      page: frame.readUInt32BE(0),
      bytes: frame.subarray(FRAME_HEADER_BYTES),
      commits: frame.readUInt32BE(4) !== 0,
      sound,
    }
  }
}

type Sum = readonly [number, number]

function checksum(bytes: Buffer, [first, second]: Sum, bigEndian: boolean): Sum {
  let a = first
  let b = second
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0
    b = (b + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0
  }
  return [a, b]
}

function sumAt(bytes: Buffer, at: number): Sum {
  return [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
}

function sameSum(one: Sum, other: Sum): boolean {
  return one[0] === other[0] && one[1] === other[1]
}
