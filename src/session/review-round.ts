/** A round of reviews on a terminal: card by card, each recorded as soon as it is graded. */
import { runsOn } from '../domain/facts/clock.ts'
import { GRADES } from '../domain/facts/event.ts'
import type { Grade } from '../domain/facts/event.ts'
import type { AgendaEntry } from '../domain/schedule/entry.ts'
import { isUserError } from '../errors.ts'
import type { ReviewTexts } from '../locales/en/review.ts'
import { renderCard } from '../render/text/review.ts'
import { actOn, saidOf } from './acting.ts'
import { instantNow } from './clock.ts'
import { reopenFacts } from './doing.ts'
import type { Scene } from './doing.ts'
import type { DueEntries } from './review-entries.ts'
import { intervalsOf, recalled } from './reviewing.ts'
import { openRunning } from './running.ts'
import type { Session } from './session.ts'

type Answer = Grade | 'later' | 'stop'

/** Ctrl-C ends the round; what was graded before it stays recorded. */
export async function reviewRound(session: Session, opened: Scene, due: DueEntries, texts: ReviewTexts): Promise<void> {
  let scene = opened
  let reviewed = 0
  let left = due.due
  let minutes = 0
  for (const [i, entry] of due.entries.entries()) {
    const begun = session.host.instant()
    const answer = await askGrade(session, scene, entry, { at: i + 1, of: due.entries.length }, texts)
    if (answer === 'stop') break
    if (answer === 'later') continue
    const took = Math.max(1, Math.round((session.host.instant().getTime() - begun.getTime()) / 60_000))
    const recorded = await recordReview(session, scene, entry, answer, took)
    scene = recorded.scene
    minutes += recorded.minutes
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
    return await (await host.ask()).select({ message: texts.howWell, keys: messages.ask.keys, choices, initial: 'good' })
  } catch (error) {
    if (isUserError(error) && error.code === 'cancelled') return 'stop'
    throw error
  }
}

/** The scene as it is after it, and the minutes it took: those of the clock, where one ran on it. */
async function recordReview(session: Session, scene: Scene, { item }: AgendaEntry, grade: Grade, took: number): Promise<{ readonly scene: Scene; readonly minutes: number }> {
  const { today: day, host } = session
  const running = openRunning(session, scene.active)
  const measured = running && runsOn(running.clock, item) ? {} : { minutes: took }
  const act = actOn(session, scene, { wishes: [{ item, wish: { grade, ...measured, before: false, unfinished: false } }], day, slots: [], shown: new Map() })
  const recorded = await session.record(act.facts.map(({ fact }) => ({ fact, day })), [], instantNow(session))
  const lines = await saidOf(session, scene, act, day, recorded)
  host.out(`${lines(await session.view()).join('\n')}\n\n`)
  const minutes = act.facts.reduce((sum, { fact }) => sum + (fact.what === 'review' ? fact.data.minutes : 0), 0)
  return { scene: { ...scene, active: await reopenFacts(session, scene.active, act) }, minutes }
}
