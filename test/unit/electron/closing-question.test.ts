import { expect, it } from 'vitest'
import { closingQuestion, isToClose } from '../../../electron/closing-question.ts'
import { catalogues } from '../../../renderer/app/languages/catalogues.ts'
import { LANGUAGES } from '../../../renderer/app/languages/index.ts'

it('says how many strokes would be lost, and what to do', () => {
  const { message, detail, buttons } = closingQuestion(catalogues.en, 2)
  expect(message).toBe('Close without saving?')
  expect(detail).toBe(
    '2 strokes are only on this screen and will be lost if you close now. If you stay, the board says what keeps this from being saved.',
  )
  expect(buttons).toEqual(['Stay', 'Close anyway'])
  expect(closingQuestion(catalogues.en, 1).detail).toMatch(/^1 stroke is only /)
})

it('stays unless closing is chosen, also when the box is closed', () => {
  const { buttons, defaultId, cancelId } = closingQuestion(catalogues.en, 1)
  expect([buttons![defaultId!], buttons![cancelId!]]).toEqual(['Stay', 'Stay'])
  expect(buttons!.filter((_button, at) => isToClose(at))).toEqual(['Close anyway'])
})

it.each(LANGUAGES.map(({ code }) => code))('asks in the words of %s', code => {
  const words = catalogues[code]
  const { message, detail, buttons } = closingQuestion(words, 13)
  expect([message, ...buttons!]).toEqual([
    words.desktop.closing.title,
    words.unsaved.stay,
    words.desktop.closing.anyway,
  ])
  expect(detail).toMatch(/13|١٣/)
})
