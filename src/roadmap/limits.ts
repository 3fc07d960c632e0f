/** How much a file may hold. Knows nothing of what is in it. */

export const MAX_BYTES = 2 * 1024 * 1024
/** Phases, items, steps and targets together. */
export const MAX_ITEMS = 20_000
/** YAML levels: a phase is two of them. */
export const MAX_DEPTH = 200
/** Values that aliases may repeat, all together. */
export const MAX_ALIASED = 100_000
/** Lines and indicators of a file worth reading at all: beyond these it holds more than `MAX_ITEMS`, or nothing. */
const MAX_LINES = 150_000
const MAX_MARKS = 300_000

/** Whether a text surely holds more than the limits, told without parsing it: YAML takes seconds over such a file. */
export function isOverfull(text: string): boolean {
  let lines = 0
  let marks = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) lines++
    else if (isMark(code)) marks++
  }
  return lines > MAX_LINES || marks > MAX_MARKS
}

// & * , - ? [ ] { }
function isMark(code: number): boolean {
  return code === 38 || code === 42 || code === 44 || code === 63 || code === 91 || code === 93 || code === 123 || code === 125
}
