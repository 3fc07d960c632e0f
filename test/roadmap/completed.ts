/** Makes a valid model of draws: ids that are unique, pointers that point at something, the author's order. Knows no YAML. */
import { addDays, makeDay } from '../../src/domain/calendar/day.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import type { Language, Roadmap, Text } from '../../src/domain/plan/roadmap.ts'
import type { HeaderDraw, ItemDraw, NameDraw, PhaseDraw, SelectorDraw, TargetDraw } from './random-roadmap.ts'

interface Named {
  readonly id: string
  readonly title: Text
  readonly idGuessed?: true
}

/** What is named so far, and what may be pointed at. */
interface Names {
  readonly language: Language
  readonly taken: Set<string>
  readonly given: Map<object, Named>
  /** Items in the author's order. */
  readonly items: { readonly id: string; readonly draw: ItemDraw }[]
  readonly usable: string[]
  readonly tracks: readonly string[]
  readonly lists: readonly string[]
  readonly resources: readonly string[]
  readonly needsLater: boolean
}

/** The model; free of absent keys, as JSON makes it. */
export function completed(header: HeaderDraw, root: PhaseDraw): Roadmap {
  const { language } = header
  const shelves = { lists: shelf(header.lists, language), skills: shelf(header.skills, language), resources: shelf(header.resources, language) }
  const tracks = header.tracks.length > 0 ? header.tracks : ['any', '007']
  const names: Names = {
    language, tracks, taken: new Set(), given: new Map(), items: [], usable: [], needsLater: header.needsLater,
    lists: shelves.lists.map(({ id }) => id), resources: shelves.resources.map(({ id }) => id),
  }
  nameAll(names, root)
  const end = header.length || header.end === undefined ? undefined : addDays(header.start ?? (makeDay(2026, 1, 1) as Day), header.end)
  const { id, title, about, start, length, hours, again, mottos, timetable } = header
  const model = {
    id, title, about, language, start, length, end, hours, again, mottos,
    tracks: header.tracks.map((track) => ({ id: track, title: header.trackTitle })),
    timetable: timetable && { rest: timetable.rest ?? [], blocks: timetable.blocks.map((block) => ({ ...block, minutes: block.at ? block.at.to - block.at.from : block.minutes, for: block.for.map((n) => at(tracks, n)) })) },
    root: { id: '', title, share: {}, use: [], resources: [], ...contentsOf(names, root, { phases: [], tags: [] }, { next: 0 }) },
    ...shelves,
  }
  return JSON.parse(JSON.stringify(model)) as Roadmap
}

function at(from: readonly string[], n: number): string {
  return from[n % from.length] ?? ''
}

function shelf<T extends { readonly name: NameDraw }>(draws: readonly T[], language: Language): (Omit<T, 'name'> & Named)[] {
  const taken = new Set<string>()
  return draws.map(({ name, ...own }) => {
    const { id, title } = named(name, taken, language, '')
    return { ...own, id, title }
  })
}

/** By its title where that is drawn and still free; else by an id that no other has. */
function named({ byTitle, id, title }: NameDraw, taken: Set<string>, language: Language, before: string): Named {
  if (byTitle && !taken.has(before + byTitle[1])) {
    taken.add(before + byTitle[1])
    return { id: before + byTitle[1], title: { [language]: byTitle[0] }, idGuessed: true }
  }
  let own = before + id
  for (let n = 2; taken.has(own); n++) own = `${before}${id}-${n}`
  taken.add(own)
  return { id: own, title }
}

/** Ids first: anything may point at anything. */
function nameAll(names: Names, phase: PhaseDraw): void {
  for (const section of phase.sections) {
    for (const draw of phase[section]) {
      const own = named(draw.name, names.taken, names.language, '')
      names.given.set(draw, own)
      if ('phases' in draw) nameAll(names, draw)
      else if ('needs' in draw) nameItem(names, draw, own.id)
    }
  }
}

