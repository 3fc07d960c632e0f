/** What a key does to the list of a day: pure, so that the prompt only draws. Knows no terminal and no words. */
import type { DayAnswer, DayList } from '../host.ts'

export interface Typing {
  readonly what: 'minutes' | 'worked' | 'note' | 'because'
  readonly text: string
  readonly error?: string
}

export interface ListState {
  /** The row that keys are about. */
  readonly active: number
  readonly answers: readonly DayAnswer[]
  readonly typing?: Typing
  readonly isOver: boolean
}

/** A key in the list itself. */
export function afterKey(state: ListState, key: string): ListState {
  const { active, answers } = state
  const last = answers.length - 1
  const now = answers[active] ?? { kind: 'open' }
  switch (key) {
    case 'up': case 'k':
      return { ...state, active: Math.max(0, active - 1) }
    case 'down': case 'j':
      return { ...state, active: Math.min(last, active + 1) }
    case 'home': case 'pageup':
      return { ...state, active: 0 }
    case 'end': case 'pagedown':
      return { ...state, active: last }
    case 'space':
      return withAnswer(state, now.kind === 'done' ? { kind: 'open' } : { kind: 'done' })
    case 'a':
      return { ...state, answers: tickedAll(answers) }
    case 'm':
      return typing(state, 'minutes')
    case 'w':
      return now.kind === 'worked' ? withAnswer(state, { kind: 'open' }) : typing(state, 'worked')
    case 'n':
      return typing(state, now.kind === 'skipped' ? 'because' : 'note')
    case 's':
      return now.kind === 'skipped' ? withAnswer(state, { kind: 'open' }) : typing(state, 'because')
    case 'return': case 'enter':
      return { ...state, isOver: true }
    default:
      return state
  }
}

/** A key while something is typed; `text` is the line as it stands. */
export function afterTyped(state: ListState, key: string, text: string, list: Pick<DayList, 'minutesIn' | 'texts'>): ListState {
  if (state.typing === undefined || key === 'escape') return withoutTyping(state)
  const { what, text: typed } = state.typing
  if (key !== 'return' && key !== 'enter') return { ...state, typing: { what, text } }
  const words = typed.trim()
  const answer = answerOf(state.answers[state.active], what, words, list.minutesIn)
  if (answer === undefined) return { ...state, typing: { what, text: typed, error: list.texts.badMinutes } }
  return withAnswer(withoutTyping(state), answer)
}

/** What was typed is said of the row, nothing takes back what was; undefined where it is no length. */
function answerOf(now: DayAnswer | undefined, what: Typing['what'], words: string, minutesIn: DayList['minutesIn']): DayAnswer | undefined {
  if (what === 'because') return words === '' ? { kind: 'skipped' } : { kind: 'skipped', because: words }
  const { minutes: known, note } = now?.kind === 'done' || now?.kind === 'worked' ? now : {}
  const noted = what === 'note' ? words : note
  if (what === 'note') return now?.kind === 'worked' ? workedWith(now.minutes, noted) : doneWith(known, noted)
  const minutes = words === '' ? undefined : minutesIn(words)
  if (what === 'worked') return words === '' ? (now ?? { kind: 'open' }) : minutes === undefined ? undefined : workedWith(minutes, noted)
  return words !== '' && minutes === undefined ? undefined : doneWith(minutes, noted)
}

function workedWith(minutes: number, note: string | undefined): DayAnswer {
  return { kind: 'worked', minutes, ...(note === undefined || note === '' ? {} : { note }) }
}

function doneWith(minutes: number | undefined, note: string | undefined): DayAnswer {
  return { kind: 'done', ...(minutes === undefined ? {} : { minutes }), ...(note === undefined || note === '' ? {} : { note }) }
}

/** Begins with what was said before. */
function typing(state: ListState, what: Typing['what']): ListState {
  return { ...state, typing: { what, text: saidBefore(state.answers[state.active], what) } }
}

function saidBefore(answer: DayAnswer | undefined, what: Typing['what']): string {
  if (answer?.kind === 'skipped') return what === 'because' ? (answer.because ?? '') : ''
  if ((answer?.kind !== 'done' && answer?.kind !== 'worked') || what === 'because') return ''
  return String(answer[what === 'note' ? 'note' : 'minutes'] ?? '')
}

function withoutTyping({ active, answers, isOver }: ListState): ListState {
  return { active, answers, isOver }
}

function withAnswer(state: ListState, answer: DayAnswer): ListState {
  return { ...state, answers: state.answers.map((each, i) => (i === state.active ? answer : each)) }
}

/** Every open row ticked; once none is open, those that hold no words are open again. */
function tickedAll(answers: readonly DayAnswer[]): DayAnswer[] {
  const isOpen = answers.some(({ kind }) => kind === 'open')
  return answers.map((answer) => {
    if (isOpen) return answer.kind === 'open' ? { kind: 'done' } : answer
    return answer.kind === 'done' && answer.minutes === undefined && answer.note === undefined ? { kind: 'open' } : answer
  })
}
