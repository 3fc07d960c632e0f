/** Sentences on lines of a width: a command in backticks stays on one line where it can. Knows no words. */
import { widthOf } from './width.ts'

/**
 * The lines of a sentence: `first` before the first of them, `indent` spaces before the others. A word wider than the
 * line is left whole, so that a path can still be copied.
 * @param firstWidth columns of `first`, which may be painted
 */
export function hang(text: string, columns: number, first: string, indent: number, firstWidth = widthOf(first)): string[] {
  const lines: string[] = []
  let line = first
  let used = firstWidth
  let isFresh = true
  for (const word of wordsOf(text, columns - indent)) {
    const width = widthOf(word)
    if (used + (isFresh ? 0 : 1) + width > columns && !(isFresh && used <= indent)) {
      lines.push(line.trimEnd())
      line = ' '.repeat(indent)
      used = indent
      isFresh = true
    }
    line += isFresh ? word : ` ${word}`
    used += width + (isFresh ? 0 : 1)
    isFresh = false
  }
  return [...lines, line.trimEnd()]
}

/** What may not be broken: words, and whole commands in backticks where a line has room for them. */
function wordsOf(text: string, columns: number): string[] {
  const words = text.match(/(?:`[^`]*`|[^\s`])+|`/g) ?? []
  return words.flatMap((word) => (widthOf(word) <= columns ? [word] : word.split(/\s+/)))
}