function nameItem(names: Names, draw: ItemDraw, id: string): void {
  names.items.push({ id, draw })
  names.usable.push(id, ...(draw.key ? [draw.key] : []))
  for (const step of 'steps' in draw ? draw.steps : []) {
    names.given.set(step, named(step.name, names.taken, names.language, `${id}.`))
    if (step.key) names.usable.push(step.key)
  }
}

/** What a phase gives to what it holds. */
interface Above {
  readonly phases: readonly string[]
  readonly tags: readonly string[]
}

function withTags({ tags }: Above, own: readonly string[]): string[] {
  return [...new Set([...tags, ...own])]
}

/** Sections in the order drawn, numbered on. */
function contentsOf(names: Names, phase: PhaseDraw, above: Above, order: { next: number }) {
  const made: Record<string, unknown[]> = {}
  for (const section of phase.sections) {
    made[section] = phase[section].map((draw) => ('phases' in draw ? phaseOf(names, draw, above, order) : 'needs' in draw ? itemOf(names, draw, above, order.next++) : targetOf(names, draw, above, order.next++)))
  }
  return made
}

function phaseOf(names: Names, draw: PhaseDraw, above: Above, order: { next: number }): object {
  const { id, title } = names.given.get(draw) as Named
  const { choose, goal, resources, share, use, when } = draw
  return {
    id, title, when, goal, choose,
    share: Object.fromEntries(share.map((percent, n) => [at(names.tracks, n), percent / 100])),
    use: names.usable.length > 0 ? use.map((n) => at(names.usable, n)) : [],
    resources: names.resources.length > 0 ? resources.map((n) => at(names.resources, n)) : [],
    ...contentsOf(names, draw, { phases: [...above.phases, id], tags: withTags(above, draw.tags) }, order),
  }
}

function itemOf(names: Names, draw: ItemDraw, above: Above, order: number): object {
  const { name: _, needs, track, ...own } = draw
  const base = { ...own, ...names.given.get(draw), phases: above.phases, tags: withTags(above, draw.tags), order, track: track === undefined ? undefined : at(names.tracks, track), needs: needsOf(names, draw, needs) }
  if (draw.type === 'task') {
    return { ...base, steps: draw.steps.map((step) => ({ ...step, ...names.given.get(step), name: undefined, idGuessed: undefined })) }
  }
  if (draw.type === 'deliverable') return base
  const minimum = draw.minimum === undefined || draw.amount !== undefined ? draw.minimum : draw.minimumMinutes
  return { ...base, minimum, minimumMinutes: undefined, picks: draw.picks.map((one) => selectorOf(names, one)) }
}

/** Only of items before it, or only of items after it: never in a circle. */
function needsOf(names: Names, draw: ItemDraw, needs: readonly number[]): string[] {
  const index = names.items.findIndex((one) => one.draw === draw)
  const candidates = names.needsLater ? names.items.slice(index + 1) : names.items.slice(0, index)
  return candidates.length === 0 ? [] : needs.map((n) => at(candidates.map(({ id }) => id), n))
}

function targetOf(names: Names, draw: TargetDraw, { phases }: Above, order: number): object {
  const { goal, measure, more, track, unit, was, when } = draw
  const { id, title } = names.given.get(draw) as Named
  const base = { id, title, phases, order, when, unit, track: track === undefined ? undefined : at(names.tracks, track), measure, goal }
  return measure === 'value' ? { ...base, was, counts: [] } : { ...base, goalHigh: more && goal + more, counts: draw.counts.map((one) => selectorOf(names, one)) }
}

function selectorOf(names: Names, { kind, level, tag, to, which }: SelectorDraw): object {
  const pointed = { id: names.usable.length > 0 ? at(names.usable, to) : undefined, list: names.lists.length > 0 ? at(names.lists, to) : undefined, track: at(names.tracks, to) }
  const all = { kind, level, tag, ...pointed }
  const selector = Object.fromEntries(which.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]])))
  return Object.keys(selector).length > 0 ? selector : { kind }
}
