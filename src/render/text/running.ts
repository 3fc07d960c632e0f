/** The clock that runs, in a line. Knows no journal. */
import type { Day } from '../../domain/calendar/day.ts'
import type { Running } from '../../domain/facts/clock.ts'
import { clock as clockTime } from '../../locales/clock.ts'
import type { Messages } from '../../locales/messages.ts'
import { nameIn } from './entry.ts'
import type { View } from './entry.ts'
import { safe } from './safe.ts'
import { truncate, widthOf } from './width.ts'

/** What its time goes to; the id of what no plan in force has. */
export function runningTitle({ work, item, clock }: Running, { format }: Messages): string {
  const named = work ?? item
  return named === undefined ? safe(clock.item) : nameIn(named, format.language)
}

/** `21:10`, with its day where that is not today. */
export function sinceWhen({ clock, sinceMinute }: Running, today: Day, { format }: Messages): string {
  return clock.day === today ? clockTime(sinceMinute) : `${clockTime(sinceMinute)}, ${format.day(clock.day)}`
}

/** The answer to `start`: on what, from when, until when where that is set. @param isCounting it counts down in the foreground */
export function renderStarted(running: Running, today: Day, isCounting: boolean, { messages, paint, columns }: View): string[] {
  const { timing } = messages
  const { forMinutes } = running.clock
  const until = forMinutes === undefined ? undefined : clockTime(running.sinceMinute + forMinutes)
  const line = `▶ ${timing.started(runningTitle(running, messages), sinceWhen(running, today, messages), until)}`
  return [paint.now(truncate(line, Math.max(columns, 40))), paint.faint(isCounting ? timing.howToEnd : timing.howToStop(safe((running.work ?? running.item)?.id ?? running.clock.item)))]
}

/** A bar of what is left: `Anki  ██████░░░░  12:34 left`. @param seconds left */
export function renderBar(running: Running, seconds: number, { messages, paint, columns }: View): string {
  const whole = (running.clock.forMinutes ?? 0) * 60
  const left = Math.max(0, Math.ceil(seconds))
  const tail = messages.timing.left(`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`)
  const width = Math.max(8, Math.min(30, columns - widthOf(tail) - 26))
  const full = whole === 0 ? width : Math.round(((whole - Math.min(left, whole)) / whole) * width)
  const title = truncate(runningTitle(running, messages), Math.max(8, columns - width - widthOf(tail) - 7))
  return `${title}  ${paint.now('█'.repeat(full))}${'░'.repeat(width - full)}  ${tail}`
}

/** One line, as wide as the view at most: what runs and since when; of a forgotten one, how to settle it. */
export function renderRunning(running: Running, today: Day, { messages, paint, columns }: View): string {
  const { timing } = messages
  const since = sinceWhen(running, today, messages)
  const tail = running.forgotten ? timing.longSince(since) : timing.since(running.minutes, since, running.clock.forMinutes)
  const title = truncate(runningTitle(running, messages), Math.max(12, columns - widthOf(tail) - 5))
  const line = truncate(`▶ ${title} · ${tail}`, columns)
  return running.forgotten ? paint.warn(line) : paint.now(line)
}
