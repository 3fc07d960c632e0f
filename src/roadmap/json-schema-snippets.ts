/** What an editor writes at once for a map that is begun: its usual keys, to be filled in. Knows no sentence. */
import type { MapName, SchemaTexts } from './json-schema-texts.ts'

export interface Snippet {
  readonly label: string
  readonly body: Readonly<Record<string, unknown>>
}

/** The snippets of that map, in the form of yaml-language-server: `${1:text}` is the first place to fill in. */
export function snippetsOf(name: MapName, { snippets }: SchemaTexts): Snippet[] | undefined {
  const given: { readonly [M in MapName]?: Readonly<Record<string, string>> } = snippets
  const { label, task, ...keys } = given[name] ?? {}
  if (label === undefined) return undefined
  const body = Object.fromEntries(Object.entries(keys).map(([key, text], index) => [key, `\${${index + 1}:${text}}`]))
  return [{ label, body: task === undefined ? body : { ...body, tasks: [`\${${Object.keys(keys).length + 1}:${task}}`] } }]
}
