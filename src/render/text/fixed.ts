/** What became of the files of `check --fix`: the ids written, the way back, and what was refused. Knows no disk. */
import { shellWord, someOf } from '../../locales/errors.ts'
import type { ErrorWords, Said } from '../../locales/errors.ts'
import type { fix } from '../../locales/en/fix.ts'
import { renderHint } from './problem.ts'
import type { Paint } from './paint.ts'
import { safe } from './safe.ts'
import { hang } from './sentence.ts'
import { widthOf } from './width.ts'

export type FixTexts = typeof fix

/**
 * Why a file was left as it is. `problems`: it has some. `shipped`: it belongs to the program. `not-utf8`: a byte of it
 * would be lost. `unsafe`: with its ids it would be another roadmap. `changed`: somebody wrote it meanwhile. Else the
 * system's own code, `EACCES`.
 */
export interface Refusal {
  readonly code: string
  /** What the system did not let be written. */
  readonly path: string
}

export interface Fixed {
  readonly file: string
  /** What was written into the file; empty where nothing was. */
  readonly ids: readonly string[]
  /** What cannot be given an id. */
  readonly left: readonly { readonly id: string; readonly line: number }[]
  /** The file as it was; `target` is what it named where it was a link. */
  readonly kept?: { readonly backup: string; readonly target?: string }
  readonly refusal?: Refusal
}

/** What a refusal says. */
export function sayRefusal({ code, path }: Refusal, file: string, texts: FixTexts): Said {
  switch (code) {
    case 'problems':
      return texts.problems(file)
    case 'shipped':
      return texts.shipped(file, file.replace(/^.*[\\/]|\.ya?ml$/g, ''))
    case 'not-utf8':
      return texts.notUtf8()
    case 'unsafe':
      return texts.unsafe()
    case 'changed':
      return texts.changed()
    default:
      return texts.unwritable(path, code)
  }
}

/** What was written, how to take it back, and what has no id still. */
export function renderFixed({ file, ids, kept, left, refusal }: Fixed, texts: FixTexts, words: ErrorWords, paint: Paint, columns: number): string[] {
  const say = (place: string, color: (text: string) => string, label: string, { hint, message }: Said): string[] => [
    ...hang(safe(message), columns, `${paint.strong(safe(place))}  ${color(`${label}:`)} `, 2, widthOf(safe(place)) + widthOf(label) + 4),
    ...(hint === undefined ? [] : renderHint(safe(hint), paint, columns)),
  ]
  if (refusal) return say(file, paint.bad, words.error, sayRefusal(refusal, file, texts))
  return [
    ...(ids.length === 0 && left.length === 0 ? hang(safe(texts.complete(file)), columns, '', 2) : []),
    ...(ids.length > 0 ? [...hang(safe(texts.written(file, ids.length)), columns, '', 2), ...hang(someOf(ids, texts.more).join(', '), columns, '  ', 2)] : []),
    ...(kept?.target === undefined ? [] : hang(safe(texts.wasLink(file, kept.target)), columns, '', 2)),
    ...(kept ? restoreLines(`mv ${shellWord(kept.backup)} ${shellWord(file)}`, texts, columns).map(paint.faint) : []),
    ...left.flatMap(({ id, line }) => say(`${file}:${line}`, paint.warn, words.warning, texts.left(id))),
  ]
}

/** The way back; a command that does not fit beside its sentence is whole on a line of its own, so that it can be copied. */
export function restoreLines(command: string, texts: FixTexts, columns: number): string[] {
  const whole = safe(texts.restore(command))
  return widthOf(whole) <= columns ? [whole] : [...hang(texts.restore(''), columns, '', 2), `  ${safe(command)}`]
}
