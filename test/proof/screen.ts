/** What must be true of `today` as a person reads it, eighty columns wide. */
import { eastAsianWidth } from 'get-east-asian-width'
import type { Day } from './days.ts'

const MOST_LINES = 20
const COLUMNS = 80

/** @param text what `today` printed */
export function breachesOfScreen(text: string, day: Day): string[] {
  const lines = text.trimEnd().split('\n')
  return [
    ...(lines.length > MOST_LINES ? [`${day} is ${lines.length} lines:\n${text}`] : []),
    ...lines.filter((line) => widthOf(line) > COLUMNS).map((line) => `${day} is ${widthOf(line)} columns wide: ${line}`),
    ...(text.includes('undefined') || text.includes('NaN') ? [`${day} says undefined or NaN:\n${text}`] : []),
  ]
}

function widthOf(line: string): number {
  const marks = /\p{Mark}|\u200d|\ufe0f/u
  return [...line].reduce((width, each) => width + (marks.test(each) ? 0 : eastAsianWidth(each.codePointAt(0) ?? 0)), 0)
}
