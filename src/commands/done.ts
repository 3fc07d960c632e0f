/** `done [refs...]`: records completions; without a reference, on a terminal, the list of the day to be ticked. */
import type { AgendaEntry } from '../domain/schedule/entry.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import { isSlot } from '../domain/schedule/slot.ts'
import type { SlotWish } from '../domain/act/slot-act.ts'
import { UserError } from '../errors.ts'
import { leetCodeName } from '../language/reference.ts'
import { jsonOfAct } from '../render/json/act.ts'
import { actOn, closedInOne, saidOf } from '../session/acting.ts'
import { openScene, recordAct, sceneOf } from '../session/doing.ts'
import type { Scene } from '../session/doing.ts'
import { mayBePicked, openTwin, slotsOn } from '../session/done-slots.ts'
import { findItems } from '../session/references.ts'
import { readPicks, readRows } from '../session/rows.ts'
import type { Session } from '../session/session.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { Options } from './command.ts'

export async function run(session: Session, typed: readonly string[], options: Options): Promise<void> {
  if (options['stdin'] === true) return runLines(session, typed, options)
  if (typed.length === 0) return closeOn(session, options)
  const words = options['before'] === true ? typed.map(knownName) : typed
  const opened = await openScene(session, options['on'] === undefined ? words : [])
  const day = await dayOf(session, options)
  const named = await findItems(session, opened.active, words)
  const wish = await wishOf(session, options, named)
  if (wish.unfinished) refuseOthers(named, wish)
  const { scene, items, slots } = withSlots(session, opened, named.map((item) => openTwin(item, opened)), wish.before, day)
  const act = actOn(session, scene, { wishes: items.map((item) => ({ item, wish })), day, slots, shown: shownPicks(session, words, scene) })
  const recorded = await recordAct(session, scene, act, day)
  await session.answer({ json: () => jsonOfAct(recorded, act), text: await saidOf(session, scene, act, day, recorded) })
  for (const id of closedInOne(act, scene).slice(0, 1)) session.note(session.messages.timing.onlyWorked(id))
  if (wish.score) for (const { id } of act.already) session.note(session.messages.record.scoreNotKept(id))
}

/** @throws UserError options-clash, bad-line */
async function runLines(session: Session, typed: readonly string[], options: Options): Promise<void> {
  const others = Object.keys(options).filter((name) => options[name] !== undefined && !['stdin', 'before'].includes(name))
  const other = typed[0] ?? (others[0] && `--${others[0]}`)
  if (other !== undefined) throw new UserError('options-clash', { command: 'done', options: ['--stdin', other] })
  const { recordLines } = await import('../session/done-lines.ts')
  return recordLines(session, session.host.input(), options['before'] === true)
}

/** Of what was known before, a number is a problem's on LeetCode: it stood in no list. */
function knownName(word: string): string {
  return word.split(',').map(leetCodeName).join(',')
}

interface Turn {
  readonly scene: Scene
  readonly items: readonly PlannedItem[]
  /** The day's slots with what each picks, where that matters. */
  readonly slots: readonly AgendaEntry[]
}

/** Where a slot had to look further than what is near, all is looked at. */
function withSlots(session: Session, scene: Scene, items: readonly PlannedItem[], before: boolean, day: Day): Turn {
  const { active } = scene
  if (before || !items.some((item) => mayBePicked(item, active))) return { scene, items, slots: [] }
  const slots = slotsOn(session, active, day)
  if (!active.whole || slots.every(({ item }) => scene.items.get(item.ref) === item)) return { scene, items, slots }
  const whole = sceneOf(active.whole(), session.today)
  return { scene: whole, items: items.flatMap(({ ref }) => whole.items.get(ref) ?? []), slots: slotsOn(session, whole.active, day) }
}

async function dayOf(session: Session, { on }: Options): Promise<Day> {
  if (typeof on !== 'string') return session.today
  const { readDay } = await import('../session/days.ts')
  const day = readDay(session, on, 'back')
  if (day > session.today) throw new UserError('future-day', { day })
  return day
}

/** What the rows showed that are named by their numbers. */
function shownPicks(session: Session, words: readonly string[], { items }: Scene): ReadonlyMap<string, PlannedItem> {
  if (!words.some((word) => /^\d+$/.test(word))) return new Map()
  const terminal = session.host.terminal()
  const rows = readRows(session.paths.cache, terminal, session.today) ?? []
  const typed = new Set(words.flatMap((word) => rows[Number(word) - 1] ?? []))
  const picks = [...readPicks(session.paths.cache, terminal, session.today)].filter(([slot]) => typed.has(slot))
  return new Map(picks.flatMap(([slot, ref]) => (items.has(ref) ? [[slot, items.get(ref) as PlannedItem] as const] : [])))
}

/** What stays open has no grade, no points and no amount. @throws UserError not-a-slot, unfinished-needs-minutes, options-clash */
function refuseOthers(items: readonly PlannedItem[], { minutes, grade, score, amount, before }: SlotWish): void {
  const others = items.filter((item) => !isSlot(item))
  const habit = others.find((item) => item.habit)
  if (habit) throw new UserError('not-a-slot', { ref: habit.ref })
  const [said] = Object.entries({ grade, score, amount, before: before || undefined }).filter(([, value]) => value !== undefined)
  if (others[0] && said) throw new UserError('options-clash', { command: 'done', options: ['--unfinished', `--${said[0]}`] })
  if (others[0] && minutes === undefined) throw new UserError('unfinished-needs-minutes', { ref: others[0].id })
}

async function wishOf({ language }: Session, options: Options, named: readonly PlannedItem[]): Promise<SlotWish> {
  const { minutes, amount, note, url, grade, score, before, unfinished } = options
  const { readAmount, readGrade, readMinutes } = await import('../session/values.ts')
  return {
    before: before === true,
    unfinished: unfinished === true,
    ...(typeof minutes === 'string' ? { minutes: readMinutes(minutes) } : {}),
    ...(typeof amount === 'string' ? { amount: readAmount(amount) } : {}),
    ...(typeof note === 'string' ? { note } : {}),
    ...(typeof url === 'string' ? { url } : {}),
    ...(typeof grade === 'string' ? { grade: readGrade(grade) } : {}),
    ...(typeof score === 'string' ? { score: (await import('../session/scores.ts')).readScore(score, named, language) } : {}),
  }
}

/** @throws UserError nothing-named where nobody can be asked, or something is said that is not of a whole day */
async function closeOn(session: Session, options: Options): Promise<void> {
  if (!session.host.isInteractive || session.options.json || options['unfinished'] === true) throw new UserError('nothing-named', { command: 'done' })
  const [day, wish] = [await dayOf(session, options), await wishOf(session, options, [])]
  const { closeDay } = await import('../session/close-day.ts')
  return closeDay(session, day, wish)
}
