/** Which entries of a roadmap have no id of their author's, and the ids they go by meanwhile. Knows no positions in a text. */
import { textIn } from '../domain/plan/roadmap.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import { slug } from '../language/fold.ts'
import { giveIds } from './ids.ts'
import { languageOf } from './language.ts'
import { isWord } from './leaf.ts'
import { outlineOf } from './outline.ts'
import type { Entry, StepEntry } from './outline.ts'
import { readYaml } from './read.ts'
import { roadmapSchema } from './schema.ts'
import type { RoadmapInput } from './schema.ts'
import type { Path } from './source.ts'
import { validate } from './validate.ts'

/** An entry without an id. */
export interface Wish {
  readonly path: Path
  /** As it is to be written there: of a step without its task. */
  readonly id: string
  /** As references name it: of a step `task.step`. */
  readonly name: string
  /** What its title alone makes; those with the same one keep each other's ids apart. */
  readonly base: string
  readonly isPhase: boolean
  /** Whether it is its title alone. */
  readonly isTitle: boolean
}

export interface Wishes {
  /** Without BOM and control characters. */
  readonly text: string
  /** In the author's order, with skills last. */
  readonly wishes: readonly Wish[]
  /** The ids of all phases, items and targets, in the author's order. */
  readonly ids: readonly string[]
}

/** @param input the text of a roadmap; of one with problems nothing is wished for */
export function wishesOf(input: string): Wishes {
  const { source, value } = readYaml(input)
  const language = languageOf(value)
  const data = value === undefined || value === null ? undefined : validate(roadmapSchema(language), value, source).data
  if (!data) return { text: source.text, wishes: [], ids: [] }
  const outline = outlineOf(data, value, language)
  giveIds(outline, () => 0)
  const wish = ({ base, id: name, path }: Entry | StepEntry, id: string, isPhase: boolean): Wish => ({ path, id, name, base, isPhase, isTitle: isWord(valueAt(value, path)) })
  const wishes = outline.all.flatMap((entry): Wish[] => [
    ...(entry.guessed ? [wish(entry, entry.id, entry.section === 'phases')] : []),
    ...entry.steps.flatMap((step) => (step.data.id ? [] : [wish(step, step.base, false)])),
  ])
  return { text: source.text, wishes: [...wishes, ...skillWishes(data, language)], ids: outline.all.map(({ id }) => id) }
}

function skillWishes({ skills }: RoadmapInput, language: Language): Wish[] {
  return (skills ?? []).flatMap((skill, index): Wish[] => {
    if (!skill?.title || skill.id) return []
    const id = slug(textIn(skill.title, language))
    return [{ path: ['skills', index], id, name: id, base: id, isPhase: false, isTitle: false }]
  })
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((holder, step) => (holder as Record<string | number, unknown> | undefined)?.[step], value)
}
