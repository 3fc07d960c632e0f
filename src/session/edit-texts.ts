/** The sentences of `edit`, in one language. */
import type { Language } from '../domain/plan/roadmap.ts'
import type { edit } from '../locales/en/edit.ts'
import { inLanguage } from '../locales/load.ts'

export type EditTexts = typeof edit

export async function loadEditTexts(language: Language): Promise<EditTexts> {
  return (await inLanguage(language, { en: () => import('../locales/en/edit.ts'), vi: () => import('../locales/vi/edit.ts') })).edit
}
