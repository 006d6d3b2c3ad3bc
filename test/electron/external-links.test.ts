import { describe, expect, it } from 'vitest'
import { isExternalLink } from '../../electron/external-links.ts'

const LINKS = ['https://example.org/help', 'http://example.org/help', 'file:///help']

describe('a link that a page wants opened in another program', () => {
  it('is one that is on the list', () => {
    expect(isExternalLink('https://example.org/help', LINKS)).toBe(true)
  })

  it.each([
    'https://example.org/',
    'https://example.org/help?more',
    'https://example.org/help/../evil',
    'https://example.org.evil.example/help',
    'http://example.org/help',
    'file:///help',
    'mailto:a@example.org',
    'nonsense',
  ])('is refused if it is %s', url => {
    expect(isExternalLink(url, LINKS)).toBe(false)
  })

  it('is none of today’s: the app links nowhere', () => {
    expect(isExternalLink('https://example.org/help')).toBe(false)
  })
})
