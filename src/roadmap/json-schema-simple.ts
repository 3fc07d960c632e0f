/** Makes a JSON Schema plainer without changing what fits it, so that editors see through it. Knows no keys. */
import type { Json } from './json-schema-forms.ts'

/** Nothing after the key. Said in this way because editors propose `null` wherever a type is `null`. */
export const NOTHING: Json = { not: { type: ['string', 'number', 'boolean', 'array', 'object'] } }
const NOTHING_REF = '#/definitions/nothing'

/** The same schema with choices of choices made one, and what stands alone in a choice in its place. */
export function simplified(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplified)
  if (typeof value !== 'object' || value === null) return value
  const json = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, simplified(one)])) as Json
  if (json['type'] === 'null') return { $ref: NOTHING_REF }
  const { allOf, ...rest } = json
  if (Array.isArray(allOf) && allOf.length === 1 && Object.keys(rest).length === 0) return allOf[0]
  return json.anyOf ? flattened(json, json.anyOf) : json
}

/** An editor writes the first dash of a list whose entries stand beside the choice, not in it. */
function flattened(json: Json, options: readonly Json[]): Json {
  const { anyOf: _, examples: __, ...rest } = json
  const examples = [json, ...options].flatMap(({ examples: some }) => (some as readonly unknown[] | undefined) ?? [])
  const inner = options.flatMap(({ examples: _, ...option }) => option.anyOf ?? [option]) as Json[]
  const beside = { ...rest, ...(examples.length > 0 ? { examples } : {}) }
  const [first, second] = inner
  if (first && inner.length === 1) return { ...beside, ...first }
  if (inner.length === 2 && first?.['type'] === 'array' && second?.['$ref'] === NOTHING_REF) {
    const { items, ...list } = first
    return { ...beside, items, anyOf: [list, second] }
  }
  return { ...beside, anyOf: inner }
}

/** The schema of a value that must be there. */
export function withoutNothing(json: Json): Json {
  const filled = json.anyOf?.filter((option) => option['$ref'] !== NOTHING_REF)
  return filled ? flattened(json, filled) : json
}
