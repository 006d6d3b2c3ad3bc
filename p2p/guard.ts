import type { Refusals } from './api/contract.ts'
import { CLIENT_TOPIC } from './network/announcement.ts'
import type { Allowances } from './network/allowances.ts'
import { DOUBTFUL, type Conduct } from './network/conduct.ts'
import { KnownAuthors } from './network/known-authors.ts'
import { blameFor } from './room/blame.ts'
import type { Refused } from './room/ledger.ts'

/** What this peer lets others do to it, and what it says of those who try more. */
export class Guard {
  readonly #conduct: Conduct
  readonly #allowances: Allowances
  readonly #forwarded = new KnownAuthors()

  constructor(conduct: Conduct, allowances: Allowances) {
    this.#conduct = conduct
    this.#allowances = allowances
  }

  /** Whether an author may say so many bytes more on a topic. Only what is known to be the author's may be asked about. */
  admitsGossip(author: string, topic: string, bytes: number): boolean {
    if (this.#conduct.isShutOut(author)) return false
    if (topic === CLIENT_TOPIC) return this.#charge(author, 'announcements', author, 1, 'announcements')
    const inRoom = `${author} ${topic}`
    return (
      this.#charge(author, 'roomMessages', inRoom, 1, 'messages in a room') &&
      this.#charge(author, 'roomBytes', inRoom, bytes, 'bytes in a room')
    )
  }

  /** Whether one more message of an author may be passed on. If not, nobody is to blame. */
  mayForward(author: string): boolean {
    const mayBeNew = (): boolean => this.#allowances.take('forwardedAuthors', 'all')
    return (
      this.#forwarded.admits(author, mayBeNew) &&
      this.#allowances.take('forwardedOf', author) &&
      this.#allowances.take('forwarded', 'all')
    )
  }

  /** Whether an author may announce one more room that nobody has mentioned before. */
  admitsNewRoom(author: string): boolean {
    return this.#charge(author, 'newRooms', author, 1, 'rooms')
  }

  /** Whether an author may add so many entries to a room at once. Those that are left out are fetched later. */
  admitsEntries(author: string, room: string, entries: number): boolean {
    return this.#charge(author, 'roomEntries', `${author} ${room}`, entries, 'entries in a room')
  }

  admitsCanvasRequest(asker: string): boolean {
    return this.#charge(asker, 'canvasRequests', asker, 1, 'questions for canvases')
  }

  admitsBlobRequest(asker: string): boolean {
    return this.#charge(asker, 'blobRequests', asker, 1, 'questions for pictures')
  }

  /** Whether this peer may ask another for one more picture, without that looking like a flood there. */
  mayAskForBlob(peer: string): boolean {
    return this.#allowances.take('blobsAskedFor', peer)
  }

  /** Whether this peer may ask anybody once more for a picture that nobody had. */
  mayAskForBlobAgain(): boolean {
    return this.#allowances.take('blobsAskedForAgain', 'all')
  }

  /** Whether an asker may have so many bytes of pictures now. If not, nobody is to blame. */
  mayHaveBlob(asker: string, bytes: number): boolean {
    return this.#allowances.take('blobBytes', asker, bytes)
  }

  /** A run that `peer` delivered was not taken in. */
  refusedRun(peer: string, refused: Refused): void {
    const blame = blameFor(peer, refused)
    if (blame === undefined || refused.refusal === 'gap') return
    this.#conduct.refused(blame.peer, refused.refusal, refused.reason, blame.doubtful ? DOUBTFUL : undefined)
  }

  /** What `peer` said makes no sense. */
  nonsense(peer: string, error: unknown): void {
    this.#conduct.refused(peer, 'malformed', error instanceof Error ? error.message : String(error))
  }

  /** A neighbour has not signed a message of its own. */
  unsignedGossip(neighbour: string): void {
    this.#conduct.refused(neighbour, 'forged', 'a message that its author did not sign')
  }

  /** This computer stood still for a moment. */
  stoodStill(): void {
    this.#conduct.stoodStill()
  }

  refusals(nameOf: (peer: string) => string): Refusals[] {
    return this.#conduct.judgements().map(({ peer, ...rest }) => ({ id: peer, name: nameOf(peer), ...rest }))
  }

  #charge(peer: string, name: Parameters<Allowances['take']>[0], whose: string, count: number, what: string): boolean {
    if (this.#allowances.take(name, whose, count)) return true
    this.#conduct.refused(peer, 'flood', what)
    return false
  }
}
