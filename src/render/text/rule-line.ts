/** How a habit is asked, in one line, and how it was asked before. Knows no streak. */
import type { Day } from '../../domain/calendar/day.ts'
import { rulesOf } from '../../domain/habit/rules.ts'
import type { PlannedItem } from '../../domain/plan/plan.ts'
import type { RuleTexts } from '../../locales/en/rule.ts'

/** So many rules are named, the present one first. */
const MOST = 3

/** `3 times a week (Mon–Sun) since 1 Mar, before that every day · 30 min each time`; empty for what is no habit. */
export function ruleLine({ habit, effortMinutes, ...item }: PlannedItem, today: Day, texts: RuleTexts): string {
  if (habit === undefined) return ''
  const all = rulesOf({ habit, effortMinutes, ...item }).filter(({ from }, i, rules) => from < (rules[i + 1]?.from ?? '9'))
  const rules = all.length > 0 ? all : [{ rule: habit, effortMinutes, from: today }]
  const said = rules.map(({ rule, effortMinutes: effort, from }) => ({ often: texts.oftenInFull(rule.every), amount: texts.amount(rule, effort), from }))
  const now = said.at(-1)
  const chained = (textOf: (each: Said) => string): string => chain(said.map((each) => ({ text: textOf(each), from: each.from })), today, texts)
  if (said.every(({ amount }) => amount === now?.amount)) return joined([chained(({ often }) => often), now?.amount ?? ''])
  if (said.every(({ often, amount }) => often === now?.often && amount !== '')) return joined([now?.often ?? '', chained(({ amount }) => amount)])
  return chained(({ often, amount }) => joined([often, amount]))
}

interface Said {
  readonly often: string
  readonly amount: string
  readonly from: Day
}

/** Newest first, each but the oldest with its first day; what reads alike is one. */
function chain(named: readonly { readonly text: string; readonly from: Day }[], today: Day, texts: RuleTexts): string {
  const distinct = named.filter(({ text }, i) => text !== named[i - 1]?.text)
  const lines = distinct.map(({ text, from }, i) => (i === 0 ? text : texts.since(text, from, today)))
  return texts.before(lines.reverse().slice(0, MOST))
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
