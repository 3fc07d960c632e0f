/** Finds the node of an entry in a YAML text, and what to insert there. Knows no model. */
import { isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'
import type { Node, Pair, YAMLSeq } from 'yaml'
import { keyText } from './source.ts'
import type { Path } from './source.ts'
import { idForTitle, idInMap } from './stamp-forms.ts'
import type { Insertion } from './stamp-text.ts'
import type { Wish } from './stamp-wishes.ts'

/** A YAML text with its tokens. */
export interface Places {
  readonly text: string
  readonly root: Node | null
  /** Names of anchors that something refers to: what they mark stands in several places. */
  readonly shared: ReadonlySet<string>
}

/** @param text without BOM and control characters, and without errors */
export function openPlaces(text: string): Places {
  const doc = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent', keepSourceTokens: true })
  const shared = new Set<string>()
  visit(doc, { Alias: (_, { source }) => void shared.add(source) })
  return { text, root: doc.contents as Node | null, shared }
}

/**
 * What gives an entry its id; undefined where nothing that is only inserted can: the entry stands in several places, by
 * an anchor and aliases, or has a `null` as its id.
 */
export function insertionsFor(places: Places, { id, isTitle, path }: Wish): Insertion[] | undefined {
  const found = find(places, path)
  if (!found) return undefined
  const { list, node } = found
  if (isMap(node)) return isShared(places, node) ? undefined : idInMap(places.text, node, id)
  return isTitle && (isScalar(node) || isAlias(node)) ? idForTitle(places.text, list, Number(path.at(-1)), node, id) : undefined
}

/** Offset of the entry at a path, or of the alias on the way to it. */
export function offsetOf({ root }: Places, path: Path): number {
  let node: Node | null = root
  for (const step of path) {
    const next = stepInto(node, step)
    if (next === undefined) break
    node = next
  }
  return node?.range?.[0] ?? 0
}

/** The entry and its list; nothing where the way leads through an alias, or through what aliases repeat. */
function find(places: Places, path: Path): { readonly node: Node; readonly list: YAMLSeq } | undefined {
  let node: Node | null | undefined = places.root
  let list: YAMLSeq | undefined
  for (const step of path) {
    if (!node || isShared(places, node)) return undefined
    list = isSeq(node) ? node : undefined
    node = stepInto(node, step)
  }
  return node && list ? { node, list } : undefined
}

function stepInto(node: Node | null, step: string | number): Node | null | undefined {
  if (typeof step === 'number') return isSeq(node) ? (node.items[step] as Node | null | undefined) : undefined
  const pair: Pair | undefined = isMap(node) ? node.items.find(({ key }) => keyText(key) === step) : undefined
  return pair?.value as Node | null | undefined
}

function isShared({ shared }: Places, node: Node): boolean {
  return 'anchor' in node && node.anchor !== undefined && shared.has(node.anchor)
}
