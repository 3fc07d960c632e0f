/** What a user may have done: commands with their facts, the same at every call. Knows no journal. */

/** The home's last day; the plans began 119 days before it, so this is their 120th. */
export const TODAY = '2026-04-30'
export const START = '2026-01-01'
const OLDEST = '2016-01-01'
/** Events before {@link START}. */
export const OLDER_EVENTS = 100_000

/** Tenths of what was due that are done. */
const KEPT_HABITS = 0.85
const DONE_TASKS = 0.93

const DAY_MS = 86_400_000
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

export const addDays = (day, n) => new Date(Date.parse(day) + n * DAY_MS).toISOString().slice(0, 10)
const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
const weekdayOf = (day) => new Date(day).getUTCDay()

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
export function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Ten years of commands, day by day: the daily habits of a plan that ran all the time, and a plan a year with habits of its
 * own, problems that come again each year under the same key, and a target. All those plans are dropped at the end.
 * @returns an iterator of `{ day, facts }`; a fact `{ what: 'undo' }` takes back the command before it
 */
export function* olderCommands() {
  const random = randomFrom(10)
  const days = daysBetween(OLDEST, START)
  let written = 0
  const command = (day, ...facts) => {
    written += facts.length
    return { day, facts }
  }
  yield command(OLDEST, ...planStart('habits', OLDEST))
  for (let i = 0, problem = 0; i < days; i++) {
    const day = addDays(OLDEST, i)
    const plan = `year-${day.slice(0, 4)}`
    const isLast = day.endsWith('-12-31')
    if (day.endsWith('-01-01')) {
      problem = 0
      yield command(day, ...planStart(plan, day))
    }
    if (random() < 0.03) yield command(day, { what: 'off', data: { from: day, to: day, why: 'Về quê' } })
    for (const [owner, habits] of [['habits', 7], [plan, 9]]) {
      for (let n = 0; n < habits; n++) {
        const chance = random()
        const item = { plan: owner, item: `habit-${n}` }
        if (chance < KEPT_HABITS) yield command(day, { what: 'done', ...item, data: minutesOf(random, n) })
        else if (chance > 0.97) yield command(day, { what: 'skip', ...item, data: { because: 'Ốm' } })
      }
    }
    if (weekdayOf(day) === 6) yield command(day, { what: 'target', plan, item: 'ielts', data: { value: 5 + Math.round(random() * 4) / 2 } })
    const due = Math.floor(((i + 1) * OLDER_EVENTS) / days) - (isLast ? 2 : 0)
    while (written < due) {
      problem++
      yield command(day, { what: 'done', plan, item: `problem-${problem}`, key: `lc-${problem}`, data: { minutes: 20 + (problem % 30) } })
      if (random() < 0.01 && written < due) yield command(day, { what: 'undo' })
    }
    if (isLast) yield command(day, { what: 'plan.end', plan, data: {} })
    if (i === days - 1) yield command(day, { what: 'plan.end', plan: 'habits', data: {} })
  }
}

/** A plan of those years; its file is long gone. */
function planStart(id, start) {
  return [
    { what: 'plan.start', plan: id, data: { roadmap: id, file: `/home/an/roadmaps/${id}.yaml`, start } },
    { what: 'plan.revision', plan: id, data: {} },
  ]
}

function minutesOf(random, n) {
  const chance = random()
  if (chance < 0.8) return { minutes: 10 + 5 * n, assumed: true }
  return chance < 0.95 ? { minutes: Math.round(5 + chance * 40) } : { minutes: 30, note: 'Học cùng bạn ở quán cà phê' }
}

/**
 * What somebody who is nearly on time has done of the items since the start, yesterday included, oldest first; and what of
 * the habits was missed, for a `done --on` later.
 * @param items those of `list --all --json`
 */
export function recentCommands(items) {
  const random = randomFrom(120)
  const commands = []
  const missed = []
  const done = (item, day) => {
    const key = item.key === null ? {} : { key: item.key }
    commands.push({ day, facts: [{ what: 'done', plan: item.plan, item: item.id, ...key, data: { minutes: item.effortMinutes, assumed: true } }] })
  }
  for (const [n, item] of items.filter(({ type }) => type === 'habit').entries()) {
    for (const day of daysOf(item.window)) {
      if (!isExpected(item.every, day, n)) continue
      if (random() < KEPT_HABITS) done(item, day)
      else missed.push([item.ref, day])
    }
  }
  for (const item of leavesOf(items)) {
    const days = daysOf(item.window)
    const isOver = item.window !== null && item.window.to < TODAY
    const day = days[Math.floor(random() * days.length)]
    if (day !== undefined && random() < (isOver ? DONE_TASKS : 0.3)) done(item, day)
  }
  for (const day of ['2026-02-14', '2026-03-21']) commands.push({ day, facts: [{ what: 'off', data: { from: day, to: day, why: 'Nghỉ' } }] })
  commands.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return { commands, missed: shuffled(missed, random), due: dueRefs(items, commands) }
}

/** What can be done once: steps in the stead of their tasks. */
export function leavesOf(items) {
  const leaves = items.flatMap((item) => (item.steps.length === 0 ? [item] : item.steps))
  return leaves.filter(({ type, window }) => type !== 'habit' && window !== null && window.from !== null)
}

/** Refs of what is open today or begins soon: several plans may use one id. */
function dueRefs(items, commands) {
  const done = new Set(commands.flatMap(({ facts }) => facts.map(({ plan, item }) => `${plan}/${item}`)))
  const isNow = ({ window }) => window !== null && window.from <= addDays(TODAY, 60) && window.to >= TODAY
  const habits = items.filter((item) => item.type === 'habit' && isNow(item) && item.window.from <= TODAY)
  return [...habits, ...leavesOf(items).filter((item) => isNow(item) && !done.has(item.ref))].map(({ ref }) => ref)
}

/** Days of a window up to yesterday. */
function daysOf(window) {
  if (window === null || window.from >= TODAY) return []
  const last = window.to < TODAY ? window.to : addDays(TODAY, -1)
  return Array.from({ length: daysBetween(window.from, last) + 1 }, (_, i) => addDays(window.from, i))
}

/** Whether somebody who keeps to a rule would do it that day; of a quota, on days of the week that differ from habit to habit. */
function isExpected(every, day, n) {
  if (every === 'day') return true
  const quota = /^(\d)\/week$/.exec(every)
  if (quota) return ((weekdayOf(day) + n) * Number(quota[1])) % 7 < Number(quota[1])
  const days = every.split(',')
  if (days.every((each) => WEEKDAYS.includes(each))) return days.includes(WEEKDAYS[weekdayOf(day)])
  return (Date.parse(day) / DAY_MS + n) % 5 === 0
}

function shuffled(values, random) {
  return values.map((value) => [random(), value]).sort(([a], [b]) => a - b).map(([, value]) => value)
}
