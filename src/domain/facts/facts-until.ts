/** The facts as they were at the end of a day: what happened later is not known yet. Time off is declared ahead and stays. */
import type { Day } from '../calendar/day.ts'
import type { Facts, ItemFacts } from './facts.ts'

export function factsUntil(facts: Facts, day: Day): Facts {
  const isPast = (each: { readonly day: Day }): boolean => each.day <= day
  const itemUntil = ({ completions, skips, droppedOn, worked }: ItemFacts): ItemFacts => ({
    completions: completions.filter(isPast),
    skips: skips.filter(isPast),
    ...(droppedOn === undefined || droppedOn > day ? {} : { droppedOn }),
    ...(worked === undefined ? {} : { worked: worked.filter(isPast) }),
  })
  return {
    items: new Map([...facts.items].map(([ref, own]) => [ref, itemUntil(own)])),
    keys: new Map([...facts.keys].map(([key, completions]) => [key, completions.filter(isPast)])),
    ...(facts.worked === undefined ? {} : { worked: new Map([...facts.worked].map(([key, worked]) => [key, worked.filter(isPast)])) }),
    off: facts.off,
    offParts: facts.offParts,
    logged: new Map([...facts.logged].map(([ref, logged]) => [ref, logged.filter(isPast)])),
  }
}
