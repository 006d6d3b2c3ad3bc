import { userInfo } from 'node:os'
import { LIMITS } from './canvas/limits.ts'
import { isName } from './canvas/name.ts'
import type { Storage } from './storage/storage.ts'

/** What this peer is called: what someone chose, or until then the account's name, which is told to nobody. */
export function currentName(storage: Storage): string {
  return storage.setting('name') ?? accountName()
}

/** Sets the name and remembers that someone chose it: the window then need not ask. */
export function chooseName(storage: Storage, name: string): void {
  storage.setSetting('name', name)
}

export function isNameChosen(storage: Storage): boolean {
  return storage.setting('name') !== undefined
}

/** The account's name, as a first suggestion. Empty if it has none that others could be shown. */
export function accountName(): string {
  try {
    const name = Array.from(userInfo().username.trim()).slice(0, LIMITS.nameLength).join('')
    return isName(name) ? name : ''
  } catch {
    // An account that the system has no entry for.
    return ''
  }
}
