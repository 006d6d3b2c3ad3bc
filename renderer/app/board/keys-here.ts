import type { EditCommand } from '../../engine/tools/select-commands.ts'
import { text } from '../text.ts'
import { type CommandName, editKeysToTell, keysToTell } from './board-command.ts'

/** What people with this keyboard press for a command, to be read. */
export function keysHere(name: CommandName): string {
  return keyNames(chordHere(name)).join(' ')
}

export function editKeysHere(command: EditCommand): string | null {
  const chord = editChordHere(command)
  return chord === null ? null : keyNames(chord).join(' ')
}

/** The same as a chord, for {@link keyNames}. */
export function chordHere(name: CommandName): string {
  return keysToTell(name, isMac())
}

export function editChordHere(command: EditCommand): string | null {
  return editKeysToTell(command, isMac())
}

/** What is printed on each key of a chord such as `Ctrl Shift Z`. */
export function keyNames(chord: string): string[] {
  const names: Readonly<Record<string, string>> = text.keys
  return chord.split(' ').map(key => names[key] ?? key)
}

/** What is held to make a command of a key. */
export function controlKeyHere(): string {
  return isMac() ? 'Cmd' : 'Ctrl'
}

function isMac(): boolean {
  return /mac/i.test(navigator.platform)
}
