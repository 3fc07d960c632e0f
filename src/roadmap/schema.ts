/** Every key of a roadmap file, and what may stand there. What belongs together across keys is checked when building. */
import * as z from 'zod/mini'
import { KINDS, LANGUAGES, PRIORITIES } from '../domain/plan/roadmap.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import { choice, flag, id, numeric, optional, percent, word } from './leaf.ts'
import { habitSchema, itemFields, targetSchema, taskSchema } from './item-schema.ts'
import { phrasesIn, weeklyMinutes } from './phrases.ts'
import { list, oneOrMany, record, shape, titled } from './shape.ts'
import { timetableSchema } from './timetable.ts'

const sections = new Map<Language, ReturnType<typeof buildSections>>()

/** What a phase and the top of the file both hold. */
function sectionSchemas(language: Language): ReturnType<typeof buildSections> {
  const schemas = sections.get(language) ?? buildSections(language)
  sections.set(language, schemas)
  return schemas
}

function buildSections(language: Language) {
  const deliverable = titled(shape('deliverable', itemFields(language), 'title-or-map'))
  return {
    tasks: optional(list(taskSchema(language))),
    habits: optional(list(habitSchema(language))),
    targets: optional(list(targetSchema(language))),
    deliverables: optional(list(deliverable)),
  }
}

function phaseFields(language: Language) {
  const { period, text } = phrasesIn(language)
  return {
    id: optional(id),
    title: optional(text),
    when: optional(period),
    goal: optional(text),
    share: optional(record(percent)),
    choose: optional(numeric(1, Infinity, true)),
    track: optional(id),
    kind: optional(choice(KINDS)),
    priority: optional(choice(PRIORITIES)),
    tags: optional(oneOrMany(word)),
    use: optional(oneOrMany(word)),
    resources: optional(oneOrMany(word)),
    ...sectionSchemas(language),
  }
}

type Fields<T extends (language: Language) => z.core.$ZodLooseShape> = z.output<z.ZodMiniObject<ReturnType<T>, z.core.$strict>>
export type DeliverableInput = Fields<typeof itemFields>
export type PhaseInput = Fields<typeof phaseFields> & { phases?: (PhaseInput | undefined)[] | null | undefined }
export type RoadmapInput = z.output<ReturnType<typeof roadmapSchema>>

function phaseSchema(language: Language): z.ZodMiniType<PhaseInput> {
  const phase: z.ZodMiniType<PhaseInput> = shape('phase', {
    ...phaseFields(language),
    get phases() {
      return optional(list(phase))
    },
  }) as unknown as z.ZodMiniType<PhaseInput>
  return phase
}

const schemas = new Map<Language, ReturnType<typeof buildSchema>>()

/** The schema of a roadmap whose plain strings are in that language. */
export function roadmapSchema(language: Language): ReturnType<typeof buildSchema> {
  const schema = schemas.get(language) ?? buildSchema(language)
  schemas.set(language, schema)
  return schema
}

function buildSchema(language: Language) {
  const { day, planLength, text } = phrasesIn(language)
  const titledList = { id: optional(id), title: optional(text) }
  return shape('roadmap', {
    roadmap: optional(id),
    title: optional(text),
    about: optional(text),
    language: optional(choice(LANGUAGES)),
    start: optional(day),
    length: optional(planLength),
    end: optional(day),
    hours: optional(weeklyMinutes),
    again: optional(flag),
    mottos: optional(list(text)),
    tracks: optional(record(text, 'by-id')),
    timetable: optional(timetableSchema(language)),
    phases: optional(list(phaseSchema(language))),
    ...sectionSchemas(language),
    lists: optional(list(shape('list-of-keys', { ...titledList, keys: optional(oneOrMany(id)) }))),
    skills: optional(list(shape('skill', { ...titledList, now: optional(numeric()), goal: optional(numeric()), need: optional(word) }))),
    resources: optional(list(shape('resource', { ...titledList, kind: optional(word), by: optional(word), rating: optional(numeric(1, 5)), link: optional(word), note: optional(text) }))),
  })
}
