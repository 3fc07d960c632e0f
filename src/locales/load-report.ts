/** The sentences of reports in one language, loaded by the command that needs them. */
import type { Language } from '../domain/roadmap.ts'
import type { report } from './en/report.ts'

export type ReportWords = typeof report

/** Loads one language; the other stays on disk. */
export async function loadReport(language: Language): Promise<ReportWords> {
  switch (language) {
    case 'en':
      return (await import('./en/report.ts')).report
    case 'vi':
      return (await import('./vi/report.ts')).report
  }
}
