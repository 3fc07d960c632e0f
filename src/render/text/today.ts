/** The screen of a day: twenty lines or fewer on an ordinary one, what to do now first. */
import { isUnfinished } from '../../domain/facts/progress.ts'
import { entriesOf } from '../../domain/agenda/agenda.ts'
import type { DayAgenda } from '../../domain/agenda/agenda.ts'
import type { AgendaBlock, AgendaEntry } from '../../domain/schedule/entry.ts'
import { isCurrent } from '../../domain/targets/target-list.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { TodayView } from '../../domain/agenda/today.ts'
import { renderBlock, renderBlockInline, renderWrapped } from './block.ts'
import type { TrackTitles } from './block.ts'
import { inlineEntry, renderRows } from './entry.ts'
import type { View } from './entry.ts'
import { renderHeader } from './header.ts'
import { renderRunning } from './running.ts'
import { renderTargetBrief } from './target.ts'
import { truncate, wrap } from './width.ts'

const MOST_LINES = 20

/** Lines of the screen, none wider than the view. */
export function renderToday(today: TodayView, plain: View): string[] {
  const view = { ...plain, numbered: today.isToday }
  const { agenda } = today
  const tracks: TrackTitles = new Map(today.plans.flatMap(({ plan }) => plan.tracks.map((track) => [track.id, track.title])))
  const head = renderHeader(today, view)
  const behind = behindLine(agenda, view)
  let foot: string[] = []
  let body: string[] = []
  for (const room of ROOMS) {
    foot = renderFoot(today, room.motto, view)
    const rest = [...renderUnplaced(agenda, view, room.unplaced), ...renderReviews(agenda, view, room.reviews), ...renderCatchUp(agenda, behind, view, room.catchUp)]
    body = [...renderBlocks(agenda, tracks, view, MOST_LINES - head.length - foot.length - rest.length - 1), ...rest]
    if (head.length + foot.length + body.length + 1 <= MOST_LINES) break
  }
  return [...head, '', ...(body.length === 0 ? [view.messages.today.nothing] : body), ...foot]
}

/** Lines of work without a block where there are blocks, rows of reviews (0: all on one line) and of catch-up: fewer where the screen would be too long, and no motto at last. */
const ROOMS = [
  { unplaced: 5, reviews: 3, catchUp: 3, motto: true },
  { unplaced: 3, reviews: 2, catchUp: 2, motto: true },
  { unplaced: 2, reviews: 0, catchUp: 1, motto: true },
  { unplaced: 2, reviews: 0, catchUp: 1, motto: false },
] as const

/** What is going on now first, what comes next, then what is past. Blocks with nothing to do are left out. */
function renderBlocks(agenda: DayAgenda, tracks: TrackTitles, view: View, budget: number): string[] {
  const shown = agenda.blocks.filter((block) => block.entries.length > 0 || block.continued.length > 0)
  const coming = shown.filter((block) => !block.past)
  const past = shown.filter((block) => block.past).map((block) => renderBlockInline(block, tracks, view))
  const hasLabel = past.length > 0 && coming.length > 0
  const lines = coming.map((block) => (block.entries.length === 0 ? [renderBlockInline(block, tracks, view)] : renderBlock(block, tracks, view)))
  const left = budget - past.length - (hasLabel ? 1 : 0)
  for (let i = coming.length - 1; i > 0 && count(lines) > left; i--) lines[i] = [renderBlockInline(coming[i] as AgendaBlock, tracks, view)]
  const [first] = coming
  if (count(lines) > left && first && first.entries.length > 0) lines[0] = renderBlock(first, tracks, view, false)
  const most = Math.max(1, past.length - Math.max(0, count(lines) - left))
  const label = hasLabel ? [view.paint.faint(`  ${view.messages.today.earlier}${past.length > most ? ` · +${past.length - most}` : ''}`)] : []
  return [...lines.flat(), ...label, ...past.slice(past.length - most)]
}

function count(lines: readonly (readonly string[])[]): number {
  return lines.reduce((sum, each) => sum + each.length, 0)
}

