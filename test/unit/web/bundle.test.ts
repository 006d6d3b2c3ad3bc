import { describe, expect, it } from 'vitest'
import { contentType, securityHeaders } from '../../../web/bundle.ts'

describe('the rules of the page', () => {
  const policy = Object.fromEntries(
    securityHeaders([])
      ['Content-Security-Policy']!.split('; ')
      .map(rule => {
        const [name = '', ...sources] = rule.split(' ')
        return [name, sources]
      }),
  )

  it('let it run WebAssembly of its own, and no JavaScript out of strings', () => {
    expect(policy['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"])
    expect(contentType('assets/harfbuzz.wasm')).toBe('application/wasm')
  })

  it('let it have its own fonts, and no others', () => {
    expect(policy['font-src']).toEqual(["'self'"])
    expect(contentType('assets/noto-sans-latin-400-normal.woff')).toBe('font/woff')
  })
})
