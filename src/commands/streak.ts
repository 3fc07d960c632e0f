/** `streak [habit]`: the study streak, the habits' and a year of days; or one habit with the days behind its number. */
import { habitStrip } from '../domain/habit/habit-strip.ts'
import { inLanguage } from '../locales/load.ts'
import { jsonOfHabit, jsonOfStreaks, jsonOfStrip } from '../render/json/streak.ts'
import { renderStreaks } from '../render/text/streak.ts'
import { openActive } from '../session/active.ts'
import type { Session } from '../session/session.ts'
import { findHabit, habitsBegun, studyOf } from '../session/streaks.ts'

const STRIP_WEEKS = 5

export async function run(session: Session, words: readonly string[]): Promise<void> {
  const word = words.length === 0 ? undefined : words.join(' ')
  const { language, today } = session
  const active = await openActive(session)
  const { preview } = active
  const { streak: texts } = await inLanguage(language, { en: () => import('../locales/en/streak.ts'), vi: () => import('../locales/vi/streak.ts') })
  const streaks = studyOf(session, active)
  if (word !== undefined) {
    const habit = await findHabit(session, active, word)
    const { renderHabit } = await import('../render/text/habit.ts')
    const own = (): object => ({ ...jsonOfHabit(habit, language), days: jsonOfStrip(habitStrip(habit.history, STRIP_WEEKS)) })
    return session.answer({
      json: () => ({ ...jsonOfStreaks(streaks, [], preview, language), habits: [own()] }),
      text: (view) => renderHabit(habit, preview, texts, view),
    })
  }
  const habits = habitsBegun(session, active)
  await session.answer({ json: () => jsonOfStreaks(streaks, habits, preview, language), text: (view) => renderStreaks(streaks, habits, today, preview, texts, view) })
}
