/**
 * `it` for tests with windows. `sit` sets somebody down at a computer: each seat is a host of the LAN lab with a browser
 * of its own, shared by the tests of a file; the peer, its data and the page are new for each test.
 */
import type { Browser } from 'playwright-core'
import { test } from 'vitest'
import type { Host, Lab } from '../lan/lab/lab.ts'
import { hasNamespaces, labDescription, openLab } from '../lan/lab/open-lab.ts'
import { launchChromium } from '../support/chromium.ts'
import { Desk } from './desk.ts'

if (!hasNamespaces && process.env['CHALKBOARD_LAB_SAID'] === undefined) console.warn(labDescription)

interface Seat {
  host: Host
  browser: Browser
}

/** Computers that are furnished when somebody sits down at them. */
export class School {
  readonly #lab: Lab
  readonly #seats: Promise<Seat>[] = []

  constructor(lab: Lab) {
    this.#lab = lab
  }

  seat(number: number): Promise<Seat> {
    return (this.#seats[number] ??= this.#furnish())
  }

  async close(): Promise<void> {
    for (const seat of this.#seats) await (await seat).browser.close()
    await this.#lab.close()
  }

  async #furnish(): Promise<Seat> {
    const host = await this.#lab.host()
    return { host, browser: await launchChromium(host.within) }
  }
}

export interface SitOptions {
  /** At which computer; the next free one if left out. */
  seat?: number
  touch?: boolean
  /** The system's language. */
  locale?: string
}

export const it = test
  // eslint-disable-next-line no-empty-pattern -- vitest reads from the pattern what a fixture needs: nothing
  .extend('school', { scope: 'file' }, async ({}, { onCleanup }) => {
    const school = new School(await openLab())
    onCleanup(() => school.close())
    return school
  })
  .extend('sit', ({ school, task }, { onCleanup }) => {
    const opening: Promise<Desk>[] = []
    onCleanup(async () => {
      const desks = (await Promise.allSettled(opening)).flatMap(end => (end.status === 'fulfilled' ? [end.value] : []))
      if (task.result?.state === 'fail') await Promise.all(desks.map((desk, at) => showFailed(desk, task.name, at)))
      await Promise.all(desks.map(desk => desk.close()))
    })
    return ({ seat = opening.length, touch = false, locale = 'en-GB' }: SitOptions = {}): Promise<Desk> => {
      const desk = school
        .seat(seat)
        .then(({ host, browser }) => Desk.open({ browser, within: host.within, touch, locale }))
      opening.push(desk)
      return desk
    }
  })

export async function showFailed(desk: Desk, testName: string, at: number): Promise<void> {
  const file = `failed-${testName.replaceAll(/\W+/g, '-').slice(0, 60)}-${at + 1}`
  await desk.photograph(file).catch(() => undefined)
  console.error(`--- desk ${at + 1}: test/artefacts/${file}.png ---\n${desk.complaints.join('\n')}\n${desk.log}`)
}
