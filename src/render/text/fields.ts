/** Labelled lines of a screen: labels in a column, what they say beside it. Knows no words. */
import { hang } from './sentence.ts'
import { padEnd, widthOf } from './width.ts'

/** A label with its lines; without lines it is left out. */
export type Field<Label extends string> = readonly [label: Label, lines: readonly string[]]

/** What a line that is one of several begins with: what wraps of it stands under its text. */
const BULLET = /^[-·✓✗–+] /

/** Every line after the first of a label stands under it, also where it wraps. */
export function renderFields<Label extends string>(fields: readonly Field<Label>[], labels: Readonly<Record<Label, string>>, columns: number): string[] {
  const shown = fields.filter(([, lines]) => lines.length > 0)
  const width = Math.max(0, ...shown.map(([label]) => widthOf(labels[label])))
  return shown.flatMap(([label, lines]) =>
    lines.flatMap((line, i) => hang(line, columns, `  ${padEnd(i === 0 ? labels[label] : '', width)}  `, width + 4 + (BULLET.test(line) ? 2 : 0), width + 4)),
  )
}

/** Parts on lines of a width, broken only between them: `first`, then `a · b`, further lines behind `indent` spaces. */
export function flowParts(parts: readonly string[], columns: number, first: string, indent: number): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last === undefined) lines.push(first + part)
    else if (widthOf(last) + 3 + widthOf(part) <= columns) lines[lines.length - 1] = `${last} · ${part}`
    else lines.push(' '.repeat(indent) + part)
  }
  return lines
}
