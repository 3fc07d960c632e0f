/** The texts and the named things of a roadmap as YAML reads it, each with where it stands. Knows no model. */

/** One text: plain, or by language. */
export interface WrittenText {
  /** `phases.0.tasks.2.title`. */
  readonly path: string
  readonly text: unknown
}

const TEXT_KEYS = new Set(['title', 'about', 'goal', 'note', 'unit'])
/** Lists whose entries are texts. */
const TEXT_LISTS = new Set(['mottos', 'checklist'])
/** Lists whose entries are things with an id. */
const NAMED_LISTS = new Set(['phases', 'tasks', 'habits', 'targets', 'deliverables', 'steps', 'lists', 'skills', 'resources'])

/** Every text of a file, in its order. */
export function textsIn(file: unknown): WrittenText[] {
  return entriesIn(file).flatMap(({ key, path, value }) => {
    if (TEXT_KEYS.has(key)) return [{ path, text: value }]
    const holdsTexts = TEXT_LISTS.has(key) || key === 'tracks'
    if (holdsTexts && typeof value === 'object') return Object.entries(value ?? {}).map(([at, text]) => ({ path: `${path}.${at}`, text: text as unknown }))
    return []
  })
}

/** Where phases, items, steps, targets, lists, skills and resources stand that have no id of their own. */
export function unnamedIn(file: unknown): string[] {
  return entriesIn(file).flatMap(({ key, path, value }) => {
    // A phase names its resources by their ids.
    if (!NAMED_LISTS.has(key) || !Array.isArray(value) || (key === 'resources' && path !== key)) return []
    return value.flatMap((entry: unknown, index) => (isMap(entry) && typeof entry['id'] === 'string' ? [] : [`${path}.${index}`]))
  })
}

interface Entry {
  readonly key: string
  readonly path: string
  readonly value: unknown
}

/** Every key of every map, at any depth; of a text by language only the whole. */
function entriesIn(value: unknown, path = ''): Entry[] {
  const at = (key: string | number): string => (path === '' ? String(key) : `${path}.${key}`)
  if (Array.isArray(value)) return value.flatMap((entry: unknown, index) => entriesIn(entry, at(index)))
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => [{ key, path: at(key), value: inner }, ...(key === 'tracks' ? [] : entriesIn(inner, at(key)))])
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
