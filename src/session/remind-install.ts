/** Puts reminders into the user's crontab, takes them out, and prints what another system would need. */
import { buildCronLines, MOST_BYTES } from '../deliver/cron-line.ts'
import { linesIn, printBlock, withLines, withoutLines } from '../deliver/crontab.ts'
import type { Block, Rewritten } from '../deliver/crontab.ts'
import { printLaunchd } from '../deliver/launchd.ts'
import { installWords, readInstallWords } from '../deliver/runs.ts'
import type { Runs } from '../deliver/runs.ts'
import { printSchtasks } from '../deliver/schtasks.ts'
import { printSystemd } from '../deliver/systemd.ts'
import { SYSTEMS } from '../deliver/timers.ts'
import type { Printed, System } from '../deliver/timers.ts'
import { UserError } from '../errors.ts'
import { clock } from '../locales/clock.ts'
import { dayNames, inRanges } from '../locales/weekdays.ts'
import { jsonOfInstalled } from '../render/json/remind-setup.ts'
import { renderInstalled, renderUninstalled } from '../render/text/remind-setup.ts'
import { readToWrite, writeCrontab } from './crontab.ts'
import { remindNotes } from './remind-notes.ts'
import { configuredVia, guessedVia, homeOf, readSetup } from './remind-runs.ts'
import { loadRemindSetup } from './remind-setup-texts.ts'
import type { RemindSetupTexts } from './remind-setup-texts.ts'
import type { InstallOptions } from './remind-wish.ts'
import type { Session } from './session.ts'

/** @throws UserError bad-option-value, at-quiet, cron-line-too-long, no-crontab-program, and those of a crontab that cannot be read or written */
export async function installReminders(session: Session, options: InstallOptions): Promise<void> {
  const texts = await loadRemindSetup(session.language)
  const before = await readToWrite(session)
  const setup = readSetup(session, withInstalled(options, linesIn(before, homeOf(session))), texts)
  const block = blockOf(setup.runs)
  const after = textOf(withLines(before, block, setup.runs.home))
  const isChanged = after !== before
  if (isChanged) await writeCrontab(session, after)
  for (const note of remindNotes(session, setup, texts)) session.note(note)
  const { times } = setup.runs
  await session.answer({
    json: () => ({ installed: true, changed: isChanged, ...jsonOfInstalled(times, setup.channels, block.lines) }),
    text: (view) => renderInstalled({ times, channels: setup.channels, isGuess: setup.isGuess, isChanged }, texts, view),
  })
}

/** @throws UserError as {@link installReminders} */
export async function uninstallReminders(session: Session): Promise<void> {
  const texts = await loadRemindSetup(session.language)
  const before = await readToWrite(session)
  const home = homeOf(session)
  const block = linesIn(before, home)
  const after = textOf(withoutLines(before, home))
  const kept = after === before ? after : await writeCrontab(session, after)
  if (kept !== after) session.note(texts.lineEndKept)
  const said = block && readInstallWords(block.words)
  await session.answer({
    json: () => ({ removed: block?.lines.length ?? 0 }),
    text: () => renderUninstalled(block && (said ? { when: { times: said.times, channels: said.via ?? configuredVia(session) ?? guessedVia(session) } } : {}), texts),
  })
}

/** @param options `print` names the system @throws UserError bad-option-value, at-quiet, cron-line-too-long, timer-unwritable */
export async function printTimers(session: Session, options: InstallOptions & { readonly print: string }): Promise<void> {
  const system = SYSTEMS.find((each) => each === options.print.toLowerCase())
  if (system === undefined) throw new UserError('bad-option-value', { option: '--print', value: options.print, expected: SYSTEMS.join(' | ') })
  const texts = await loadRemindSetup(session.language)
  const setup = readSetup(session, options, texts)
  const printed = printFor(system, setup.runs, texts)
  if (printed.kind === 'unwritable') throw new UserError('timer-unwritable', { system, text: printed.text, ...(printed.most === undefined ? {} : { most: printed.most }) })
  for (const note of remindNotes(session, setup, texts)) session.note(note)
  await session.answer({ json: () => ({ system, text: printed.text }), text: () => printed.text.replace(/\n$/, '').split('\n') })
}

/** What was installed holds on for what is not said anew. */
function withInstalled(options: InstallOptions, block: Block | undefined): InstallOptions {
  const said = block && readInstallWords(block.words)
  if (said === undefined) return options
  const { times, via } = said
  return { at: times.at.map(clock), days: inRanges(times.days, (day) => dayNames[day - 1] ?? ''), ...(via ? { via: via.join(',') } : {}), ...options }
}

function printFor(system: System, runs: Runs, { timers }: RemindSetupTexts): Printed {
  switch (system) {
    case 'cron':
      return { kind: 'text', text: printBlock(blockOf(runs), runs.home) }
    case 'systemd':
      return { kind: 'text', text: printSystemd(runs, timers) }
    case 'launchd':
      return printLaunchd(runs, timers)
    case 'schtasks':
      return printSchtasks(runs, timers)
  }
}

function blockOf(runs: Runs): Block {
  const built = buildCronLines(runs)
  if (built.kind === 'too-long') throw new UserError('cron-line-too-long', { bytes: built.bytes, most: MOST_BYTES, longest: built.longest })
  return { words: installWords(runs), lines: built.lines }
}

function textOf(rewritten: Rewritten): string {
  if (rewritten.kind === 'markers') throw new UserError('crontab-markers', rewritten.problem)
  return rewritten.text
}
