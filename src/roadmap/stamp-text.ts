/** Puts texts into a roadmap at offsets of its cleaned text, and keeps every other character. Knows no YAML. */

export interface Insertion {
  /** Offset before which the text goes. */
  readonly at: number
  readonly text: string
}

/**
 * The text with the insertions in it.
 * @param cleaned what `cleanText` made of the text, to which the offsets belong; the characters it took out stay
 * @param insertions in any order, none two at one offset
 */
export function insertAll(text: string, cleaned: string, insertions: readonly Insertion[]): string {
  const sorted = [...insertions].sort((a, b) => a.at - b.at)
  const places = offsetsIn(text, cleaned, sorted.map(({ at }) => at))
  const parts: string[] = []
  let from = 0
  sorted.forEach((insertion, i) => {
    const to = places[i] ?? text.length
    parts.push(text.slice(from, to), insertion.text)
    from = to
  })
  return parts.join('') + text.slice(from)
}

/** Where characters of the cleaned text stand in the text; ascending. One behind the last is behind the last. */
function offsetsIn(text: string, cleaned: string, ascending: readonly number[]): number[] {
  if (text === cleaned) return [...ascending]
  const places: number[] = []
  let at = 0
  let next = 0
  for (let offset = 0; offset < text.length && at < cleaned.length; offset++) {
    if (!isKept(text, offset, cleaned, at)) continue
    for (; ascending[next] === at; next++) places.push(offset)
    at++
    if (at === cleaned.length) for (; ascending[next] === at; next++) places.push(offset + 1)
  }
  return places
}

/** What is taken out never stands in the cleaned text, but half a surrogate pair stands there as U+FFFD. */
function isKept(text: string, offset: number, cleaned: string, at: number): boolean {
  return text[offset] === cleaned[at] || (cleaned[at] === '\ufffd' && /\p{Surrogate}/u.test(text.charAt(offset)))
}

/** How many characters of its line stand before an offset. */
export function columnAt(text: string, at: number): number {
  return at - lineStartAt(text, at)
}

/** Where the line of an offset begins. */
export function lineStartAt(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

/** How the line of an offset ends; the last one as the line before it. */
export function lineEndAt(text: string, at: number): string {
  const next = text.indexOf('\n', at)
  const end = next < 0 ? text.lastIndexOf('\n') : next
  return text[end - 1] === '\r' ? '\r\n' : '\n'
}

/** The offsets at which lines with something on them begin, behind one offset and before the other. */
export function lineStartsBetween(text: string, from: number, to: number): number[] {
  const starts: number[] = []
  for (let at = text.indexOf('\n', from) + 1; at > 0 && at < to; at = text.indexOf('\n', at) + 1) {
    if (text[at] !== '\n' && !text.startsWith('\r\n', at)) starts.push(at)
  }
  return starts
}
