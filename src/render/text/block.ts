/** A block of the day, in full or on one line. */
import { isUnfinished } from '../../domain/facts/progress.ts'
import type { AgendaBlock, AgendaEntry } from '../../domain/schedule/entry.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Text } from '../../domain/plan/roadmap.ts'
import { clock } from '../../locales/clock.ts'
import { inlineEntry, renderRows } from './entry.ts'
import type { View } from './entry.ts'
import { truncate, widthOf } from './width.ts'

/** Titles of tracks by id, over all plans. */
export type TrackTitles = ReadonlyMap<string, Text>

export function blockTitle(block: AgendaBlock, tracks: TrackTitles, { messages }: View): string {
  const { language } = messages.format
  if (block.title) return textIn(block.title, language)
  const names = block.tracks.map((id) => textIn(tracks.get(id) ?? {}, language) || id)
  return names.length === 0 ? messages.today.noBlockTitle : names.join(', ')
}

function headOf(block: AgendaBlock, tracks: TrackTitles, view: View): string {
  const mark = block.now ? '▶' : ' '
  const time = block.from === undefined || block.to === undefined ? '' : `${clock(block.from)}–${clock(block.to)}  `
  return `${mark} ${time}${blockTitle(block, tracks, view)}`
}

/** @param withChecklist that of the entry which is next, where the block is in progress */
export function renderBlock(block: AgendaBlock, tracks: TrackTitles, view: View, withChecklist = true): string[] {
  const goesOn = block.continued.length === 0 || view.numbered === false ? '' : ` · ${view.messages.today.continues(block.continued)}`
  const head = truncate(`${headOf(block, tracks, view)}${goesOn}`, view.columns)
  const rows = renderRows(block.entries, view)
  const next = block.now && withChecklist ? block.entries.findIndex(isUnfinished) : -1
  const checklist = renderChecklist(block.entries[next], view)
  return [block.now ? view.paint.now(head) : view.paint.strong(head), ...rows.slice(0, next + 1), ...checklist, ...rows.slice(next + 1)]
}

const MOST_CHECKLIST_LINES = 3

/** What to go through in the entry that is next: its own checklist, else that of what it picked. */
function renderChecklist(entry: AgendaEntry | undefined, { messages, paint, columns }: View): string[] {
  const items = [entry?.item, entry?.picked?.item].find((item) => item !== undefined && item.checklist.length > 0)?.checklist ?? []
  if (items.length === 0) return []
  const lines: string[] = []
  for (const item of items) {
    const text = textIn(item, messages.format.language)
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last) + 3 + widthOf(text) <= columns - 11) lines[lines.length - 1] = `${last} · ${text}`
    else lines.push(text)
  }
  const shown = lines.slice(0, MOST_CHECKLIST_LINES)
  if (lines.length > shown.length) shown[shown.length - 1] += ' …'
  return shown.map((line) => paint.faint(`         ${truncate(line, columns - 9)}`))
}

/** The block on one line, as many entries as fit; what does not fit is counted. */
export function renderBlockInline(block: AgendaBlock, tracks: TrackTitles, view: View): string {
  const parts = block.entries.map((entry) => inlineEntry(entry, view))
  if (block.continued.length > 0 && view.numbered !== false) parts.push(view.messages.today.continues(block.continued))
  return renderInline(headOf(block, tracks, view), parts, view)
}

/**
 * A head and what follows it on one line, as many parts as fit; how many more there are stands at the end.
 * @param glue what stands between the head and the first part
 */
export function renderInline(head: string, parts: readonly string[], { columns }: View, glue = ' · '): string {
  let line = head
  for (const [i, part] of parts.entries()) {
    const before = i === 0 ? glue : ' · '
    const more = parts.length - i - 1
    const end = more > 0 ? ` · +${more}` : ''
    const room = columns - widthOf(line) - widthOf(before) - widthOf(end)
    if (widthOf(part) <= room) line = `${line}${before}${part}`
    else if (i === 0) return truncate(`${line}${before}${truncate(part, room)}${end}`, columns)
    else return `${line} · +${more + 1}`
  }
  return truncate(line, columns)
}

/** The same on as many lines as it takes. */
export function renderWrapped(head: string, parts: readonly string[], { columns }: View): string[] {
  const lines = [head]
  for (const part of parts) {
    const last = lines.at(-1) ?? ''
    if (widthOf(last) + 3 + widthOf(part) <= columns) lines[lines.length - 1] = `${last} · ${part}`
    else lines.push(`    ${truncate(part, columns - 4)}`)
  }
  return lines
}
