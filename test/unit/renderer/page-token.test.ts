import { describe, expect, test } from 'vitest'
import { takeToken, type TokenPage } from '../../../renderer/peer/page-token.ts'

function page(href: string, remembered: string | null = null) {
  const state = { href, remembered }
  const page: TokenPage = {
    href,
    replaceAddress: href => void (state.href = href),
    remember: token => void (state.remembered = token),
    recall: () => state.remembered,
  }
  return { page, state }
}

describe('takeToken', () => {
  test.each([
    ['http://localhost:1/?token=abc', 'http://localhost:1/'],
    ['http://localhost:1/#token=abc', 'http://localhost:1/'],
    ['http://localhost:1/?theme=x&token=abc#/room/7', 'http://localhost:1/?theme=x#/room/7'],
  ])('takes the token out of %s and remembers it', (href, clean) => {
    const { page: opened, state } = page(href)
    expect(takeToken(opened)).toBe('abc')
    expect(state).toEqual({ href: clean, remembered: 'abc' })
  })

  test('still has the token after a reload, and leaves the address alone', () => {
    const { page: reloaded, state } = page('http://localhost:1/#/room/7', 'abc')
    expect(takeToken(reloaded)).toBe('abc')
    expect(state.href).toBe('http://localhost:1/#/room/7')
  })

  test('prefers the token in the address to one remembered from before', () => {
    expect(takeToken(page('http://localhost:1/#token=new', 'old').page)).toBe('new')
  })

  test('finds none in an address that has none', () => {
    expect(takeToken(page('app://chalkboard/').page)).toBeNull()
  })
})
