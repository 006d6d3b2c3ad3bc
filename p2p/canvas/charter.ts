import type { AssignableRole, Change, Entry } from './operation.ts'
import { includes, union, type SeqRanges } from './seq-ranges.ts'
import { seqOf, type VersionVector } from './version-vector.ts'

export type Role = 'owner' | AssignableRole

interface Rule {
  /** Its number in the owner's feed: a later rule has the last word. */
  readonly seq: number
  readonly author: string | undefined
  readonly role: AssignableRole
  readonly seen: VersionVector
}

/** A rule as it concerns one author: it holds for their entries past `cut`. */
interface Cut {
  readonly cut: number
  readonly role: AssignableRole
  readonly personal: boolean
}

/**
 * What a room's owner has laid down in their own feed: from which entry on who may do what, and which entries have no
 * effect for good. A pure function of the owner's entries recorded, in whatever order they came.
 */
export class Charter {
  readonly owner: string | undefined
  /** What the room's later keys are known by, by the number of the rule that brought each (p2p/room/lock). */
  readonly keyChecks = new Map<number, Uint8Array>()
  #rules: Rule[] = []
  readonly #cuts = new Map<string, readonly Cut[]>()
  readonly #dropped = new Map<string, SeqRanges>()

  /** @param owner the PeerId of the room's owner; without one, everybody may draw */
  constructor(owner?: string) {
    this.owner = owner
  }

  /** Whether an entry lays something down here. */
  concerns({ author, operation }: Entry): boolean {
    const kind = operation[0]?.kind
    return author === this.owner && (kind === 'rule' || kind === 'prune')
  }

  /** Takes in an entry that {@link concerns} it. */
  record({ seq, operation }: Entry): void {
    const change = operation[0]
    if (change?.kind === 'rule') this.#recordRule(seq, change)
    else if (change?.kind === 'prune') {
      for (const [author, ranges] of change.entries) {
        this.#dropped.set(author, union(this.#dropped.get(author) ?? [], ranges))
      }
    }
  }

  /** What an author may do now. */
  roleOf(author: string): Role {
    return this.#roleAt(author, Infinity)
  }

  /** What everyone may do for whom there is no rule of their own. */
  get everyone(): AssignableRole {
    return this.#rules.findLast(rule => rule.author === undefined)?.role ?? 'editor'
  }

  /** Authors for whom there is a rule of their own. */
  get named(): ReadonlySet<string> {
    return new Set(this.#rules.flatMap(({ author }) => author ?? []))
  }

  /** Whether an entry counts, by the rules. */
  allows(author: string, seq: number): boolean {
    return this.#rules.length === 0 || mayDraw(this.#roleAt(author, seq))
  }

  /**
   * Up to which number an author's feed is taken in for now: past it nothing counts until another rule readmits them.
   * Infinity for who may draw.
   */
  limitOf(author: string): number {
    if (this.#rules.length === 0 || mayDraw(this.roleOf(author))) return Infinity
    const cuts = [...new Set(this.#cutsOf(author).map(({ cut }) => cut))].sort((a, b) => b - a)
    // Between two cuts the role is the same, so it is enough to look just below each, from the last one down.
    return cuts.find(cut => mayDraw(this.#roleAt(author, cut))) ?? 0
  }

  /** Whether an entry has no effect for good, and its content need not be kept. */
  isDropped(author: string, seq: number): boolean {
    const ranges = this.#dropped.get(author)
    return ranges !== undefined && includes(ranges, seq)
  }

  /** All entries that have no effect for good. */
  get dropped(): ReadonlyMap<string, SeqRanges> {
    return this.#dropped
  }

  #recordRule(seq: number, rule: Extract<Change, { kind: 'rule' }>): void {
    if (rule.author === this.owner || this.#rules.some(known => known.seq === seq)) return
    const { author, role, seen, keyCheck } = rule
    if (keyCheck !== undefined) this.keyChecks.set(seq, keyCheck)
    this.#rules.push({ seq, author, role, seen })
    this.#rules.sort((a, b) => a.seq - b.seq)
    this.#cuts.clear()
  }

  /**
   * The latest rule for them or for everyone decides; but who is banned stays so until a rule of their own says
   * otherwise.
   */
  #roleAt(author: string, seq: number): Role {
    if (author === this.owner) return 'owner'
    let role: AssignableRole = 'editor'
    let banned = false
    for (const rule of this.#cutsOf(author)) {
      if (seq <= rule.cut) continue
      role = rule.role
      if (rule.personal) banned = rule.role === 'banned'
    }
    return banned ? 'banned' : role
  }

  #cutsOf(author: string): readonly Cut[] {
    let cuts = this.#cuts.get(author)
    if (cuts === undefined) {
      cuts = this.#rules
        .filter(rule => rule.author === undefined || rule.author === author)
        .map(({ role, seen, author: named }) => ({ cut: seqOf(seen, author), role, personal: named !== undefined }))
      this.#cuts.set(author, cuts)
    }
    return cuts
  }
}

export function mayDraw(role: Role): boolean {
  return role === 'owner' || role === 'editor'
}
