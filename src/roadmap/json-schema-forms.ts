/** The forms of single values as JSON Schema: whatever the parser reads fits, and what it never reads does not. Knows no keys. */
import { ID } from './leaf.ts'
import type { Form } from './leaf.ts'
import type { Phrase, SchemaTexts } from './json-schema-texts.ts'

/** A JSON Schema, draft 7. */
export interface Json {
  [key: string]: unknown
  anyOf?: Json[]
}

/** The form of a single value. */
export type ValueForm = Exclude<Form, 'titled' | 'one-or-many' | 'text' | 'counted' | 'by-id' | 'by-word'>

/** Anything but white space. */
const FILLED = '\\S'
const NUMBER = '^\\s*[-+]?\\d+(?:[.,]\\d+)?\\s*$'
const PERCENT = '^\\s*\\d+(?:[.,]\\d+)?\\s*%?\\s*$'
const REACH = '^\\s*\\d+(?:[.,]\\d+)?(?:\\s*(?:-|–|\\.\\.)\\s*\\d+(?:[.,]\\d+)?)?\\s*$'
/** An id, and nothing round it. */
export const ID_ALONE = ID.source
const ID_TRIMMED = `^\\s*${ID.source.slice(1, -1)}\\s*$`

/**
 * What may stand for a value of that form, the likeliest first. A type is a list of types wherever an editor would else
 * put its own words in place of ours.
 */
export function alternativesOf(form: ValueForm, texts: SchemaTexts): Json[] {
  if (typeof form === 'object') return 'choice' in form ? choice(form.choice, texts) : number(form, texts)
  const lone = (phrase: Phrase, pattern = FILLED, type = ['string', 'number']): Json => ({ type, pattern, errorMessage: texts.wrong[phrase] })
  switch (form) {
    case 'word': case 'period': case 'hours': return [lone(form)]
    case 'id': return [{ ...lone(form, ID_TRIMMED), minimum: 0 }]
    case 'recurrence': case 'weekdays': return [{ ...lone(form, FILLED, ['string', 'number', 'array']), items: lone(form), minItems: 1 }]
    case 'day': case 'plan-length': case 'clock': case 'clock-span': return [lone(form, FILLED, ['string'])]
    // A number has no unit; none is needed for 0.
    case 'minutes': return [lone(form, FILLED, ['string']), { type: 'number', minimum: 0, maximum: 0 }]
    case 'percent': return [lone(form, PERCENT, ['string']), { title: '0–1', type: 'number', minimum: 0, maximum: 1 }]
    case 'reach': return [{ ...lone(form, REACH), exclusiveMinimum: 0 }]
    case 'flag': return [lone(form, anyCase(['yes', 'no'], ''), ['boolean', 'string'])]
  }
}

/** One of a few words, in any case: the words themselves are what an editor proposes. */
function choice(known: readonly string[], { choices }: SchemaTexts): Json[] {
  const said: Readonly<Record<string, string>> = choices
  return [{ enum: known, enumDescriptions: known.map((one) => said[one] ?? one) }, { type: ['string'], pattern: anyCase(known, '\\s*') }]
}

function number({ low, high, whole }: Extract<Form, { low: number }>, { wrong }: SchemaTexts): Json[] {
  const limits = { ...(low === -Infinity ? {} : { minimum: low }), ...(high === Infinity ? {} : { maximum: high }) }
  return [{ type: [whole ? 'integer' : 'number', 'string'], ...limits, pattern: NUMBER, errorMessage: whole ? wrong.whole : wrong.number }]
}

/** JSON Schema has no pattern that ignores case. */
function anyCase(words: readonly string[], round: string): string {
  const either = words.map((word) => [...word].map((letter) => `[${letter.toUpperCase()}${letter}]`).join(''))
  return `^${round}(?:${either.join('|')})${round}$`
}
