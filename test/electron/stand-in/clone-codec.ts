/**
 * Values as text, for what can carry only text: Chromium's protocol, and events between the worlds of a page. Both functions
 * are also run in pages, as their own source, so they use nothing from outside.
 */

/** A function that is to cross by a number of its own; without one, functions cannot cross. */
export type FunctionToNumber = (value: (...args: unknown[]) => unknown) => number
export type NumberToFunction = (number: number) => unknown

/** @throws TypeError for what cannot be cloned, as structuredClone does */
export function encodeClone(value: unknown, numberOf?: FunctionToNumber): string {
  function tag(type: string, content: unknown): object {
    return { t: type, v: content }
  }

  function bytes(value: ArrayBufferView | ArrayBuffer): string {
    const view = ArrayBuffer.isView(value)
      ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      : new Uint8Array(value)
    let text = ''
    for (let at = 0; at < view.length; at += 8192) text += String.fromCharCode(...view.subarray(at, at + 8192))
    return btoa(text)
  }

  function encodeObject(value: object): unknown {
    if (Array.isArray(value)) return (value as unknown[]).map(encode)
    if (value instanceof Uint8Array) return tag('Uint8Array', bytes(value))
    if (value instanceof ArrayBuffer) return tag('ArrayBuffer', bytes(value))
    if (value instanceof Date) return tag('Date', value.getTime())
    if (value instanceof Map) return tag('Map', [...value].map(encode))
    if (value instanceof Set) return tag('Set', [...value].map(encode))
    if (value instanceof Error) return tag('Error', { name: value.name, message: value.message })
    if (ArrayBuffer.isView(value) || value instanceof Promise) throw new TypeError('The stand-in cannot clone this.')
    return tag('Object', Object.fromEntries(Object.entries(value).map(([key, field]) => [key, encode(field)])))
  }

  function encode(value: unknown): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (value === undefined) return tag('undefined', 0)
    if (typeof value === 'number') {
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : tag('number', Object.is(value, -0) ? '-0' : String(value))
    }
    if (typeof value === 'bigint') return tag('bigint', String(value))
    if (typeof value === 'object') return encodeObject(value)
    if (typeof value === 'function' && numberOf !== undefined) return tag('function', numberOf(value as never))
    throw new TypeError(`A ${typeof value} could not be cloned.`)
  }

  return JSON.stringify(encode(value))
}

/** The inverse of {@link encodeClone}. */
export function decodeClone(text: string, functionOf?: NumberToFunction): unknown {
  function decode(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(decode)
    const { t, v } = value as { t: string; v: unknown }
    switch (t) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(v)
      case 'bigint':
        return BigInt(v as string)
      case 'Uint8Array':
        return Uint8Array.from(atob(v as string), letter => letter.charCodeAt(0))
      case 'ArrayBuffer':
        return Uint8Array.from(atob(v as string), letter => letter.charCodeAt(0)).buffer
      case 'Date':
        return new Date(v as number)
      case 'Map':
        return new Map((v as unknown[]).map(decode) as [unknown, unknown][])
      case 'Set':
        return new Set((v as unknown[]).map(decode))
      case 'Error':
        return Object.assign(new Error(), v)
      case 'function':
        return functionOf?.(v as number)
      default:
        return Object.fromEntries(Object.entries(v as object).map(([key, field]) => [key, decode(field)]))
    }
  }

  return decode(JSON.parse(text))
}
