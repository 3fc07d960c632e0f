/** The end of every error: what is printed on stderr, and the exit code. Loaded only when something was thrown. */
import { COLOR_MODES } from '../domain/plan/config.ts'
import { LANGUAGES } from '../domain/plan/roadmap.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import { isUserError } from '../errors.ts'
import type { Host } from '../host.ts'
import type { ErrorWords, ShownError } from '../locales/errors.ts'
import { jsonOfBug, jsonOfError } from '../render/json/error.ts'
import { problemsOf, renderBug, renderError } from '../render/text/error.ts'
import { openPaint } from '../render/text/paint.ts'
import type { Paint } from '../render/text/paint.ts'
import { loadErrors, loadProblemTexts } from './problem-texts.ts'
import { localeLanguage } from './session.ts'
import { shownError } from './shown-error.ts'
import { readVersion } from './version.ts'

/** What is needed of a session; a Session is one. */
export interface Reporting {
  readonly language: Language
  readonly options: { readonly json: boolean }
  view(): Promise<{ readonly paint: Paint }>
}

const EXIT_BUG = 70

/**
 * Prints an error on stderr, as JSON with `--json`; nothing goes to stdout. Answers the exit code: 1 or 2 for what a
 * user can mend, 70 for a bug of ours, with its stack.
 * @param session undefined when the options or the preferences could not be read
 */
export async function reportError(error: unknown, host: Host, session: Reporting | undefined): Promise<number> {
  const language = session?.language ?? languageOf(host)
  const isJson = session?.options.json ?? wordsOf(host).includes('--json')
  const { errors, errorWords } = await loadErrors(language)
  const shown = shownError(error)
  if (shown === undefined) {
    const said = errorWords.bug(reasonOf(error, errorWords))
    const details = detailsOf(error, host)
    if (isJson) host.err(`${JSON.stringify(jsonOfBug(said, details))}\n`)
    else print(host, renderBug(said, details, errorWords, await paintOf(host, session), host.columns))
    return EXIT_BUG
  }
  const problems = problemsOf(shown).length > 0 ? (await loadProblemTexts(language)).texts : undefined
  if (isJson) host.err(`${JSON.stringify(jsonOfError(shown, errors, problems))}\n`)
  else print(host, renderError(shown, errors, problems, errorWords, await paintOf(host, session), host.columns))
  return exitCodeOf(error, shown)
}

function print(host: Host, lines: readonly string[]): void {
  host.err(`${lines.join('\n')}\n`)
}

function exitCodeOf(error: unknown, shown: ShownError): number {
  return isUserError(error) && error.code === shown.code ? error.exitCode : 1
}

function reasonOf(error: unknown, words: ErrorWords): string {
  if (!(error instanceof Error)) return words.thrown
  return error.message === '' ? error.name : error.message.slice(0, 300)
}

/** What to copy into a report: the version, then the stack of the error and of what caused it. */
function detailsOf(error: unknown, host: Host): string[] {
  const lines = [`roadmap ${versionOf(host)}, ${host.platform}`]
  let cause = error
  for (let depth = 0; cause !== undefined && cause !== null && depth < 5; depth++) {
    const text = cause instanceof Error ? (cause.stack ?? String(cause)) : typeof cause
    lines.push(...`${depth === 0 ? '' : 'cause: '}${text}`.split('\n'))
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return lines
}

function versionOf(host: Host): string {
  try {
    return readVersion(host.packageRoot)
  } catch {
    return '?'
  }
}

async function paintOf(host: Host, session: Reporting | undefined): Promise<Paint> {
  if (session !== undefined) return (await session.view()).paint
  const mode = COLOR_MODES.find((color) => color === valueOf(host, '--color'))
  return openPaint(mode === 'never' ? 0 : mode === 'always' ? Math.max(1, host.colorLevel) : host.colorLevel)
}

/** Without a session: `--lang` where it can be read, else the locale's. */
function languageOf(host: Host): Language {
  return LANGUAGES.find((language) => language === valueOf(host, '--lang')) ?? localeLanguage(host)
}

/** The arguments before `--`. */
function wordsOf(host: Host): readonly string[] {
  const end = host.argv.indexOf('--')
  return end < 0 ? host.argv : host.argv.slice(0, end)
}

function valueOf(host: Host, option: string): string | undefined {
  const words = wordsOf(host)
  const inline = words.find((word) => word.startsWith(`${option}=`))
  return inline?.slice(option.length + 1) ?? (words.includes(option) ? words[words.indexOf(option) + 1] : undefined)
}
