import type { EditCommand } from '../../engine/tools/select-commands.ts'
import { type CommandName, editKeysToTell, keysToTell } from './board-command.ts'

/** What people with this keyboard press for a command. */
export function keysHere(name: CommandName): string {
  return keysToTell(name, isMac())
}

export function editKeysHere(command: EditCommand): string | null {
  return editKeysToTell(command, isMac())
}

/** What is held to make a command of a key. */
export function controlKeyHere(): string {
  return isMac() ? 'Cmd' : 'Ctrl'
}

function isMac(): boolean {
  return /mac/i.test(navigator.platform)
}
