/** Lists and ranges of weekdays: `thứ 2-4-6`, `mon-fri`, `T7 CN`. Knows neither habits nor timetables. */
import { WEEKDAYS } from '../domain/calendar/day.ts'
import { anyOf, valueOf } from './grammar.ts'
import { BARE_WEEKDAYS, WEEKDAY_SETS, WEEKDAY_WORDS } from './words.ts'
import type { Weekday } from '../domain/calendar/day.ts'

/**
 * What a list is made of. A bare number counts only after a weekday named in Vietnamese; `run` is `T246`, `thứ 357`.
 * Between days, a dash joins; a separator, or nothing, does not.
 */
const TOKEN = new RegExp(
  [
    ` ?(?:(?<run>(?:thu|t) ?[2-7]{2,6})`,
    `(?<set>${anyOf(WEEKDAY_SETS)})`,
    `(?<named>${anyOf(WEEKDAY_WORDS)})`,
    `(?<bare>${anyOf(BARE_WEEKDAYS)}))(?![a-z0-9])`,
    ` ?(?<dash>-|\\.{2,3}|(?:to|den|toi)(?= ))`,
    ` ?(?<gap>[,;/&+]|(?:and|va)(?= ))`,
  ].join('|'),
  'y',
)
const AROUND = /^(?:from |tu |every |each |on |moi |hang |vao |cac )*(.*?)(?: hang tuan| moi tuan| every week| a week)?$/

/**
 * The weekdays of a folded phrase, in order from Monday; undefined when it names none or anything else too. Two joined
 * by a dash are a range (past Sunday where it must), three or more a list.
 */
export function readWeekdays(phrase: string): readonly Weekday[] | undefined {
  const whole = valueOf(phrase, WEEKDAY_SETS)
  if (whole) return whole
  const chains = chainsOf(AROUND.exec(phrase)?.[1] ?? '')
  if (chains === undefined || chains.length === 0) return undefined
  const days = new Set(chains.flatMap((chain) => (isRange(chain) ? rangeOf(chain) : chain.flat())))
  return WEEKDAYS.filter((day) => days.has(day))
}

type Chain = (readonly Weekday[])[]

/** The days that dashes join, chain by chain. */
function chainsOf(phrase: string): Chain[] | undefined {
  const chains: Chain[] = []
  let joins = false
  let expectsDay = true
  let vietnamese = false
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < phrase.length) {
    const parts = TOKEN.exec(phrase)?.groups
    if (!parts) return undefined
    const days = daysOf(parts, vietnamese)
    if (days) {
      if (joins) chains.at(-1)?.push(days)
      else chains.push([days])
      ;[joins, expectsDay, vietnamese] = [false, false, vietnamese || /^(?:thu|t) ?\d|^thu [a-z]/.test(parts['run'] ?? parts['named'] ?? '')]
    } else if (expectsDay || parts['bare'] !== undefined) return undefined
    else [joins, expectsDay] = [parts['dash'] !== undefined, true]
  }
  return expectsDay ? undefined : chains
}

function daysOf(parts: Readonly<Record<string, string | undefined>>, vietnamese: boolean): readonly Weekday[] | undefined {
  const { run, set, named, bare } = parts
  if (run !== undefined) return [...run.replace(/\D/g, '')].map((digit) => (Number(digit) - 1) as Weekday)
  if (set !== undefined) return valueOf(set, WEEKDAY_SETS)
  const day = valueOf(named, WEEKDAY_WORDS) ?? (vietnamese ? valueOf(bare, BARE_WEEKDAYS) : undefined)
  return day && [day]
}

function isRange(chain: Chain): boolean {
  return chain.length === 2 && chain.every((days) => days.length === 1)
}

function rangeOf(chain: Chain): Weekday[] {
  const [from, to] = chain.flat() as [Weekday, Weekday]
  const count = ((to - from + 7) % 7) + 1
  return Array.from({ length: count }, (_, i) => (((from + i - 1) % 7) + 1) as Weekday)
}
