/** Takes characters out of a text that must never reach a screen. Knows nothing of YAML. */

// C0 but tab, newline and the CR of CRLF; DEL and C1; bidirectional overrides and isolates; a BOM not at the start.
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|\r(?!\n)/g
const LONE_SURROGATE = /\p{Surrogate}/gu

export interface Cleaned {
  readonly text: string
  /** How many characters were taken out. */
  readonly removed: number
  /** Where in the cleaned text the first of them stood. */
  readonly first: number
}

/** The text without control characters and overrides; half a surrogate pair becomes U+FFFD. */
export function cleanText(text: string): Cleaned {
  let removed = 0
  let first = -1
  const note = (offset: number, by: string): string => {
    if (removed++ === 0) first = offset
    return by
  }
  const cleaned = text
    .replace(UNWANTED, (_, offset: number) => note(offset, ''))
    .replace(LONE_SURROGATE, (_, offset: number) => note(offset, '\ufffd'))
  return { text: cleaned, removed, first: Math.max(first, 0) }
}

/** Whether a text looks like UTF-16 that was read as UTF-8. */
export function isNotUtf8(text: string): boolean {
  if (text.startsWith('\ufffd\ufffd')) return true
  const start = text.slice(0, 200)
  return start.length > 8 && start.split('\0').length - 1 > start.length / 4
}
