/** One day of the user: what the script has for the morning, a look at the agenda, the work, what the evening brings. */
import { breachesOf } from './agenda.ts'
import { addDays, isIn } from './days.ts'
import type { Day } from './days.ts'
import type { Life } from './life.ts'
import { breachesOfScreen } from './screen.ts'
import { EVENINGS, MORNINGS, moodOn } from './script.ts'
import type { Today } from './today.ts'
import { wishOf } from './user.ts'

/** A screen is looked at on so many ordinary days, a day apart from any week's rhythm. */
const SCREEN_EVERY = 16
const SECOND_LOOK_EVERY = 6

export function liveDay(life: Life, day: Day, index: number): void {
  const { self, hand, diary, random } = life
  const actor = { hand, diary, self, day }
  hand.at(`${day}T06:05`, day)
  backfillForgotten(life, day)
  MORNINGS[day]?.(actor)
  const seen = `${day}T${random.chance(0.7) ? '06:10' : '12:30'}`
  const mood = moodOn(day, diary)
  const today = look(life, seen, day)
  if (mood === 'steady' && index % SCREEN_EVERY < 1) lookAtScreen(life, seen, day)
  const wish = wishOf(today, mood, self)
  hand.at(seen, day)
  for (const { item, because } of wish.skips) hand.skip(item, because === undefined ? {} : { because })
  const typed = random.of([`${day}T12:40`, `${day}T19:40`, `${day}T19:40`, `${addDays(day, 1)}T01:30`])
  hand.at(typed, day)
  const isForgotten = mood === 'steady' && wish.full.length > 0 && random.chance(0.06)
  if (isForgotten) life.forgotten = { day, items: wish.full }
  else if (wish.full.length > 0) hand.done(wish.full)
  for (const { item, minutes } of wish.timed) hand.done([item], { minutes })
  for (const item of wish.evidence) hand.done([item], { url: `https://example.org/${item}` })
  if (!isForgotten && wish.full.length > 0 && random.chance(0.07)) changeMind(life)
  EVENINGS[day]?.(actor)
  if (index % SECOND_LOOK_EVERY === 5) look(life, typed, day)
}

/** What was done yesterday and not typed. */
function backfillForgotten(life: Life, day: Day): void {
  const { forgotten, hand, random } = life
  if (forgotten === undefined) return
  hand.done(forgotten.items, { on: { words: random.of(['yesterday', 'hôm qua', 'hom qua']), day: addDays(day, -1) } })
  life.forgotten = undefined
}

/** An undo; then mostly a redo, else the undone is left so. */
function changeMind({ hand, random }: Life): void {
  hand.undo()
  if (random.chance(0.7)) hand.redo()
}

function look(life: Life, now: string, day: Day): Today {
  const { program, diary, breaches, start } = life
  const today = program.json<Today>(now, 'today')
  const capacity = diary.all('off').some((off) => isIn(off, day)) ? 0 : life.capacity(day)
  breaches.push(...breachesOf(today, { diary, roadmap: life.roadmap(), start, day, capacity }))
  return today
}

function lookAtScreen({ program, screens }: Life, now: string, day: Day): void {
  const { out, err, code } = program.run(now, 'today', '--lang', screens.seen % 2 === 0 ? 'vi' : 'en')
  screens.seen += 1
  if (code !== 0) screens.breaches.push(`${day} today: exit ${code}\n${err}`)
  screens.breaches.push(...breachesOfScreen(out, day))
}
