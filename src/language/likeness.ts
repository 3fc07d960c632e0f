/** How like two texts are, for finding what was only reworded. Knows no roadmap. */
import type { Text } from '../domain/plan/roadmap.ts'
import { fold } from './fold.ts'

/** A text taken apart once, so that it can be compared with many. */
export interface Taken {
  /** By language, in the order of the text. */
  readonly forms: readonly { readonly text: string; readonly words: ReadonlySet<string>; readonly pairs: ReadonlySet<string> }[]
}

/** Longer texts are compared by their beginning. */
const COMPARED = 120

export function takeApart(text: Text | string): Taken {
  const all = typeof text === 'string' ? [text] : Object.values(text)
  return {
    forms: all.map((each) => {
      const plain = fold(each).slice(0, COMPARED)
      const words = plain.split(/[^\p{L}\p{N}+#]+/u).filter((word) => word !== '')
      const joined = words.join(' ')
      return { text: joined, words: new Set(words), pairs: new Set(Array.from({ length: Math.max(0, joined.length - 1) }, (_, i) => joined.slice(i, i + 2))) }
    }),
  }
}

/** All words of a text, in any language. */
export function wordsOf({ forms }: Taken): string[] {
  return [...new Set(forms.flatMap(({ words }) => [...words]))]
}

/**
 * From 0 to 1: the share of words, or of pairs of letters, that both have (Dice's coefficient), whichever is more; in the
 * language in which they are most alike. Accents and case do not count.
 * @example likeness(takeApart('Retry with backoff'), takeApart('Retry, with jitter')) === 0.67
 */
export function likeness(a: Taken, b: Taken): number {
  let best = 0
  for (const one of a.forms) {
    for (const other of b.forms) {
      if (one.text === '' || other.text === '') continue
      best = Math.max(best, one.text === other.text ? 1 : Math.max(dice(one.words, other.words), dice(one.pairs, other.pairs)))
    }
  }
  return Math.round(best * 100) / 100
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const each of small) if (large.has(each)) shared++
  return (2 * shared) / (a.size + b.size)
}
