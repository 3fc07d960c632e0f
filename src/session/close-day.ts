/** Closes a day on a terminal: one list to tick, then perhaps the skills; all of it is one command. */
import { skipping } from '../domain/act/skip-act.ts'
import type { Act } from '../domain/act/act.ts'
import type { ActWish, SlotWish } from '../domain/act/slot-act.ts'
import type { Day } from '../domain/calendar/day.ts'
import { nextFreeDay } from '../domain/facts/free-day.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import { isSlot } from '../domain/schedule/slot.ts'
import type { AgendaEntry } from '../domain/schedule/entry.ts'
import type { DayAnswer } from '../host.ts'
import { isUserError } from '../errors.ts'
import { inLanguage } from '../locales/load.ts'
import { renderSkip } from '../render/text/skip.ts'
import { askSkills, renderAsked } from './ask-skills.ts'
import { actOn, saidOf } from './acting.ts'
import { openScene, recordDated } from './doing.ts'
import type { Scene } from './doing.ts'
import { slotsOn } from './done-slots.ts'
import { restDays, scheduleConfig } from './preferences.ts'
import type { Session } from './session.ts'
import { askTicks } from './ticks.ts'
import type { Ticked } from './ticks.ts'

/** @param common said of everything that is ticked, unless its row says otherwise */
export async function closeDay(session: Session, day: Day, common: SlotWish): Promise<void> {
  const scene = await openScene(session)
  const { dayList: words } = await inLanguage(session.language, { en: () => import('../locales/en/day-list.ts'), vi: () => import('../locales/vi/day-list.ts') })
  const ticked = await askTicks(session, scene, day, words)
  const skills = await askSkills(session, scene.active, words).catch(notNow)
  const done = doneOf(session, scene, ticked, day, common)
  const skipped = skippedOf(session, scene, ticked, day)
  const acts = [...done.facts, ...skipped.flatMap(({ facts }) => facts)].map(({ fact }) => ({ fact, day }))
  const recorded = await recordDated(session, scene, [...acts, ...skills.map(({ fact }) => ({ fact, day: session.today }))])
  if (recorded.length === 0) return session.note(session.messages.ask.nothingTicked)
  const saidDone = await saidOf(session, scene, done, day, recorded)
  const saidSkills = await renderAsked(session, skills, words)
  await session.answer({
    json: () => ({}),
    text: (view) => [...saidDone(view), ...skipped.flatMap((act) => renderSkip(act, scene.progress, view)), ...saidSkills(view)],
  })
}

/** Ctrl-C at the skills leaves them for another evening; what the list said stays. */
function notNow(error: unknown): [] {
  if (isUserError(error) && error.code === 'cancelled') return []
  throw error
}

/** A row of a slot stands for the slot and what it showed. */
function doneOf(session: Session, scene: Scene, ticked: readonly Ticked[], day: Day, common: SlotWish): Act {
  const rows = ticked.flatMap(({ entry, answer }) => (answer.kind === 'done' || answer.kind === 'worked' ? [{ entry, answer }] : []))
  const wishes: ActWish[] = rows.map(({ entry, answer }) => ({ item: entry.item, wish: { ...common, ...saidIn(answer), unfinished: isUnfinished(entry, answer) } }))
  const shown = new Map(rows.flatMap(({ entry }) => shownIn(entry)))
  const slots = common.before || rows.length === 0 ? [] : slotsOn(session, scene.active, day)
  return actOn(session, scene, { wishes, day, slots, shown })
}

/** Work in part is of tasks, and of what slots picked; a habit that was worked on has its minutes by its own rule. */
function isUnfinished({ item }: AgendaEntry, { kind }: DayAnswer): boolean {
  return kind === 'worked' && (item.type !== 'habit' || isSlot(item))
}

function saidIn({ minutes, note }: Extract<DayAnswer, { kind: 'done' | 'worked' }>): Pick<SlotWish, 'minutes' | 'note'> {
  return { ...(minutes === undefined ? {} : { minutes }), ...(note === undefined ? {} : { note }) }
}

function shownIn({ item, picked }: AgendaEntry): (readonly [string, PlannedItem])[] {
  return picked ? [[item.ref, picked.item]] : []
}

/** One act a row: each has a reason of its own. */
function skippedOf(session: Session, { active, items, progress }: Scene, ticked: readonly Ticked[], day: Day): Act[] {
  const next = nextFreeDay(day, active.facts.off, restDays(active.plans, scheduleConfig(session.config)))
  return ticked.flatMap(({ entry, answer }) => {
    if (answer.kind !== 'skipped') return []
    const because = answer.because === undefined ? {} : { because: answer.because }
    return [skipping([entry.item], items, progress, active.facts, day, { next, ...because })]
  })
}
