/** The words and options of `list` as a filter; what an option names may be an id, its beginning or words of a title. */
import type { ListFilter } from '../domain/show/listing.ts'
import { ITEM_TYPES } from '../domain/plan/plan.ts'
import type { ItemType, Plan } from '../domain/plan/plan.ts'
import { KINDS } from '../domain/plan/roadmap.ts'
import type { Kind, Text } from '../domain/plan/roadmap.ts'
import { UserError } from '../errors.ts'
import { nearestSome } from '../language/fold.ts'
import { findNamed, wordsTest } from '../language/reference.ts'
import type { Session } from './session.ts'

/** More ids than these are not read: then only so many are named. */
const MOST_IDS = 40
const FEW_IDS = 12
const NEAREST = 8

export interface FilterOptions {
  readonly [option: string]: string | boolean | undefined
}

/** @throws UserError plan-not-found, bad-option-value */
export function readFilter({ language }: Session, plans: readonly Plan[], words: readonly string[], options: FilterOptions): ListFilter {
  const given = (option: string): string | undefined => (typeof options[option] === 'string' ? options[option] : undefined)
  const ids = (option: string, named: (plan: Plan) => readonly { readonly id: string; readonly title: Text }[]): readonly string[] | undefined => {
    const value = given(option)
    return value === undefined ? undefined : idsNamed(`--${option}`, value, plans.flatMap(named), language)
  }
  const [plan, phases, tracks, lists] = [given('plan'), ids('phase', (each) => each.phases), ids('track', (each) => each.tracks), ids('list', (each) => each.lists)]
  if (plan !== undefined && !plans.some((each) => each.id === plan)) throw new UserError('plan-not-found', { plan, plans: plans.map((each) => each.id) })
  const [kind, type] = [choice<Kind>('--kind', given('kind'), KINDS), choice<ItemType>('--type', given('type'), ITEM_TYPES)]
  return {
    ...(plan === undefined ? {} : { plan }),
    ...(phases ? { phases } : {}),
    ...(tracks ? { tracks } : {}),
    ...(lists ? { lists } : {}),
    ...(kind ? { kind } : {}),
    ...(type ? { type } : {}),
    ...(words.length === 0 ? {} : { words: wordsFilter(words.join(' ')) }),
  }
}

/** An id, a key or words of the title, in either language. */
function wordsFilter(text: string): NonNullable<ListFilter['words']> {
  const isNamed = wordsTest(text)
  const id = text.toLowerCase()
  return (item) => item.id === id || item.key === id || item.ref === id || isNamed(item)
}

/** None where the plans have no such thing at all: then nothing matches. */
function idsNamed(option: string, value: string, named: readonly { readonly id: string; readonly title: Text }[], language: Session['language']): readonly string[] {
  const candidates = named.map(({ id, title }) => ({ ref: id, id, title }))
  const found = findNamed(value, candidates, [], language)
  if (found.kind === 'one') return [found.item.id]
  if (found.kind === 'several') return found.items.map((item) => item.id)
  if (candidates.length === 0) return []
  const names = new Map(candidates.flatMap(({ id, title }) => [id, ...Object.values(title)].map((name) => [name, id] as const)))
  const near = nearestSome(value, [...names.keys()], NEAREST).flatMap((name) => names.get(name) ?? [])
  throw new UserError('bad-option-value', { option, value, expected: expectedIds(near, [...names.values()]) })
}

/** All ids, the nearest first; where they are too many to read, only the nearest and how many more. */
function expectedIds(near: readonly string[], all: readonly string[]): string {
  const ids = [...new Set([...near, ...all])]
  return (ids.length <= MOST_IDS ? ids : [...ids.slice(0, FEW_IDS), `+${ids.length - FEW_IDS}`]).join(' | ')
}

function choice<T extends string>(option: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined
  const found = choices.find((each) => each === value.toLowerCase())
  if (found === undefined) throw new UserError('bad-option-value', { option, value, expected: choices.join(' | ') })
  return found
}
