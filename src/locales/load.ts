/** Loads the sentences of one screen in the language of the session; the other language stays on disk. */
import type { Language } from '../domain/plan/roadmap.ts'

export function inLanguage<T>(language: Language, modules: { readonly [L in Language]: () => Promise<T> }): Promise<T> {
  return modules[language]()
}
