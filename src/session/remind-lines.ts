/** The lines of reminders in the crontab, as the doctor looks at them: there, whole, and what `install` would write today. */
import { buildCronLines } from '../deliver/cron-line.ts'
import { settingsIn } from '../deliver/cron-run.ts'
import type { Block } from '../deliver/crontab.ts'
import { readInstallWords } from '../deliver/runs.ts'
import { isQuiet } from '../domain/remind/occasion.ts'
import { isUserError } from '../errors.ts'
import { clock, clockSpan } from '../locales/clock.ts'
import type { RemindDoctorTexts } from '../locales/en/remind-doctor.ts'
import { readOwnLines } from './remind-block.ts'
import { loadErrors } from './problem-texts.ts'
import { readSetup } from './remind-runs.ts'
import { loadRemindSetup } from './remind-setup-texts.ts'
import type { Session } from './session.ts'
import { shownError } from './shown-error.ts'

/** What was looked at; `fix` only where it is not in order. */
export interface Check {
  readonly name: 'cron' | 'lines' | 'start' | 'zone' | 'language' | 'home' | 'plan' | 'desktop' | 'webhook' | 'stdout' | 'last'
  readonly ok: boolean
  readonly detail: string
  readonly fix?: string
}

/** `settings`: what the crontab sets above our lines. */
export type Installed = { readonly block: Block | undefined; readonly settings: Readonly<Record<string, string>> } | { readonly refused: { readonly message: string; readonly hint: string } }

export async function installedBlock(session: Session): Promise<Installed> {
  try {
    const { before, block } = await readOwnLines(session)
    return { block, settings: settingsIn(before) }
  } catch (error) {
    const refused = await saidOf(error, session.language)
    if (refused) return { refused }
    throw error
  }
}

/** What a user is told of an error; undefined of a bug of ours. */
async function saidOf(error: unknown, language: Session['language']): Promise<{ readonly message: string; readonly hint: string } | undefined> {
  const shown = shownError(error)
  if (shown === undefined) return undefined
  const say = (await loadErrors(language)).errors[shown.code] as (params: unknown) => { readonly message: string; readonly hint?: string }
  const { hint = '', message } = say(shown.params)
  return { message, hint }
}

/** Whether they are there, and what `install` would write today. */
export async function linesCheck(session: Session, installed: Installed, { lines }: RemindDoctorTexts): Promise<Check> {
  if ('refused' in installed) return { name: 'lines', ok: false, detail: installed.refused.message, fix: installed.refused.hint }
  const { block } = installed
  if (block === undefined) return { name: 'lines', ok: false, detail: lines.missing, fix: lines.install('roadmap remind install') }
  const { quiet } = session.config.remind
  const never = readInstallWords(block.words)?.times.at.find((at) => isQuiet(at, quiet))
  if (never !== undefined) return { name: 'lines', ok: false, detail: lines.quiet(clock(never), clockSpan(quiet)), fix: lines.fixQuiet }
  const wanted = await linesOf(session, block)
  const isCurrent = wanted !== undefined && wanted.join('\n') === block.lines.join('\n')
  return isCurrent ? { name: 'lines', ok: true, detail: lines.current(block.lines.length) } : { name: 'lines', ok: false, detail: lines.stale, fix: lines.install(block.words) }
}

/** What `install` writes from here with the words of the block, or without any. */
export async function linesOf(session: Session, block: Block | undefined): Promise<readonly string[] | undefined> {
  const said = block && readInstallWords(block.words)
  const texts = await loadRemindSetup(session.language)
  try {
    // Its own times; which of them are quiet is another question.
    const { runs } = readSetup(session, said ? { at: said.times.at.map(clock) } : {}, texts)
    const built = buildCronLines({ ...runs, ...(said ? { times: said.times } : {}), ...(said?.via ? { via: said.via } : {}) })
    return built.kind === 'lines' ? built.lines : undefined
  } catch (error) {
    if (isUserError(error)) return undefined
    throw error
  }
}
