/** What became of the files of `check --fix`, as JSON. */
import { safe } from '../text/safe.ts'
import { sayRefusal } from '../text/fixed.ts'
import type { Fixed, FixTexts } from '../text/fixed.ts'

/** `fixed` holds only files that were written; `left` what has no id still; `refused` files left as they are, and why. */
export function jsonOfFixed(all: readonly Fixed[], texts: FixTexts): object {
  return {
    fixed: all.flatMap(({ file, ids, kept }) => (kept ? [{ file, ids, backup: kept.backup }] : [])),
    left: all.flatMap(({ file, left }) => left.map(({ id, line }) => ({ file, id, line }))),
    refused: all.flatMap(({ file, refusal }) => {
      if (!refusal) return []
      const { hint, message } = sayRefusal(refusal, file, texts)
      return [{ file, code: refusal.code, message: safe(message), hint: hint === undefined ? null : safe(hint) }]
    }),
  }
}
