/**
 * How much a file may hold, and a look at a text before YAML sees it: yaml takes seconds over millions of marks, and near
 * the end of the stack V8 aborts instead of throwing. Knows nothing of what is in the text.
 */

export const MAX_BYTES = 2 * 1024 * 1024
/** Phases, items, steps and targets together. */
export const MAX_ITEMS = 20_000
/** Levels as `tooDeepAt` counts them: a phase inside a phase is two or three. */
export const MAX_DEPTH = 150
/** Values that aliases may repeat, all together. */
export const MAX_ALIASED = 100_000
/** A file with more lines or marks than this holds more than `MAX_ITEMS`, or nothing. */
const MAX_LINES = 150_000
const MAX_MARKS = 300_000

/** Whether a text surely holds more than the limits. */
export function isOverfull(text: string): boolean {
  let lines = 0
  let marks = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (char === NEWLINE) lines++
    else if (MARKS.has(char)) marks++
  }
  return lines > MAX_LINES || marks > MAX_MARKS
}

const NEWLINE = 10
const MARKS: ReadonlySet<number> = new Set([...'&*,?[]{}'].map((char) => char.charCodeAt(0)))

interface Nesting {
  /** Indents of the lines that hold this one. */
  readonly indents: number[]
  /** Open brackets, and the indent of the line of the outermost, which lines inside it exceed; -1 when they need not. */
  brackets: number
  outermost: number
  /** `- `, `? ` and `:` since something could last end. */
  chain: number
}

/** Where a text nests deeper than `MAX_DEPTH`, at least about so; undefined when it does not. Reads no quotes. */
export function tooDeepAt(text: string): number | undefined {
  const nesting: Nesting = { indents: [], brackets: 0, outermost: -1, chain: 0 }
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const at = deepInLine(text, start, end, nesting)
    if (at !== undefined) return at
    start = end + 1
  }
  return undefined
}

function deepInLine(text: string, start: number, end: number, nesting: Nesting): number | undefined {
  let first = start
  while (first < end && (text[first] === ' ' || text[first] === '\t')) first++
  if (first === end || text[first] === '#' || text[first] === '\r') return undefined
  const indent = first - start
  if (nesting.brackets > 0 && indent <= nesting.outermost) nesting.brackets = 0
  if (nesting.brackets === 0) beginLine(nesting, indent)
  for (let i = first; i < end; i++) {
    step(text, i, nesting, indent)
    if (nesting.indents.length + nesting.brackets + nesting.chain > MAX_DEPTH) return i
  }
  return undefined
}

function beginLine(nesting: Nesting, indent: number): void {
  while ((nesting.indents.at(-1) ?? -1) >= indent) nesting.indents.pop()
  nesting.indents.push(indent)
  nesting.chain = 0
}

function step(text: string, at: number, nesting: Nesting, indent: number): void {
  const char = text[at]
  if (char === '[' || char === '{') {
    if (nesting.brackets++ === 0) nesting.outermost = nesting.chain > 0 ? indent : (nesting.indents.at(-2) ?? -1)
    nesting.chain = 0
  } else if (char === ']' || char === '}') {
    // One that closes nothing stands in a text.
    if (nesting.brackets === 0) return
    nesting.brackets--
    nesting.chain = 0
  } else if (char === ',' && nesting.brackets > 0) nesting.chain = 0
  else if (char === ':' || ((char === '-' || char === '?') && /\s/.test(text[at + 1] ?? ' '))) nesting.chain++
}
