import { afterEach, expect, test } from 'vitest'
import { editKeysHere, keyNames, keysHere } from '../../../renderer/app/board/keys-here.ts'
import { de } from '../../../renderer/app/languages/de.ts'
import { fr } from '../../../renderer/app/languages/fr.ts'
import { english, speak } from '../../../renderer/app/text.ts'

afterEach(() => speak(english))

test('keys are called what is printed on them where a language is spoken', () => {
  expect(keyNames('Ctrl Shift Z')).toEqual(['Ctrl', 'Shift', 'Z'])
  speak(de)
  expect(keyNames('Ctrl Shift Z')).toEqual(['Strg', 'Umschalt', 'Z'])
  expect(keyNames('PageUp')).toEqual(['Bild ↑'])
  expect(editKeysHere('delete')).toBe('Entf')
  speak(fr)
  expect(keysHere('menu')).toBe('Maj F10')
  expect(editKeysHere('lock')).toBeNull()
})
