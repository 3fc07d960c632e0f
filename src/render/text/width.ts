/** How wide text is on a terminal, and how to fit it. Knows no words. */
import { eastAsianWidth } from 'get-east-asian-width'

/** Letters one column wide each: Latin with Vietnamese accents precomposed, punctuation, arrows, boxes and blocks. */
const NARROW = /^[\u0020-\u007e\u00a0-\u02ff\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u259f\u25b6\u25cb\u25cf\u2713\u2717]*$/

/** Columns that a text takes. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length
  let width = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) width += graphemeWidth(segment)
  return width
}

function graphemeWidth(grapheme: string): number {
  if (/^\p{M}|^\p{Cf}|^\p{Cc}/u.test(grapheme)) return 0
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) return 2
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0)
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

/** The text in at most that many columns, its end replaced by an ellipsis where it is longer. */
export function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  if (width <= 1) return width === 1 ? '…' : ''
  if (NARROW.test(text)) return `${text.slice(0, width - 1).trimEnd()}…`
  let kept = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const next = widthOf(segment)
    if (used + next > width - 1) break
    kept += segment
    used += next
  }
  return `${kept.trimEnd()}…`
}

/** Words of a text on lines of at most that width. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
