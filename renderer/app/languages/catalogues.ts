import { english, type Text } from '../text.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { LanguageCode } from './index.ts'
import { zh } from './zh.ts'

export const catalogues: Readonly<Record<LanguageCode, Text>> = { en: english, es, fr, de, ar, zh }
