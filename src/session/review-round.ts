/** A round of reviews on a terminal: card by card, each recorded as soon as it is graded. */
import { GRADES } from '../domain/facts/event.ts'
import type { Grade } from '../domain/facts/event.ts'
import type { AgendaEntry } from '../domain/schedule/entry.ts'
import { isUserError } from '../errors.ts'
import type { ReviewTexts } from '../locales/en/review.ts'
import { renderCard } from '../render/text/review.ts'
import { actOn, saidOf } from './acting.ts'
import { reopenFacts } from './doing.ts'
import type { Scene } from './doing.ts'
import type { DueEntries } from './review-entries.ts'
import { intervalsOf, recalled } from './reviewing.ts'
import type { Session } from './session.ts'

type Answer = Grade | 'later' | 'stop'

/** Ctrl-C ends the round; what was graded before it stays recorded. */
export async function reviewRound(session: Session, opened: Scene, due: DueEntries, texts: ReviewTexts): Promise<void> {
  let scene = opened
  let reviewed = 0
  let minutes = 0
  for (const [i, entry] of due.entries.entries()) {
    const begun = session.host.instant()
    const answer = await askGrade(session, scene, entry, { at: i + 1, of: due.entries.length }, texts)
    if (answer === 'stop') break
    if (answer === 'later') continue
    const took = Math.max(1, Math.round((session.host.instant().getTime() - begun.getTime()) / 60_000))
    scene = await recordReview(session, scene, entry, answer, took)
    reviewed++
    minutes += took
  }
  session.host.out(`${texts.round(reviewed, minutes, due.due - reviewed)}\n`)
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

/** The scene as it is after it. */
async function recordReview(session: Session, scene: Scene, { item }: AgendaEntry, grade: Grade, minutes: number): Promise<Scene> {
  const { today: day, host } = session
  const act = actOn(session, scene, { wishes: [{ item, wish: { grade, minutes, before: false, unfinished: false } }], day, slots: [], shown: new Map() })
  const now = new Date(session.clock.instant.getTime() + host.instant().getTime() - host.now.getTime())
  const recorded = await session.record(act.facts.map(({ fact }) => ({ fact, day })), [], now)
  const lines = await saidOf(session, scene, act, day, recorded)
  host.out(`${lines(await session.view()).join('\n')}\n\n`)
  return { ...scene, active: await reopenFacts(session, scene.active, act) }
}
