/** The sentences of reports in one language, loaded by the command that needs them. */
import type { Language } from '../domain/plan/roadmap.ts'
import type { report } from './en/report.ts'
import { inLanguage } from './load.ts'

export type ReportWords = typeof report

export async function loadReport(language: Language): Promise<ReportWords> {
  return (await inLanguage(language, { en: () => import('./en/report.ts'), vi: () => import('./vi/report.ts') })).report
}
