/** The sentences about changed roadmaps, in one language; loaded when there is a change to tell. */
import type { Language } from '../domain/plan/roadmap.ts'
import type { change } from '../locales/en/change.ts'
import { inLanguage } from '../locales/load.ts'

export type ChangeTexts = typeof change

export async function loadChangeTexts(language: Language): Promise<ChangeTexts> {
  return (await inLanguage(language, { en: () => import('../locales/en/change.ts'), vi: () => import('../locales/vi/change.ts') })).change
}
