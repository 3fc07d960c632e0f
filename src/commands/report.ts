/** `report [--week|--month|--quarter|--year [which]] [--phase <id>] [--from <day> --to <day>] [--brief]`: what came of a period. */
import { daysBetween } from '../domain/calendar/day.ts'
import { loadReport } from '../locales/load-report.ts'
import { jsonOfReport } from '../render/json/report.ts'
import { renderReport } from '../render/text/report.ts'
import { renderBrief } from '../render/text/report-brief.ts'
import { openActive } from '../session/active.ts'
import type { Active } from '../domain/agenda/active.ts'
import { readReportPeriod } from '../session/report-period.ts'
import { reportView } from '../session/report-view.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

/** How long into a quarter one may have meant the one before. */
const NEW_QUARTER_DAYS = 14

export async function run(session: Session, _args: readonly string[], options: Options): Promise<void> {
  const active = await openActive(session)
  const { period, isGiven } = await readReportPeriod(session, active, options)
  const isBrief = options['brief'] === true
  const report = await reportView(session, active, period, isBrief)
  const words = await loadReport(session.language)
  await session.answer({
    json: () => jsonOfReport(report, session.language, words),
    text: (view) => {
      if (active.records.length === 0) return [words.nothing]
      return isBrief ? renderBrief(report, { ...view, words }) : renderReport(report, { ...view, words })
    },
  })
  noteWarnings(session, active)
  const isNew = period.kind === 'quarter' && !isGiven && daysBetween(period.from, session.today) < NEW_QUARTER_DAYS
  if (isNew && active.records.length > 0) session.note(words.hint)
}

/** What keeps the text of a roadmap out of the report. */
function noteWarnings({ note, messages }: Session, { warnings }: Active): void {
  for (const warning of warnings) {
    if (warning.code === 'last-good') note(messages.today.lastGood(warning.plan))
    if (warning.code === 'missing-file') note(messages.today.missingFile(warning.plan, warning.file))
  }
}
