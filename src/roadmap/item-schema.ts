/** Every key of a task, habit, target and deliverable, and what may stand there. Knows no phases. */
import * as z from 'zod/mini'
import { KINDS, LEVELS, PRIORITIES } from '../domain/plan/roadmap.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import { choice, flag, id, marked, numeric, optional, word } from './leaf.ts'
import { clock, minutes, phrasesIn, reach } from './phrases.ts'
import { list, oneOrMany, shape, titled } from './shape.ts'

export type TaskInput = z.output<ReturnType<typeof taskSchema>>
export type HabitInput = z.output<ReturnType<typeof habitSchema>>
export type TargetInput = z.output<ReturnType<typeof targetSchema>>
export type SelectorInput = z.output<typeof selectorSchema>

/** The keys every tickable thing has. */
export function itemFields(language: Language) {
  const { period, text } = phrasesIn(language)
  return {
    id: optional(id),
    title: optional(text),
    key: optional(id),
    when: optional(period),
    track: optional(id),
    kind: optional(choice(KINDS)),
    level: optional(choice(LEVELS)),
    priority: optional(choice(PRIORITIES)),
    tags: optional(oneOrMany(word)),
    link: optional(word),
    note: optional(text),
    effort: optional(minutes),
    needs: optional(oneOrMany(word)),
  }
}

/** A task, with its steps; either may be its title alone. */
export function taskSchema(language: Language) {
  const { text } = phrasesIn(language)
  const step = shape('step', { id: optional(id), title: optional(text), effort: optional(minutes), key: optional(id), link: optional(word) }, 'title-or-map')
  const task = shape('task', {
    ...itemFields(language),
    at: optional(clock),
    review: optional(flag),
    checklist: optional(list(text)),
    steps: optional(list(titled(step))),
  }, 'title-or-map')
  return titled(task)
}

/** A habit. */
export function habitSchema(language: Language) {
  const { every, text } = phrasesIn(language)
  return shape('habit', {
    ...itemFields(language),
    every: optional(every),
    at: optional(clock),
    amount: optional(numeric(0)),
    unit: optional(text),
    minimum: optional(word),
    always: optional(flag),
    picks: optional(oneOrMany(selectorSchema)),
    review: optional(flag),
    checklist: optional(list(text)),
  })
}

const selectorSchema = shape('selector', {
  id: optional(word),
  kind: optional(choice(KINDS)),
  level: optional(choice(LEVELS)),
  tag: optional(word),
  track: optional(id),
  list: optional(word),
})
const counted = marked(z.pipe(z.transform((value: unknown) => (typeof value === 'string' ? { id: value } : value)), selectorSchema), 'counted')

/** A target; what it counts may be an id alone. */
export function targetSchema(language: Language) {
  const { period, text } = phrasesIn(language)
  return shape('target', {
    id: optional(id),
    title: optional(text),
    when: optional(period),
    unit: optional(text),
    track: optional(id),
    reach: optional(reach),
    value: optional(numeric()),
    was: optional(numeric()),
    counts: optional(oneOrMany(counted)),
  })
}
