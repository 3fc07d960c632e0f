/** Sentences on lines of a width; a command in backticks is never broken. Knows no words. */
import { widthOf } from './width.ts'

/**
 * The lines of a sentence: `first` before the first of them, `indent` spaces before the others. A path or a command
 * wider than the line is left whole, so that it can still be copied.
 * @param firstWidth columns of `first`, which may be painted
 */
export function hang(text: string, columns: number, first: string, indent: number, firstWidth = widthOf(first)): string[] {
  const lines: string[] = []
  let line = first
  let used = firstWidth
  let isFresh = true
  for (const word of wordsOf(text)) {
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

/** What may not be broken: words, and whole commands in backticks. */
function wordsOf(text: string): string[] {
  return text.match(/(?:`[^`]*`|[^\s`])+|`/g) ?? []
}
