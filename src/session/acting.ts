/** What ticking records: completions with their slots, reviews of what is done already, and the end of the clock that ran on it. */
import type { Act } from '../domain/act/act.ts'
import { isReviewTurn, reviewing, tickedByReview } from '../domain/act/review-act.ts'
import type { ReviewScene } from '../domain/act/review-act.ts'
import { completingEach } from '../domain/act/slot-act.ts'
import type { ActWish } from '../domain/act/slot-act.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { JournalEvent } from '../domain/facts/event.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import type { Active } from '../domain/agenda/active.ts'
import { entriesOf } from '../domain/agenda/agenda.ts'
import type { AgendaEntry } from '../domain/schedule/entry.ts'
import { renderDone } from '../render/text/done.ts'
import type { View } from '../render/text/entry.ts'
import { agendaOf } from './day-view.ts'
import { reopenFacts } from './doing.ts'
import type { Scene } from './doing.ts'
import { endingClock } from './done-clock.ts'
import { restDays, scheduleConfig } from './preferences.ts'
import type { Session } from './session.ts'

export interface Ticking {
  readonly wishes: readonly ActWish[]
  readonly day: Day
  /** The day's slots with what each picks, where that matters. */
  readonly slots: readonly AgendaEntry[]
  /** By ref of a slot, what the row that was named showed beside it. */
  readonly shown: ReadonlyMap<string, PlannedItem>
}

/** Nothing is written yet. */
export function actOn(session: Session, { active, items, progress }: Scene, { wishes, day, slots, shown }: Ticking): Act {
  const { plans, facts } = active
  const scene: ReviewScene = { progress, facts, day, cards: active.cardsOn?.(day) }
  const isReview = ({ item, wish }: ActWish): boolean => isReviewTurn(item, wish, scene)
  const acts = [
    completingEach(wishes.filter((each) => !isReview(each)), { plans, facts, items, progress, slots, day, shown }),
    ...wishes.filter(isReview).map(({ item, wish }) => reviewing([item], wish, scene)),
  ]
  const done = acts.flatMap((act) => act.facts)
  const act = { facts: [...done, ...tickedHabit(session, active, done, day)], already: acts.flatMap(({ already }) => already) }
  const isSaid = ({ ref }: PlannedItem): boolean => wishes.some(({ item, wish }) => wish.minutes !== undefined && (item.ref === ref || item.steps.includes(ref)))
  return endingClock(session, active, act, day, isSaid)
}

/** The habit that is there for reviews, where it is open and not ticked by the same command. */
function tickedHabit(session: Session, active: Active, done: Act['facts'], day: Day): Act['facts'] {
  const reviewed = done.flatMap(({ item, fact }) => (fact.what === 'review' ? [item] : []))
  if (reviewed.length === 0) return []
  return tickedByReview(reviewed, entriesOf(agendaOf(session, active, day))).filter(({ item }) => !done.some((each) => each.item === item))
}

/** Less than so many minutes nobody takes for a part of something longer. */
const LONG = 240

/** Ids of long tasks that were closed though most of their effort is logged nowhere: perhaps they were only worked on. */
export function closedInOne({ facts }: Act, { progress }: Pick<Scene, 'progress'>): string[] {
  return facts.flatMap(({ item, fact }) => {
    if (fact.what !== 'done' || item.habit || item.effortMinutes < LONG || fact.data.before || fact.data.clock !== undefined) return []
    const spent = (progress.get(item.ref)?.spentMinutes ?? 0) + (fact.data.assumed ? 0 : (fact.data.minutes ?? 0))
    return spent < item.effortMinutes / 2 ? [item.id] : []
  })
}

/** The lines that say what was recorded: the facts are read anew, and of reviews it is worked out when they come back. */
export async function saidOf(session: Session, { active }: Scene, act: Act, day: Day, recorded: readonly JournalEvent[]): Promise<(view: View) => string[]> {
  const after = recorded.length === 0 ? active : await reopenFacts(session, active, act)
  const reviewed = act.facts.flatMap(({ item, fact }) => (fact.what === 'review' || (fact.what === 'done' && fact.data.grade !== undefined && item.review && !item.habit) ? [item] : []))
  const next = reviewed.length === 0 ? {} : { next: (await import('./reviewing.ts')).comeBack(session, after, reviewed) }
  const scene = { after, today: session.today, rest: restDays(after.plans, scheduleConfig(session.config)), ...next }
  return (view) => renderDone(scene, act, day, view)
}
