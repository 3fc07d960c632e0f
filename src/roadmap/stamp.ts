/**
 * Writes into a roadmap's text the ids that its items go by, so that rewording a title costs no history. Text is inserted
 * at offsets and nothing else is touched; the result is read again and must be the same roadmap. Knows no disk.
 */
import type { Roadmap } from '../domain/plan/roadmap.ts'
import { parseRoadmap } from './parse.ts'
import { placeAt } from './source.ts'
import type { Path } from './source.ts'
import { insertionsFor, offsetOf, openPlaces } from './stamp-places.ts'
import type { Places } from './stamp-places.ts'
import { insertAll } from './stamp-text.ts'
import type { Insertion } from './stamp-text.ts'
import { wishesOf } from './stamp-wishes.ts'
import type { Wish, Wishes } from './stamp-wishes.ts'

/** An item that has no id still, and its line. */
export interface LeftOut {
  readonly id: string
  readonly line: number
}

export interface Stamped {
  readonly text: string
  /** What was written, as references name it, in the author's order; skills last. */
  readonly ids: readonly string[]
  /** What stands in several places by an alias, so that one id would be there twice, or has a `null` for an id. */
  readonly left: readonly LeftOut[]
}

/** An id that is written may shorten another that was made longer to differ from it; each round writes those too. */
const MAX_ROUNDS = 10

/**
 * The text with an id on every task, step, habit, target, deliverable and skill: the one it goes by already. A phase is
 * given its id only where it would go by another afterwards. The model of the text is the same but for `idGuessed`.
 * Undefined for a text with problems, and where the result would not be the same roadmap.
 * @param file its name, for the roadmap's id
 */
export function stampIds(text: string, file: string): Stamped | undefined {
  const { model } = parseRoadmap(text, file)
  if (!model) return undefined
  const before = wishesOf(text)
  if (before.wishes.every(({ isPhase }) => isPhase)) return { text, ids: [], left: [] }
  const edits = editsFor(before, openPlaces(before.text))
  const chosen = new Set([...edits.keys()].filter(({ isPhase }) => !isPhase))
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const stamped = insertAll(text, before.text, [...chosen].flatMap((wish) => edits.get(wish) ?? []))
    if (isSame(model, parseRoadmap(stamped, file).model)) return answer(stamped, before, chosen)
    if (!choose(chosen, edits, before, wishesOf(stamped).ids)) return undefined
  }
  return undefined
}

function editsFor({ wishes }: Wishes, places: Places): Map<Wish, Insertion[]> {
  return new Map(
    wishes.flatMap((wish): [Wish, Insertion[]][] => {
      const insertions = insertionsFor(places, wish)
      return insertions ? [[wish, insertions]] : []
    }),
  )
}

function answer(text: string, { wishes, text: cleaned }: Wishes, chosen: ReadonlySet<Wish>): Stamped {
  const left = wishes.filter((wish) => !wish.isPhase && !chosen.has(wish))
  return { text, ids: wishes.filter((wish) => chosen.has(wish)).map(({ name }) => name), left: left.length === 0 ? [] : placed(left, openPlaces(cleaned)) }
}

function placed(left: readonly Wish[], places: Places): LeftOut[] {
  const starts = [0, ...Array.from(places.text.matchAll(/\n/g), ({ index }) => index + 1)]
  return left.map(({ name, path }) => {
    const offset = offsetOf(places, path)
    return { id: name, line: placeAt(places.text, offset, offset, starts).line }
  })
}

/**
 * Chooses anew after a round in which something went by another id: a phase is written too, unless what cannot be written
 * is named after it; and beside what cannot be written those of the same title stay unwritten. Answers whether anything
 * was chosen otherwise.
 */
function choose(chosen: Set<Wish>, edits: Map<Wish, Insertion[]>, { ids, wishes }: Wishes, after: readonly string[]): boolean {
  if (after.length !== ids.length) return false
  const changed = new Set(ids.filter((id, i) => after[i] !== id))
  const others = wishes.filter((wish) => changed.has(wish.name) && !chosen.has(wish))
  const stuck = others.filter((wish) => !edits.has(wish))
  const above = [...chosen].filter((wish) => wish.isPhase && stuck.some(({ path }) => isWithin(path, wish.path)))
  const bases = new Set(stuck.map(({ base }) => base))
  const gone = [...above, ...[...chosen].filter((wish) => bases.has(wish.base))]
  for (const wish of gone) {
    chosen.delete(wish)
    edits.delete(wish)
  }
  const phases = others.filter((wish) => wish.isPhase && edits.has(wish))
  for (const phase of phases) chosen.add(phase)
  return phases.length + gone.length > 0
}

function isWithin(path: Path, outer: Path): boolean {
  return path.length > outer.length && outer.every((step, i) => path[i] === step)
}

/** Whether two models differ in nothing but whose ids were guessed. */
function isSame(before: Roadmap, after: Roadmap | undefined): boolean {
  return after !== undefined && withoutGuesses(before) === withoutGuesses(after)
}

function withoutGuesses(model: Roadmap): string {
  return JSON.stringify(model, (key, value: unknown) => (key === 'idGuessed' ? undefined : value))
}
