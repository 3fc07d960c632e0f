/** Text made comparable: without accents or case, as an id, and how near two words are. Knows no grammar. */

/**
 * Lower case, accents removed, đ as d, whitespace collapsed and trimmed; the same for NFC and NFD.
 * @example fold('  Thứ  Hai ') === 'thu hai'
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim()
  const latin = text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]+/g, '')
  const bare = BEYOND_LATIN.test(latin) ? latin.replace(/\p{M}+/gu, '') : latin
  return bare.replace(/đ/g, 'd').replace(/\s+/g, ' ').trim()
}

/** Nothing to fold but case and spaces: most titles of a roadmap in English. */
const ASCII = /^[\x00-\x7f]*$/

/** Where marks other than the common ones lie; asking for those of all scripts costs ten times as much. */
const BEYOND_LATIN = /[\u0370-\u1fff\u20d0-\uffff]/

/**
 * The id a title makes: letters, digits, `-` and `.`; empty when it has none of them.
 * @example slug('Học C++ & C#') === 'hoc-cplusplus-csharp'
 */
export function slug(text: string): string {
  const spelled = fold(text).replaceAll('+', 'plus').replaceAll('#', 'sharp')
  const dashed = spelled.replace(/[^a-z0-9.]+/g, '-')
  return trimmed(dashed)
}

/** Without `-` and `.` at either end; a loop, because a regex for the end of a text is quadratic. */
function trimmed(text: string): string {
  const isEdge = (char: string | undefined) => char === '-' || char === '.'
  let from = 0
  let to = text.length
  while (from < to && isEdge(text[from])) from++
  while (to > from && isEdge(text[to - 1])) to--
  return text.slice(from, to)
}

/** Longer words are compared by their beginning: enough for a hint, and bounded. */
const COMPARED = 64

/**
 * The candidate a misspelt word most likely meant, or undefined when none is near: at most two letters in five may
 * differ, and never all of them. Accents and case do not count. Equal distances go to the earlier candidate.
 * @example nearest('evry', ['every', 'effort']) === 'every'
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(word).slice(0, COMPARED)
  const limit = Math.min(Math.max(1, Math.floor(wanted.length * 0.4)), wanted.length - 1)
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate).slice(0, COMPARED), bestDistance)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/**
 * The nearest candidates, nearest first, at most `count`; a candidate is as near as it whole or its nearest word.
 * Those that share nothing with the word are left out. Equal distances keep the order given.
 */
export function nearestSome(word: string, candidates: readonly string[], count: number): string[] {
  const wanted = fold(word).slice(0, COMPARED)
  const near = candidates
    .map((candidate) => ({ candidate, distance: distanceToText(wanted, fold(candidate)) }))
    .filter(({ distance }) => distance < wanted.length)
  near.sort((a, b) => a.distance - b.distance)
  return near.slice(0, count).map(({ candidate }) => candidate)
}

function distanceToText(wanted: string, text: string): number {
  const whole = text.slice(0, COMPARED)
  const limit = wanted.length
  const words = text.split(/[ /.-]/, 32).filter((word) => word.length > 2)
  const byWord = words.map((word) => editDistance(wanted, word.slice(0, COMPARED), limit) + 0.5)
  return Math.min(editDistance(wanted, whole, limit), ...byWord)
}

/** Letters added, left out, changed, or swapped with their neighbour (optimal string alignment); `limit` when no less. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, at(before, j - 2) + 1)
      row.push(least)
    }
    ;[before, above] = [above, row]
  }
  return Math.min(at(above, b.length), limit)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
