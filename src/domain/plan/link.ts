/**
 * Links between an item's former id and the one it has now. A link moves all that was recorded of `from` before it to
 * `to`, so chains, ways back and an id that is used anew need no rule of their own. Pure; knows no roadmap.
 */

/** In force, as recorded: `seq` is its place among all events. */
export interface Link {
  readonly seq: number
  /** Ids inside the plan, of items or of targets. */
  readonly from: string
  readonly to: string
}

/**
 * For whom an event counts that was recorded of `id` at `seq`; itself without links.
 * @param links oldest first
 */
export function heirOf(links: readonly Link[], id: string, seq: number): string {
  let heir = id
  for (const link of links) if (link.seq > seq && link.from === heir) heir = link.to
  return heir
}

/** The id itself, then every other of which something may count for it. @param links oldest first */
export function sourcesOf(links: readonly Link[], id: string): string[] {
  const sources = new Set([id])
  for (const { from, to } of [...links].reverse()) if (sources.has(to)) sources.add(from)
  return [...sources]
}

/** The id itself, then every other for which something of it may count. @param links oldest first */
export function heirsOf(links: readonly Link[], id: string): string[] {
  const heirs = new Set([id])
  for (const { from, to } of links) if (heirs.has(from)) heirs.add(to)
  return [...heirs]
}
