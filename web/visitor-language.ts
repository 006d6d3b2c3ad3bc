import { chooseLanguage, type LanguageCode } from '../renderer/app/languages/index.ts'

/** What to speak to whoever gets no page that could choose. @param accepted the header Accept-Language (RFC 9110, 12.5.4) */
export function visitorLanguage(accepted = ''): LanguageCode {
  const weighed = accepted.split(',').map(range => {
    const [tag = '', weight = ''] = range.split(';', 2)
    return { tag: tag.trim(), weight: Number(/^\s*q=([\d.]+)\s*$/.exec(weight)?.[1] ?? 1) }
  })
  const preferred = weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  return chooseLanguage(
    preferred.map(({ tag }) => tag),
    null,
  ).code
}
