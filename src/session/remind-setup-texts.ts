/** The sentences about when reminders run, in one language. */
import type { Language } from '../domain/plan/roadmap.ts'
import type { remindSetup } from '../locales/en/remind-setup.ts'
import { inLanguage } from '../locales/load.ts'

export type RemindSetupTexts = typeof remindSetup

export async function loadRemindSetup(language: Language): Promise<RemindSetupTexts> {
  return (await inLanguage(language, { en: () => import('../locales/en/remind-setup.ts'), vi: () => import('../locales/vi/remind-setup.ts') })).remindSetup
}
