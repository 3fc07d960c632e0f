/** Random roadmaps in random YAML: nested phases, every kind of entry, block and flow, quotes, comments, anchors, odd spacing. */
import fc from 'fast-check'

/** Reads decisions from a tape of numbers, over and over, each time with other numbers; an empty tape decides 0. */
interface Pen {
  readonly next: (choices: number) => number
  /** One in so many. */
  readonly rarely: (of: number) => boolean
  readonly anchors: { readonly name: string; readonly kind: Kind }[]
  count: number
}

type Kind = 'phases' | 'tasks' | 'habits' | 'targets' | 'deliverables' | 'skills' | 'steps'
type Value = string | readonly Entry[]
interface Entry {
  readonly kind: Kind
  /** Undefined for a title alone. */
  readonly pairs?: readonly (readonly [key: string, value: Value])[]
  readonly title: string
}

const WORDS = ['Đọc chương', 'A', 'Học C++ & C#', "it's", 'a: b', 'x, y', '#1', '- dash', '[b]', '{c}', '🎯 Go', 'Tiếng Vie\u0302\u0323t', 'null', 'true', 'e1', '0x1f', '2026-01', 'say "hi"', 'back\\slash', '?', 'one two three four', '50%', '* star']
const COMMENTS = ['', '', '', '', '', ' # why', '   ', ' # - { id: x }', ' # "']
const NEEDS_QUOTES = /^[-?:,[\]{}#&*!|>'"%@`]|: | #|^$|^(?:null|true)$/

/** The text of a roadmap; a few have problems, such as equal titles in one phase. */
export const anyRoadmap: fc.Arbitrary<string> = fc
  .tuple(fc.noBias(fc.array(fc.nat(9999), { maxLength: 60, size: 'max' })), fc.constantFrom('\n', '\n', '\r\n'), fc.constantFrom('', '', '\ufeff'), fc.constantFrom('', '', '', '\u0007', '\u202e', '\u0000'))
  .map(([tape, lineEnd, mark, control]) => {
    let at = 0
    const next = (choices: number): number => {
      const lap = tape.length === 0 ? 0 : Math.floor(at / tape.length)
      const read = tape[at++ % tape.length] ?? 0
      return (lap === 0 ? read : Math.imul(read + lap, 2654435761) >>> 8) % choices
    }
    const text = write({ next, rarely: (of) => next(of) === of - 1, anchors: [], count: 0 })
    const cut = next(text.length + 1)
    return mark + (text.slice(0, cut) + control + text.slice(cut)).replaceAll('\n', lineEnd)
  })

function write(pen: Pen): string {
  const sections = sectionsOf(pen, 0, ['phases', 'tasks', 'habits', 'targets', 'deliverables', 'skills'])
  return `${pen.rarely(8) ? '---\n' : ''}${blockPairs(pen, [['title', 'T'], ...sections], 0)}${pen.rarely(4) ? '' : '\n'}`
}

function sectionsOf(pen: Pen, depth: number, kinds: readonly Kind[]): (readonly [string, Value])[] {
  return kinds.flatMap((kind): (readonly [string, Value])[] => {
    const count = kind === 'phases' && depth > 1 ? 0 : pen.next(depth === 0 ? 4 : 3)
    return count === 0 ? [] : [[kind, Array.from({ length: count }, () => entryOf(pen, kind, depth))]]
  })
}

function entryOf(pen: Pen, kind: Kind, depth: number): Entry {
  const word = WORDS[pen.next(WORDS.length)] ?? ''
  const title = pen.rarely(5) ? `${word} x` : `${word} ${++pen.count}`
  if ((kind === 'tasks' || kind === 'steps' || kind === 'deliverables') && pen.next(5) < 3) return { kind, title }
  const more: (readonly [string, Value])[] = []
  if (kind === 'habits') more.push(['every', 'day'])
  if (kind === 'targets') more.push(['reach', '3'])
  if (kind !== 'targets' && kind !== 'skills' && kind !== 'phases' && pen.rarely(3)) more.push(['effort', '1h'])
  if (kind === 'tasks' && pen.next(3) === 1) more.push(['steps', Array.from({ length: 1 + pen.next(3) }, () => entryOf(pen, 'steps', depth))])
  if (kind === 'phases') more.push(...sectionsOf(pen, depth + 1, ['tasks', 'habits', 'targets', 'deliverables', 'phases']))
  const id: (readonly [string, Value])[] = pen.rarely(3) ? [['id', pen.rarely(3) ? '' : `id-${++pen.count}`]] : []
  const pairs = [...id, ['title', title] as const, ...more]
  const turn = pen.rarely(3) ? pen.next(pairs.length) : 0
  return { kind, title, pairs: [...pairs.slice(turn), ...pairs.slice(0, turn)] }
}

const spaces = (count: number): string => ' '.repeat(count)
const comment = (pen: Pen): string => COMMENTS[pen.next(COMMENTS.length)] ?? ''
const lineOf = (pen: Pen): string => (pen.rarely(9) ? '\n# - { title: no }' : pen.rarely(9) ? '\n' : '')

function blockPairs(pen: Pen, pairs: readonly (readonly [string, Value])[], indent: number): string {
  return pairs.map(([key, value]) => (pen.rarely(25) && key === 'title' ? `? ${key}\n${spaces(indent)}` : key) + `:${blockValue(pen, key, value, indent)}`).join(`${lineOf(pen)}\n${spaces(indent)}`)
}

function blockValue(pen: Pen, key: string, value: Value, indent: number): string {
  if (typeof value === 'string') return value === '' ? comment(pen) : ` ${blockText(pen, value, indent, key === 'title')}`
  if (pen.rarely(3)) return ` ${flowList(pen, value, indent)}${comment(pen)}`
  const at = indent + pen.next(4)
  return comment(pen) + value.map((entry) => `${lineOf(pen)}\n${spaces(at)}-${blockEntry(pen, entry, at)}`).join('')
}

function blockEntry(pen: Pen, entry: Entry, at: number): string {
  const alias = aliasFor(pen, entry)
  if (alias !== undefined) return ` ${alias}`
  const inner = at + 1 + pen.next(3)
  const below = `${comment(pen)}\n${spaces(inner)}`
  if (!entry.pairs) return (pen.next(4) === 1 ? below : ([' ', '   ', '\t'][pen.next(3)] ?? '')) + anchorFor(pen, entry) + blockText(pen, entry.title, at, true)
  if (pen.rarely(3)) return ` ${anchorFor(pen, entry)}${flowMap(pen, entry, at)}${comment(pen)}`
  if (pen.rarely(4)) return ` ${anchorFor(pen, entry).trim()}${below}${blockPairs(pen, entry.pairs, inner)}`
  return spaces(inner - at) + blockPairs(pen, entry.pairs, inner + 1)
}

/** A text after a dash or a colon; its other lines stand further in than `indent`. */
function blockText(pen: Pen, text: string, indent: number, isTitle: boolean): string {
  const line = `\n${spaces(indent + 1 + pen.next(3))}`
  const tag = isTitle && pen.rarely(12) ? '!!str ' : ''
  const style = isTitle ? pen.next(8) : 0
  if (style === 1) return `${tag}${['|', '>', '|-', '>+'][pen.next(4)]}${pen.rarely(4) ? ' # why' : ''}${line}${text.replaceAll(' ', pen.rarely(2) ? line : ' ')}${pen.rarely(3) ? '\n' : ''}`
  if (style === 2) return tag + quoted(pen, text, line) + comment(pen)
  const plain = NEEDS_QUOTES.test(text) ? quoted(pen, text, line) : text.replaceAll(' ', style === 3 && !/ [-?:#*&!|>'"%@`[\]{},]/.test(text) ? line : ' ')
  return tag + plain + comment(pen)
}

function quoted(pen: Pen, text: string, line: string): string {
  const folded = pen.rarely(3) ? text.replaceAll(' ', line) : text
  return pen.rarely(2) ? `'${folded.replaceAll("'", "''")}'` : `"${folded.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

function flowList(pen: Pen, entries: readonly Entry[], indent: number): string {
  const gap = gapOf(pen, indent)
  return `[${gap}${entries.map((entry) => flowEntry(pen, entry, indent)).join(pen.rarely(4) ? ' ,' : `,${gapOf(pen, indent)}`)}${pen.rarely(4) ? ',' : ''}${gap}]`
}

function flowEntry(pen: Pen, entry: Entry, indent: number): string {
  const alias = aliasFor(pen, entry)
  if (alias !== undefined) return `${alias} `
  if (!entry.pairs) return anchorFor(pen, entry) + flowText(pen, entry.title, indent, true)
  const [first] = entry.pairs
  if (entry.pairs.length === 1 && first && typeof first[1] === 'string' && pen.rarely(2)) return `title: ${flowText(pen, first[1], indent, false)}`
  return anchorFor(pen, entry) + flowMap(pen, entry, indent)
}

function flowMap(pen: Pen, { pairs = [] }: Entry, indent: number): string {
  const gap = gapOf(pen, indent)
  const inner = pairs.map(([key, value]) => {
    if (value === '') return ['id: ', 'id', 'id:'][pen.next(3)]
    const name = pen.rarely(6) ? `"${key}"` : pen.rarely(20) ? `? ${key} ` : key
    return `${name}: ${typeof value === 'string' ? flowText(pen, value, indent, key === 'title') : flowList(pen, value, indent)}`
  })
  return `{${gap}${inner.join(`,${gapOf(pen, indent) || ' '}`)}${pen.rarely(5) ? ',' : ''}${gap}}`
}

function flowText(pen: Pen, text: string, indent: number, isTitle: boolean): string {
  const line = `\n${spaces(indent + 1 + pen.next(3))}`
  const isPlain = !NEEDS_QUOTES.test(text) && !/[,[\]{}]/.test(text) && !(isTitle && pen.rarely(3))
  return (isTitle && pen.rarely(15) ? '!!str ' : '') + (isPlain ? text : quoted(pen, text, line)) + (pen.rarely(10) ? ' ' : '')
}

function gapOf(pen: Pen, indent: number): string {
  return ['', ' ', ' ', ' ', `\n${spaces(indent + 1 + pen.next(3))}`, ` # why\n${spaces(indent + 2)}`][pen.next(6)] ?? ''
}

/** An entry that was written before, in place of this one. */
function aliasFor(pen: Pen, { kind }: Entry): string | undefined {
  const known = pen.anchors.filter((anchor) => anchor.kind === kind)
  return known.length > 0 && pen.rarely(6) ? `*${known[pen.next(known.length)]?.name}` : undefined
}

/** What has ids of its own, or holds others, is not repeated. */
function anchorFor(pen: Pen, { kind, pairs = [] }: Entry): string {
  if (!pen.rarely(6)) return ''
  const name = `a${++pen.count}`
  const repeats = pairs.every(([key, value]) => key !== 'id' && typeof value === 'string')
  if (repeats) pen.anchors.push({ name, kind })
  return `&${name} `
}
