/** In which language the plain strings of a file are written, when it does not say. Knows no phrases. */
import { LANGUAGES } from '../domain/plan/roadmap.ts'
import type { Language } from '../domain/plan/roadmap.ts'

/** Letters that Vietnamese has and its neighbours in a study plan do not. */
const VIETNAMESE = /[ăđơư\u1ea0-\u1ef9]/iu
/** One title in so many with such letters makes a file Vietnamese. */
const SHARE = 6

/** The `language` of a file; without one, `vi` when its title or one in six of its plain titles is Vietnamese. */
export function languageOf(value: unknown): Language {
  if (typeof value !== 'object' || value === null) return 'en'
  const { language, title } = value as { readonly language?: unknown; readonly title?: unknown }
  const word = typeof language === 'string' ? language.trim().toLowerCase() : undefined
  const said = LANGUAGES.find((one) => one === word)
  if (said) return said
  if (typeof title === 'string' && VIETNAMESE.test(title)) return 'vi'
  const titles = titlesIn(value)
  const vietnamese = titles.filter((one) => VIETNAMESE.test(one)).length
  return vietnamese > 0 && vietnamese * SHARE >= titles.length ? 'vi' : 'en'
}

/** Every plain title: under `title`, and the texts that stand alone in a list. Values repeated by aliases count once. */
function titlesIn(root: object): string[] {
  const titles: string[] = []
  const seen = new Set<object>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    for (const [key, one] of Object.entries(value)) {
      if (typeof one === 'string' && (key === 'title' || Array.isArray(value))) titles.push(one)
      else visit(one)
    }
  }
  visit(root)
  return titles
}