/** Work without a block: in full when that is all there is, else in a few words each. */
function renderUnplaced({ unplaced, unplacedContinued, blocks }: DayAgenda, view: View, most: number): string[] {
  if (unplaced.length + unplacedContinued.length === 0) return []
  const head = `  ${view.messages.today.unplaced}`
  if (blocks.some((block) => block.entries.length > 0)) {
    const goesOn = unplacedContinued.length === 0 || view.numbered === false ? [] : [view.messages.today.continues(unplacedContinued)]
    const parts = [...goesOn, ...unplaced.map((entry) => inlineEntry(entry, view))]
    const all = renderWrapped(head, parts, view)
    if (all.length <= most) return all
    const fitting = parts.filter((_, i) => renderWrapped(head, parts.slice(0, i + 1), view).length < most)
    return [...renderWrapped(head, fitting, view), `    ${view.messages.today.more(parts.length - fitting.length)}`]
  }
  return [view.paint.strong(head), ...renderRows(unplaced, view)]
}

/** What comes back: how much of it today, and how much waits in all. */
function renderReviews({ reviews: { entries, due } }: DayAgenda, view: View, most: number): string[] {
  if (entries.length === 0) return due === 0 ? [] : [view.paint.faint(truncate(`  ${view.messages.today.noReviews(due)}`, view.columns))]
  const minutes = entries.reduce((sum, entry) => sum + (entry.status === 'done' ? 0 : entry.minutes), 0)
  const more = entries.length - most
  const head = `  ${view.messages.today.reviews(due, minutes)}`
  if (most === 0) return [truncate([head, ...entries.map((entry) => inlineEntry(entry, view))].join(' · '), view.columns)]
  return [view.paint.strong(truncate(head, view.columns)), ...renderRows(entries.slice(0, most), view), ...(more > 0 ? [view.paint.faint(`       ${view.messages.today.moreReviews(more)}`)] : [])]
}

/** What is owed and until when; only the name of the section where it costs nothing. Undefined where nothing is late. */
function behindLine({ catchUp, day }: DayAgenda, { messages: { format, today }, columns, paint }: View): string | undefined {
  if (catchUp.owedMinutes === 0) return catchUp.entries.length === 0 ? undefined : paint.warn(`  ${today.catchUp}`)
  const clearBy = catchUp.clearBy()
  return paint.warn(truncate(`  ${today.catchUp} · ${today.owed(catchUp.owedMinutes, clearBy && format.dayNear(clearBy, day))}`, columns))
}

function renderCatchUp({ catchUp: { entries } }: DayAgenda, behind: string | undefined, view: View, most: number): string[] {
  if (behind === undefined) return []
  const more = entries.length - most
  return [behind, ...renderRows(entries.slice(0, most), view), ...(more > 0 ? [view.paint.faint(`       ${view.messages.today.more(more)}`)] : [])]
}

function renderFoot(today: TodayView, withMotto: boolean, view: View): string[] {
  const { messages, paint, columns } = view
  const { agenda } = today
  const current = today.targets.filter((each) => isCurrent(each, agenda.day) && each.state.state !== 'done')
  const targets = current.length === 0 ? [] : [renderTargetBrief(current, view)]
  const motto = withMotto && today.motto ? wrap(textIn(today.motto, messages.format.language), columns - 2).slice(0, 1).map((line) => paint.faint(line)) : []
  const running = today.running ? [renderRunning(today.running, agenda.day, view)] : []
  return ['', ...running, ...targets, truncate(streakLine(today, view), columns), ...motto]
}

function streakLine({ agenda, streak, isToday }: TodayView, { messages }: View): string {
  if (!isToday) return messages.today.studyStreak(streak)
  const open = entriesOf(agenda).filter(isUnfinished)
  const next = firstOpen(agenda, open)
  const done = entriesOf(agenda).length > 0 && next === undefined
  const tail = next === undefined ? (done ? messages.today.allDone : '') : messages.today.howToTick(next.n)
  return `${messages.today.studyStreak(streak)} ${tail}`.trim()
}

/** The entry a user would tick first: the first open one of the block in progress, else of the day. */
function firstOpen(agenda: DayAgenda, open: readonly AgendaEntry[]): AgendaEntry | undefined {
  const now = agenda.blocks.find((block) => block.now)
  return open.find((entry) => now?.entries.includes(entry)) ?? open[0]
}
