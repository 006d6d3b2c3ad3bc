/// <reference lib="dom" />
/** The window in each of its languages. */
import { expect } from 'vitest'
import { catalogues } from '../../renderer/app/languages/catalogues.ts'
import { type Language, LANGUAGES } from '../../renderer/app/languages/index.ts'
import type { Desk } from './desk.ts'
import { it } from './it.ts'
import { drawStrokes, mouse, quickStrokes } from './pens.ts'
import { untilSameBoard } from './same-board.ts'

async function chooseInLobby(desk: Desk, from: Language, to: Language): Promise<void> {
  const words = catalogues[from.code]
  await desk.page.getByRole('button', { name: words.nameOfYou('Mia') }).click()
  await desk.photograph(`language-${from.code}-menu`)
  await desk.page.getByRole('menuitemradio', { name: to.name }).click()
  await desk.page.getByRole('textbox', { name: catalogues[to.code].lobby.newRoom }).waitFor()
}

const LATIN_NAMES =
  /\/(ip4|tcp|p2p)\/[\w.]+|\b(Chalkboard|Mia|Class|English|Deutsch|Español|Français|PIN|PNG|SVG|PDF|ZIP|Ctrl|Alt|Shift|Enter|Esc|Tab|Home|End|Delete|Backspace|Page (Up|Down)|F8)\b/g

/** What the page shows or says to screen readers in Latin letters, but for names. */
function latinWords({ page }: Desk): Promise<string[]> {
  return page.evaluate(names => {
    const said = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'alt',
      'placeholder',
      'title',
    ]
    const found = new Set<string>([document.title])
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      const isCode = node.parentElement?.closest('script, style, noscript') !== null
      if (node instanceof Element) for (const name of said) found.add(node.getAttribute(name) ?? '')
      else if (!isCode) found.add(node.textContent ?? '')
    }
    return [...found].filter(words => /[a-z]{2}/i.test(words.replace(new RegExp(names, 'g'), '')))
  }, LATIN_NAMES.source)
}

async function shown(desk: Desk): Promise<{ lang: string | null; dir: string | null }> {
  const html = desk.page.locator('html')
  return { lang: await html.getAttribute('lang'), dir: await html.getAttribute('dir') }
}

it('speaks each language, in the lobby and on the board, and keeps the one that was chosen', async ({ sit }) => {
  const desk = await sit()
  await desk.introduce('Mia')
  await desk.createRoom('Geometry 7b')
  await desk.back()
  let now = LANGUAGES[0]!
  for (const language of [...LANGUAGES.slice(1), now]) {
    await chooseInLobby(desk, now, language)
    now = language
    expect(await shown(desk)).toEqual({ lang: now.code, dir: now.direction })
    await desk.photograph(`language-${now.code}-lobby`)

    const words = catalogues[now.code]
    await desk.page.getByRole('button', { name: words.lobby.openRoom('Geometry 7b') }).click()
    const board = desk.page.getByRole('region', { name: words.board.region('Geometry 7b') })
    await board.waitFor()
    await desk.page.reload()
    await board.waitFor()
    expect(await shown(desk)).toEqual({ lang: now.code, dir: now.direction })
    await desk.photograph(`language-${now.code}-board`)
    await desk.page.getByRole('button', { name: words.board.more }).click()
    await desk.photograph(`language-${now.code}-more`)
    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('button', { name: words.board.back }).click()
  }
  expect(desk.complaints).toEqual([])
})

it.for(['ar', 'zh'] as const)(
  'leaves nothing in Latin letters but names and keys, shown or said (%s)',
  async (locale, { sit }) => {
    const words = catalogues[locale]
    const desk = await sit({ locale })
    await desk.page.getByRole('textbox', { name: words.welcome.label }).fill('Mia')
    await desk.page.getByRole('button', { name: words.welcome.start }).click()
    const newRoom = desk.page.getByRole('textbox', { name: words.lobby.newRoom })
    await newRoom.waitFor()
    expect(await latinWords(desk)).toEqual([])
    await newRoom.fill('Class 4b')
    await newRoom.press('Enter')
    await desk.page.getByRole('button', { name: words.board.back }).first().waitFor()
    expect(await latinWords(desk)).toEqual([])
    await desk.page.keyboard.press('?')
    await desk.page.getByRole('dialog').waitFor()
    expect(await latinWords(desk)).toEqual([])
    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await desk.press(words.pages.all)
    await desk.press(words.board.more)
    await desk.page.getByRole('menu').waitFor()
    expect(await latinWords(desk)).toEqual([])
    await desk.page.getByRole('menuitem', { name: words.export.menu }).click()
    await desk.page.getByRole('dialog').waitFor()
    expect(await latinWords(desk)).toEqual([])
    expect(desk.complaints).toEqual([])
  },
)

