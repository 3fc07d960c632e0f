/** The questions that start a plan: which roadmap, from when, how many hours. */
import { lengthOf, weekOf } from '../domain/calendar/day.ts'
import { parseDayWord } from '../language/day.ts'
import { parseWeeklyMinutes } from '../language/duration.ts'
import { textIn } from '../domain/plan/roadmap.ts'
import { SAMPLE } from './active.ts'
import type { Session } from './session.ts'
import { prepareStart, shippedNames } from './start.ts'
import { wishFrom } from './start-plan.ts'
import type { StartWish } from './start.ts'

type StartOptions = Readonly<Record<string, string | boolean | undefined>>

/** What an option says is not asked. @param taken ids of plans that run */
export async function askStart(session: Session, options: StartOptions, taken: readonly string[]): Promise<StartWish> {
  const ask = await session.host.ask()
  const { ask: questions, errors } = { ask: session.messages.ask, errors: session.messages.ask.invalid }
  const name = typeof options['roadmap'] === 'string' ? options['roadmap'] : await askRoadmap(session, taken)
  const said = wishFrom(session, name, options)
  const { today, language } = session
  const monday = weekOf(today).from
  const start =
    said.start ??
    (said.finish === undefined
      ? await ask.input({
          message: questions.start,
          initial: monday,
          check: (text) => (parseDayWord(text, { today, language, direction: 'ahead' }).ok ? undefined : errors.day),
        })
      : undefined)
  const hours = said.minutesPerWeek ?? (await askHours(session, { ...said, start: monday }, taken))
  return {
    ...said,
    ...(start === undefined ? {} : wishFrom(session, name, { start })),
    ...(typeof hours === 'number' ? { minutesPerWeek: hours } : wishFrom(session, name, { hours })),
    ...(said.as === undefined ? {} : { as: said.as }),
  }
}

/** The sample first: a newcomer has seen it. */
async function askRoadmap(session: Session, taken: readonly string[]): Promise<string> {
  const ask = await session.host.ask()
  const names = shippedNames(session).sort((a, b) => Number(b === SAMPLE) - Number(a === SAMPLE))
  const choices = names.map((name) => ({ label: labelOf(session, name, taken), value: name }))
  return choices.length === 1 ? (choices[0]?.value ?? '') : ask.select({ message: session.messages.ask.roadmap, keys: session.messages.ask.keys, choices })
}

/** `senior  Senior engineer · 16 weeks, 12 hours a week`, with a tick where it runs. */
function labelOf(session: Session, name: string, taken: readonly string[]): string {
  const { language, messages } = session
  const { plan } = prepareStart(session, { name, as: 'preview' }, []).built
  const weeks = messages.format.periods(Math.round(lengthOf({ from: plan.start, to: plan.end }) / 7), 'week')
  const hours = messages.record.hoursPerWeek(plan.minutesPerWeek, plan.mostMinutesPerWeek, plan.minutesGuessed)
  return `${name}  ${textIn(plan.title, language)} · ${weeks}, ${hours}${taken.includes(name) ? ' ✓' : ''}`
}

async function askHours(session: Session, wish: StartWish, taken: readonly string[]): Promise<string> {
  const ask = await session.host.ask()
  const { built } = prepareStart(session, wish, wish.as === undefined ? [] : taken)
  return ask.input({
    message: session.messages.ask.hours,
    initial: String(built.plan.minutesPerWeek / 60),
    check: (text) => (parseWeeklyMinutes(text).ok ? undefined : session.messages.ask.invalid.hours),
  })
}
