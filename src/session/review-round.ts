/** A round of reviews on a terminal: card by card, each recorded as soon as it is graded. */
import { reviewing } from '../domain/act/review-act.ts'
import { GRADES } from '../domain/facts/event.ts'
import type { Grade } from '../domain/facts/event.ts'
import type { AgendaEntry } from '../domain/schedule/entry.ts'
import { isUserError } from '../errors.ts'
import type { ReviewTexts } from '../locales/en/review.ts'
import { renderDone } from '../render/text/done.ts'
import { renderCard } from '../render/text/review.ts'
import { endingClock } from './done-clock.ts'
import { reopenFacts } from './doing.ts'
import type { Scene } from './doing.ts'
import { restDays, scheduleConfig } from './preferences.ts'
import type { DueEntries } from './review-entries.ts'
import { comeBack, intervalsOf, recalled } from './reviewing.ts'
import type { Session } from './session.ts'

type Answer = Grade | 'later' | 'stop'

/** Ctrl-C ends the round; what was graded before it stays recorded. */
export async function reviewRound(session: Session, scene: Scene, due: DueEntries, texts: ReviewTexts): Promise<void> {
  let reviewed = 0
  let left = due.due
  let minutes = 0
  for (const [i, entry] of due.entries.entries()) {
    const begun = session.host.instant()
    const answer = await askGrade(session, scene, entry, { at: i + 1, of: due.entries.length }, texts)
    if (answer === 'stop') break
    if (answer === 'later') continue
    const took = Math.max(1, Math.round((session.host.instant().getTime() - begun.getTime()) / 60_000))
    minutes += await recordReview(session, scene, entry, answer, took)
    reviewed++
    if (entry.due !== undefined) left--
  }
  session.host.out(`${texts.round(reviewed, minutes, left)}\n`)
}

async function askGrade(session: Session, { active }: Scene, { item }: AgendaEntry, place: { readonly at: number; readonly of: number }, texts: ReviewTexts): Promise<Answer> {
  const { today, messages, host } = session
  const days = intervalsOf(session, active, item, today)
  const own = active.facts.items.get(item.ref)
  host.out(`${renderCard(item, { ...place, repetitions: recalled(session, active, item, today), completions: own?.completions ?? [] }, texts, await session.view()).join('\n')}\n`)
  const grades = GRADES.map((grade) => ({ label: texts.choice(messages.record.grade[grade], days[grade]), value: grade as Answer }))
  const choices = [...grades, { label: texts.later, value: 'later' as Answer }, { label: texts.stop, value: 'stop' as Answer }]
  try {
    return await (await host.ask()).select({ message: texts.howWell, keys: messages.ask.keys, choices })
  } catch (error) {
    if (isUserError(error) && error.code === 'cancelled') return 'stop'
    throw error
  }
}

/** Answers the minutes it took: those of the clock, where one ran on it. */
async function recordReview(session: Session, { active, progress }: Scene, { item }: AgendaEntry, grade: Grade, took: number): Promise<number> {
  const { today: day, config, host } = session
  const reviewed = reviewing([item], { grade, minutes: took, before: false }, { progress, facts: active.facts, day, cards: active.cardsOn?.(day) })
  const act = endingClock(session, active, reviewed, day, () => false)
  const now = new Date(session.clock.instant.getTime() + host.instant().getTime() - host.now.getTime())
  await session.record(act.facts.map(({ fact }) => ({ fact, day })), [], now)
  const after = await reopenFacts(session, active, act)
  const view = await session.view()
  host.out(`${renderDone({ after, today: day, rest: restDays(after.plans, scheduleConfig(config)), next: comeBack(session, after, [item]) }, act, day, view).join('\n')}\n\n`)
  return act.facts.reduce((sum, { fact }) => sum + (fact.what === 'review' ? fact.data.minutes : 0), 0)
}
