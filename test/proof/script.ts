/** What happens in the year besides the days' routine: the dates that a user would remember. */
import { addDays, daysFrom } from './days.ts'
import type { Day, Span } from './days.ts'
import type { Diary } from './diary.ts'
import type { Hand } from './hand.ts'
import type { Mood, Self } from './user.ts'

/** The last lies in days off on which nothing is done, not even what is always asked. */
const IDLE: readonly Span[] = [{ from: '2026-02-09', to: '2026-02-15' }, { from: '2026-08-20', to: '2026-08-29' }, { from: '2026-12-20', to: '2026-12-21' }]
const CATCHING_UP: readonly Span[] = [{ from: '2026-02-16', to: '2026-02-25' }, { from: '2026-08-30', to: '2026-09-10' }]

export function moodOn(day: Day, diary: Diary): Mood {
  const holds = (spans: readonly Span[]): boolean => spans.some(({ from, to }) => from <= day && day <= to)
  if (holds(IDLE)) return 'idle'
  if (holds(diary.all('off'))) return 'off'
  return holds(CATCHING_UP) ? 'catching up' : 'steady'
}

/** Left alone until the script comes to them. */
export const RESERVED = ['helm', 'lru', 'envoy', 'github', 'cka.course', 'cka.exam', 'interview-english', 'join-english.discord', 'join-english.slack']

export interface Actor {
  readonly hand: Hand
  readonly diary: Diary
  readonly self: Self
  readonly day: Day
}

/** The last day before `day` on which a habit was not done. */
function missed({ diary, day }: Actor, habit: string): Day {
  const days = daysFrom(addDays(day, -20), addDays(day, -1))
  return days.findLast((each) => !diary.all('done').some((note) => note.item === habit && note.day === each)) ?? addDays(day, -1)
}

function backfill(actor: Actor, habit: string): void {
  const day = missed(actor, habit)
  actor.hand.done([habit], { on: { words: day, day } })
}

const YESTERDAY = (day: Day) => ({ words: 'hôm qua', day: addDays(day, -1) })

/** In the morning, before the day is looked at. */
export const MORNINGS: Readonly<Record<Day, (actor: Actor) => void>> = {
  '2026-01-20': ({ hand }) => hand.target('ielts', '5.5'),
  // Ill in a week without work: two days of it become days off afterwards.
  '2026-02-16': ({ hand }) => hand.off(['2026-02-11..2026-02-12', 'ốm'], { from: '2026-02-11', to: '2026-02-12' }),
  '2026-02-21': ({ hand, day }) => hand.target('posts', '+1', YESTERDAY(day)),
  '2026-02-25': ({ hand }) => hand.target('ielts', '6'),
  '2026-03-05': (actor) => backfill(actor, 'anki'),
  '2026-03-28': ({ hand }) => hand.target('ielts', '6.5'),
  '2026-04-15': ({ hand }) => hand.drop(['join-english'], ['join-english', 'join-english.discord', 'join-english.slack']),
  '2026-04-17': ({ hand, self }) => {
    hand.undo('join-english')
    self.reserved.delete('join-english.discord')
    self.reserved.delete('join-english.slack')
  },
  '2026-04-20': ({ hand }) => {
    hand.target('ielts-speaking', '6.5')
    // Its key stands in July too.
    hand.done(['lc-146'])
  },
  '2026-04-28': ({ hand }) => hand.off(['2026-04-30', 'lễ'], { from: '2026-04-30', to: '2026-04-30' }),
  // Long before their windows.
  '2026-05-07': ({ hand }) => hand.done(['speaking-mock']),
  '2026-05-14': (actor) => backfill(actor, 'shadowing'),
  // A day off that is taken back at once.
  '2026-05-19': ({ hand }) => {
    hand.off(['2026-05-20', 'mưa'], { from: '2026-05-20', to: '2026-05-20' })
    hand.undo()
  },
  '2026-05-28': ({ hand, day }) => hand.skip('shadowing', { on: YESTERDAY(day), because: 'mất giọng' }),
  '2026-06-03': ({ hand }) => hand.skip('envoy', { to: '2026-07-02', because: 'no cluster until July' }),
  '2026-06-10': ({ hand }) => hand.target('uptime', '97'),
  '2026-06-12': ({ hand }) => hand.done(['cka.course'], { minutes: 700 }),
  // Half done, and then given up.
  '2026-06-22': ({ hand }) => hand.drop(['cka'], ['cka', 'cka.exam']),
  '2026-06-25': ({ hand }) => {
    hand.target('uptime', '99.5')
    hand.undo('uptime')
    hand.target('uptime', '98.5')
  },
  '2026-07-02': ({ self }) => void self.reserved.delete('envoy'),
  '2026-07-09': ({ hand }) => hand.off(['2026-07-13..2026-07-19', 'nghỉ mát'], { from: '2026-07-13', to: '2026-07-19' }, 'anki-shadowing'),
  // After its window.
  '2026-07-10': ({ hand }) => hand.target('ielts-speaking', '7'),
  '2026-07-21': ({ self }) => void self.reserved.delete('interview-english'),
  // In a stretch without work: a number logged is no work.
  '2026-08-25': ({ hand }) => hand.target('pass-rate', '60'),
  '2026-08-30': ({ hand }) => hand.off(['2026-08-28', 'đi đám cưới'], { from: '2026-08-28', to: '2026-08-28' }),
  '2026-09-01': ({ hand }) => hand.target('response-rate', '20'),
  '2026-09-02': ({ hand }) => hand.off(['today', 'quốc khánh'], { from: '2026-09-02', to: '2026-09-02' }),
  '2026-09-05': ({ hand }) => hand.skip('github', { to: '2026-10-08' }),
  '2026-09-20': ({ hand }) => hand.target('applications', '+2'),
  '2026-09-22': ({ hand }) => hand.target('pass-rate', '75'),
  '2026-10-08': ({ self }) => void self.reserved.delete('github'),
  '2026-10-16': ({ hand }) => hand.target('applications', '+26'),
  '2026-10-30': ({ hand }) => hand.target('screens', '+6'),
  '2026-11-06': (actor) => backfill(actor, 'mock-daily'),
  '2026-11-10': ({ hand }) => hand.done(['compare.stack', 'compare.salary'], { minutes: 45 }),
  '2026-11-13': ({ hand }) => {
    hand.target('applications', '+12')
    hand.target('screens', '+5')
  },
  '2026-11-30': ({ hand }) => hand.target('onsites', '+3'),
  '2026-12-15': ({ hand }) => hand.target('offers', '+1'),
  '2026-12-18': ({ hand }) => hand.off(['2026-12-20..2026-12-21', 'về quê'], { from: '2026-12-20', to: '2026-12-21' }),
  '2026-12-22': ({ hand }) => hand.target('offers', '+1'),
}

/** In the evening, after the day's work. */
export const EVENINGS: Readonly<Record<Day, (actor: Actor) => void>> = {
  // Work on a day off all the same.
  '2026-04-30': ({ hand }) => hand.done(['shadowing', 'exercise']),
  // A Sunday's habit on the Monday after.
  '2026-06-15': ({ hand }) => hand.done(['weekly-review']),
  // Twice in a day, each with its minutes.
  '2026-10-20': ({ hand }) => {
    hand.done(['anki-shadowing'], { minutes: 7 })
    hand.done(['anki-shadowing'], { minutes: 12 })
  },
}