it('begins in the language of the system, and lets one choose another before anything else', async ({ sit }) => {
  const desk = await sit({ locale: 'ar-EG' })
  await desk.page.getByRole('button', { name: catalogues.ar.welcome.start }).waitFor()
  expect(await shown(desk)).toEqual({ lang: 'ar', dir: 'rtl' })
  await desk.photograph('language-ar-welcome')

  await desk.page.getByRole('button', { name: catalogues.ar.language.now('العربية') }).click()
  await desk.photograph('language-ar-welcome-menu')
  await desk.page.getByRole('menuitemradio', { name: '简体中文' }).click()
  await desk.page.getByRole('button', { name: catalogues.zh.welcome.start }).waitFor()
  expect(await shown(desk)).toEqual({ lang: 'zh', dir: 'ltr' })
  await desk.page.reload()
  await desk.page.getByRole('button', { name: catalogues.zh.welcome.start }).waitFor()
  expect(desk.complaints).toEqual([])
})

it('paints the same board from right to left', async ({ sit }) => {
  const [anna, amal] = await Promise.all([sit(), sit({ locale: 'ar' })])
  await anna.introduce('Anna')
  await amal.page.getByRole('textbox', { name: catalogues.ar.welcome.label }).fill('أمل')
  await amal.page.getByRole('button', { name: catalogues.ar.welcome.start }).click()
  await anna.createRoom('Shared')
  await amal.page.getByRole('button', { name: catalogues.ar.lobby.openRoom('Shared') }).click()
  await amal.page.getByRole('region', { name: catalogues.ar.board.region('Shared') }).waitFor()
  await drawStrokes(mouse(anna.page), quickStrokes(2), { left: 120, top: 170 })
  await drawStrokes(mouse(amal.page), quickStrokes(2, { from: 20, top: 150 }), { left: 120, top: 170 })
  await untilSameBoard('Shared', 4, anna, amal)
  await amal.photograph('language-ar-drawn')
  expect([...anna.complaints, ...amal.complaints]).toEqual([])
})

it('says what the peer says in the language of the window', async ({ sit }) => {
  const [teacher, jonas, amal] = await Promise.all([sit(), sit({ locale: 'de' }), sit({ locale: 'ar' })])
  await teacher.introduce('Ms Adeyemi')
  await teacher.page.getByRole('textbox', { name: 'Name of a new room' }).fill('Class 4b')
  await teacher.page.getByRole('switch', { name: 'Only with a PIN' }).click()
  await teacher.page.getByRole('textbox', { name: 'PIN' }).fill('2468')
  await teacher.press('Create room')
  await teacher.board('Class 4b').waitFor()
  for (const [desk, code, name] of [[jonas, 'de', 'Jonas'] as const, [amal, 'ar', 'أمل'] as const]) {
    const words = catalogues[code]
    await desk.page.getByRole('textbox', { name: words.welcome.label }).fill(name)
    await desk.page.getByRole('button', { name: words.welcome.start }).click()
    await desk.page.getByRole('button', { name: words.lobby.openRoom('Class 4b') }).click()
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: words.pin.label }).fill('1111')
    await dialog.getByRole('button', { name: words.pin.join }).click()
    const problem = dialog.getByRole('alert')
    await problem.waitFor()
    expect(await problem.innerText()).toContain(WRONG_PIN[code])
    await desk.photograph(`language-${code}-wrong-pin`)
  }
})

const WRONG_PIN = {
  de: 'Das ist nicht die PIN von „Class 4b“. Frag Ms Adeyemi danach',
  ar: 'هذا ليس رمز PIN للغرفة «\u2068Class 4b\u2069». تأكد منه عند \u2068Ms Adeyemi\u2069',
} as const
