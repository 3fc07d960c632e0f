/** `done --stdin`: completions a line each, `id [day]`, recorded as one command. A script feeds them, so nothing is asked. */
import type { Day } from '../domain/calendar/day.ts'
import type { PlannedItem } from '../domain/plan/plan.ts'
import { UserError } from '../errors.ts'
import type { DatedFact } from '../journal/record.ts'
import { parseDayWord } from '../language/day.ts'
import { leetCodeName } from '../language/reference.ts'
import { jsonOfRecorded } from '../render/json/act.ts'
import { renderFed } from '../render/text/fed.ts'
import { actOn } from './acting.ts'
import { openScene, recordDated } from './doing.ts'
import type { Scene } from './doing.ts'
import { mayBePicked, openTwin, slotsOn } from './done-slots.ts'
import type { Session } from './session.ts'

/** A line of the input, counted from 1. */
interface FedLine {
  readonly line: number
  readonly name: string
  readonly day: Day
}

/** What no plan has is named in the answer; the rest is recorded. @throws UserError bad-line: then nothing is. */
export async function recordLines(session: Session, text: string, before: boolean): Promise<void> {
  const lines = parseLines(session, text)
  const scene = await openScene(session)
  const named = namesIn(scene)
  const unknown = lines.filter(({ name }) => !named.has(name))
  const { dated, already } = actDaily(session, scene, lines.flatMap(({ name, day }) => (named.has(name) ? [{ item: openTwin(named.get(name) as PlannedItem, scene), day }] : [])), before)
  const recorded = await recordDated(session, scene, dated)
  await session.answer({
    json: () => ({ ...jsonOfRecorded(recorded, already.map(({ ref }) => ref)), unknown: unknown.map(({ line, name }) => ({ line, name })) }),
    text: (view) => renderFed({ recorded: dated.length, already: already.length, unknown }, view),
  })
}

/** Empty lines and those that begin with `#` are passed over; a number is a problem's on LeetCode. */
function parseLines({ today, language }: Session, text: string): FedLine[] {
  return text.split(/\r?\n/).flatMap((raw, i) => {
    const [name = '', ...words] = raw.trim().split(/\s+/)
    if (name === '' || name.startsWith('#')) return []
    const parsed = words.length === 0 ? { ok: true as const, value: today } : parseDayWord(words.join(' '), { today, language, direction: 'back' })
    if (!parsed.ok || parsed.value > today) throw new UserError('bad-line', { line: i + 1, text: raw.trim() })
    return [{ line: i + 1, name: leetCodeName(name).toLowerCase(), day: parsed.value }]
  })
}

/** Full ids, ids that one plan has, and keys; nothing is guessed. */
function namesIn({ items }: Scene): ReadonlyMap<string, PlannedItem> {
  const names = new Map<string, PlannedItem>()
  const ids = new Map<string, number>()
  for (const item of items.values()) ids.set(item.id, (ids.get(item.id) ?? 0) + 1)
  for (const item of items.values()) {
    if (item.key !== undefined && !names.has(item.key)) names.set(item.key, item)
    if (ids.get(item.id) === 1) names.set(item.id, item)
    names.set(item.ref, item)
  }
  return names
}

interface FedAct {
  readonly dated: readonly DatedFact[]
  readonly already: readonly PlannedItem[]
}

/** Day after day, the oldest first; what is done on one is done on those after it, but for habits. */
function actDaily(session: Session, scene: Scene, wishes: readonly { readonly item: PlannedItem; readonly day: Day }[], before: boolean): FedAct {
  const { active } = scene
  const dated: DatedFact[] = []
  const already: PlannedItem[] = []
  const closed = new Set<string>()
  for (const day of [...new Set(wishes.map((wish) => wish.day))].sort()) {
    const items = [...new Set(wishes.filter((wish) => wish.day === day).map(({ item }) => item))]
    already.push(...items.filter(({ ref }) => closed.has(ref)))
    const open = items.filter(({ ref }) => !closed.has(ref))
    const slots = before || !open.some((item) => mayBePicked(item, active)) ? [] : slotsOn(session, active, day)
    const act = actOn(session, scene, { wishes: open.map((item) => ({ item, wish: { before, unfinished: false } })), day, slots, shown: new Map() })
    dated.push(...act.facts.map(({ fact }) => ({ fact, day })))
    already.push(...act.already)
    for (const { type, ref } of open) if (type !== 'habit') closed.add(ref)
  }
  return { dated, already: [...new Set(already)] }
}
