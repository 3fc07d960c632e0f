/** The list of a day on a terminal, each row ticked, given minutes or a note, skipped or left. Knows no words and no plan. */
import { createPrompt, makeTheme, useKeypress, usePagination, usePrefix, useState } from '@inquirer/core'
import type { DayAnswer, DayList } from '../host.ts'
import { afterKey, afterTyped } from './day-keys.ts'
import type { ListState } from './day-keys.ts'

const CURSOR = { hide: '\u001b[?25l', show: '\u001b[?25h' }

/** The line that is typed, as readline has it. */
interface Line {
  readonly line: string
  readonly clearLine: (direction: 0) => void
  readonly write: (text: string) => void
}

/** An answer for each row, given with Enter. */
export const askDayList = createPrompt<readonly DayAnswer[], DayList>((list, done) => {
  const theme = makeTheme()
  const [state, setState] = useState<ListState>({ active: 0, answers: list.rows.map(() => ({ kind: 'open' })), isOver: false })
  const prefix = usePrefix({ status: state.isOver ? 'done' : 'idle', theme })
  useKeypress((key, line) => {
    if (state.isOver || (key.ctrl && !state.typing)) return
    const next = state.typing ? typed(state, key.name, line, list) : listed(state, key.name, line)
    setState(next)
    if (next.isOver) done(next.answers)
  })
  const page = usePagination({
    items: list.rows,
    active: state.active,
    pageSize: list.pageSize,
    loop: false,
    renderItem: ({ index, isActive }) => (isActive ? theme.style.highlight(`❯ ${list.line(index, state.answers)}`) : `  ${list.line(index, state.answers)}`),
  })
  const message = `${prefix} ${theme.style.message(list.message, state.isOver ? 'done' : 'idle')}`
  if (state.isOver) return `${message} ${theme.style.answer(closedIn(state, list))}`
  const { typing } = state
  if (typing === undefined) return `${message}\n${page}\n\n${theme.style.help(list.texts.keys)}${CURSOR.hide}`
  const hint = typing.error === undefined ? theme.style.help(list.texts.typingKeys) : theme.style.error(typing.error)
  return [`${message}\n${page}\n\n${CURSOR.show}${list.texts.typing[typing.what]} ${typing.text}`, hint]
})

/** A key of the list is no text; where it begins one, that stands in the line to be mended. */
function listed(state: ListState, key: string, line: Line): ListState {
  const next = afterKey(state, key)
  line.clearLine(0)
  if (next.typing) line.write(next.typing.text)
  return next
}

/** Enter empties the line: what was refused is put back. */
function typed(state: ListState, key: string, line: Line, list: DayList): ListState {
  const next = afterTyped(state, key, line.line, list)
  if (next.typing?.error !== undefined) line.write(next.typing.text)
  else if (!next.typing) line.clearLine(0)
  return next
}

function closedIn({ answers }: ListState, { texts }: DayList): string {
  const count = (kind: DayAnswer['kind']): number => answers.filter((answer) => answer.kind === kind).length
  return texts.closed(count('done'), count('worked'), count('skipped'))
}
