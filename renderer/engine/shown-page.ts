/** Which page is shown: what lies on it, and who is here. */
import type { Person } from '../../p2p/api/contract.ts'
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import { PageShelf, pageOf } from './page-shelf.ts'

export class ShownPage {
  readonly shelf = new PageShelf()
  #people: readonly Person[] = []
  #selfId: string | null

  /** @param selfId this peer's id, if it is known already */
  constructor(selfId: string | null) {
    this.#selfId = selfId
  }

  /** The page's id. */
  get id(): string {
    return this.shelf.shown
  }

  /** This peer's id. */
  get selfId(): string | null {
    return this.#selfId
  }

  /** Whether a pencil draws on this page. */
  has(pencil: Pencil): boolean {
    return pageOf(pencil) === this.id
  }

  setPeople(people: readonly Person[]): void {
    this.#selfId = people.find(person => person.self)?.id ?? this.#selfId
    this.#people = people
  }

  /** Everyone, as they are seen from here: without pointers on other pages. */
  get people(): Person[] {
    const isHere = (person: Person): boolean => (person.page ?? '') === this.id
    return this.#people.map(person => (isHere(person) ? person : { ...person, at: null }))
  }
}
