/** The roadmap file as JSON Schema (draft 7), for editors: made from the schemas that parse it. Only `check --schema` needs it. */
import * as z from 'zod/mini'
import type { Language } from '../domain/plan/roadmap.ts'
import { alternativesOf, ID_ALONE } from './json-schema-forms.ts'
import type { Json } from './json-schema-forms.ts'
import { NOTHING, simplified, withoutNothing } from './json-schema-simple.ts'
import { snippetsOf } from './json-schema-snippets.ts'
import type { MapName, SchemaTexts } from './json-schema-texts.ts'
import { marks } from './leaf.ts'
import type { Form } from './leaf.ts'
import { roadmapSchema } from './schema.ts'

interface MapJson extends Json {
  readonly properties: Readonly<Record<string, Json>>
}

/** Keys that no map may do without. What else belongs together is the parser's to say. */
const REQUIRED: Readonly<Record<MapName, readonly string[]>> = {
  roadmap: ['title'], phase: ['title'], task: ['title'], step: ['title'], habit: ['title', 'every'], target: ['title'],
  deliverable: ['title'], rule: ['on'], 'list-of-keys': ['title'], skill: ['title'], resource: ['title'], selector: [], text: [],
}

/**
 * The schema: each map of it is closed, and each key has a description. What the parser accepts fits; a phrase that it
 * refuses may fit too.
 * @param texts what is said in it, in the language of the author
 */
export function buildJsonSchema(language: Language, texts: SchemaTexts): object {
  const made = z.toJSONSchema(roadmapSchema(language), {
    io: 'input',
    target: 'draft-07',
    metadata: marks,
    override: ({ zodSchema, jsonSchema }) => rewrite(jsonSchema as Json, marks.get(zodSchema)?.form, texts),
  })
  const maps = Object.entries(made.definitions ?? {}).map(([name, map]) => [name, described(simplified(map) as MapJson, name as MapName, texts)] as const)
  const { roadmap, ...definitions } = Object.fromEntries(maps)
  return { $schema: made.$schema, $id: `urn:roadmap:${language}`, ...roadmap, title: texts.title, ...sayings(texts.about), definitions: { ...definitions, nothing: { title: texts.nothing, ...NOTHING } } }
}

/** Puts what a form may be in the place of what zod makes of it. */
function rewrite(json: Json, form: Form | undefined, texts: SchemaTexts): void {
  if (form === undefined) return
  const { form: _, ...inner } = json
  for (const key of Object.keys(json)) delete json[key]
  Object.assign(json, written(form, inner, texts))
}

function written(form: Form, inner: Json, texts: SchemaTexts): Json {
  const word = alternativesOf('word', texts)
  switch (form) {
    case 'one-or-many': return { anyOf: [inner, inner['items'] as Json] }
    case 'titled': case 'text': return { anyOf: [inner, ...word] }
    case 'counted': return { anyOf: [inner, { type: ['string'], pattern: '\\S' }] }
    case 'by-id': return { ...inner, propertyNames: { title: 'id', pattern: ID_ALONE, errorMessage: texts.wrong.id } }
    case 'by-word': return { ...inner, propertyNames: { title: 'id' } }
    default: {
      const examples = typeof form === 'string' ? texts.examples[form] : undefined
      return { ...(examples ? { examples } : {}), anyOf: alternativesOf(form, texts) }
    }
  }
}

/** Plain for most editors, and for those that know it with the examples marked as code. */
function sayings(text: string): Json {
  return { description: text.replaceAll('`', ''), markdownDescription: text }
}

/**
 * The map with what is said of it. Its snippets stand apart from its keys, in what always holds and is no single value:
 * there yaml-language-server takes them for entries that are begun, and does not propose them where the dash is missing.
 */
function described(map: MapJson, name: MapName, texts: SchemaTexts): Json {
  const required = REQUIRED[name]
  const said: Readonly<Record<string, string>> = texts.keys[name]
  const snippets = snippetsOf(name, texts)
  const properties = Object.entries(map.properties).map(([key, json]) => {
    const description = said[key]
    if (description === undefined) throw new Error(`no description of ${name}.${key}`)
    return [key, { ...sayings(description), ...(required.includes(key) ? withoutNothing(json) : json) }]
  })
  return {
    title: texts.maps[name],
    ...map,
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
    ...(name === 'text' ? { minProperties: 1, errorMessage: texts.wrong.text } : {}),
    ...(snippets ? { if: true, then: { anyOf: [{}], defaultSnippets: snippets } } : {}),
  }
}
