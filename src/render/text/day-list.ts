/** The rows of a day that is being closed: as `today` shows them, each with what became of it. Knows no keys. */
import type { AgendaBlock, AgendaEntry } from '../../domain/schedule/entry.ts'
import type { DayListWords } from '../../locales/en/day-list.ts'
import { clock } from '../../locales/clock.ts'
import { renderColumns } from './columns.ts'
import type { View } from './entry.ts'
import { minutesOf, noteOf, titleOf } from './entry.ts'
import { safe } from './safe.ts'

/** What became of a row so far. */
export interface RowState {
  readonly kind: 'open' | 'done' | 'worked' | 'skipped'
  readonly minutes?: number
  readonly note?: string
  readonly because?: string
}

export interface ListedDay {
  readonly entries: readonly AgendaEntry[]
  readonly blocks: readonly AgendaBlock[]
}

const MARKS = { open: '○', done: '✓', worked: '◐', skipped: '–' }

/** A line for each row, its columns aligned with the others', none wider than the view. */
export function renderListed({ entries, blocks }: ListedDay, states: readonly RowState[], words: DayListWords, view: View): string[] {
  const rows = entries.map((entry, i) => {
    const state = states[i] ?? { kind: 'open' }
    return [MARKS[state.kind], view.numbered === false ? '' : String(entry.n), titleOf(entry, view), minutesIn(entry, state, view), saidOf(entry, state, blocks, words, view)]
  })
  const lines = renderColumns(rows, [{}, { align: 'right' }, { flexible: true }, { align: 'right' }, { flexible: true }], view.columns)
  return lines.map((line, i) => {
    const kind = states[i]?.kind
    return kind === 'done' ? view.paint.good(line) : kind === 'skipped' ? view.paint.faint(line) : line
  })
}

function minutesIn(entry: AgendaEntry, { kind, minutes }: RowState, view: View): string {
  if (kind === 'skipped') return ''
  return minutes === undefined ? minutesOf(entry, view) : view.messages.format.minutes(minutes)
}

/** What the user said of it, else what there is to know, else when it stands. */
function saidOf(entry: AgendaEntry, { kind, note, because }: RowState, blocks: readonly AgendaBlock[], words: DayListWords, view: View): string {
  if (kind === 'skipped') return because === undefined ? words.skipped : `${words.skipped}: ${safe(because)}`
  if (note !== undefined) return safe(note)
  const block = blocks.find(({ entries }) => entries.includes(entry))
  const time = block?.from === undefined || block.to === undefined ? '' : `${clock(block.from)}–${clock(block.to)}`
  return [noteOf(entry, view), time].find((part) => part !== '') ?? ''
}
