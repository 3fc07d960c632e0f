/** The lines that are ours in the text of a crontab, put in and taken out; every other byte stays. Knows no program. */

/** Our lines of one home, and the command that made them. */
export interface Block {
  /** `roadmap remind install --at 07:00`. */
  readonly words: string
  readonly lines: readonly string[]
}

/** A marker without its other half, or a second pair for the same home. `line` counts from 1. */
export interface MarkerProblem {
  readonly line: number
  readonly text: string
  readonly why: 'no-end' | 'no-begin' | 'twice'
}

export type Rewritten = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'markers'; readonly problem: MarkerProblem }

interface Found extends Block {
  /** As JSON in its markers; empty for the default. */
  readonly home: string
  /** True where the line before it had no end of its own and was given one. */
  readonly ended: boolean
  /** Where the block begins, and where what follows it begins. */
  readonly from: number
  readonly to: number
}

const ENDED = ' (line end added)'
const BEGIN = /^# >>> roadmap remind(?<home> "(?:[^"\\]|\\.)*")?(?<ended> \(line end added\))? >>>\r?\n?$/
const END = /^# <<< roadmap remind(?<home> "(?:[^"\\]|\\.)*")? <<<\r?\n?$/

/**
 * The text with the block in place of the home's former one, else at its end. A last line without an end gets one, and
 * the marker says so.
 * @param home undefined for the default
 */
export function withLines(crontab: string, block: Block, home: string | undefined): Rewritten {
  const read = readBlocks(crontab)
  if ('problem' in read) return { kind: 'markers', problem: read.problem }
  const key = keyOf(home)
  const found = read.blocks.find((each) => each.home === key)
  if (found) return textOf(crontab.slice(0, found.from) + blockText(block, key, found.ended) + crontab.slice(found.to))
  const ended = crontab !== '' && !crontab.endsWith('\n')
  return textOf(`${crontab}${ended ? '\n' : ''}${blockText(block, key, ended)}`)
}

/** The text without the home's block, and without the line end that came with it. */
export function withoutLines(crontab: string, home: string | undefined): Rewritten {
  const read = readBlocks(crontab)
  if ('problem' in read) return { kind: 'markers', problem: read.problem }
  const key = keyOf(home)
  const found = read.blocks.find((each) => each.home === key)
  if (!found) return textOf(crontab)
  const [before, after] = [crontab.slice(0, found.from), crontab.slice(found.to)]
  if (!found.ended || !before.endsWith('\n')) return textOf(before + after)
  if (after === '') return textOf(before.slice(0, -1))
  // Where the block of another home comes after it, that one takes the line end away when it goes.
  const isBefore = read.blocks.some(({ from }) => from === found.to)
  return textOf(before + (isBefore ? after.replace(/ >>>(?=\r?\n)/, `${ENDED} >>>`) : after))
}

/** The block of the home; undefined where there is none, or where markers are broken. */
export function linesIn(crontab: string, home: string | undefined): Block | undefined {
  const read = readBlocks(crontab)
  const found = 'problem' in read ? undefined : read.blocks.find((each) => each.home === keyOf(home))
  return found && { words: found.words, lines: found.lines }
}

/** The block as it stands in a crontab. */
export function printBlock(block: Block, home: string | undefined): string {
  return blockText(block, keyOf(home), false)
}

function textOf(text: string): Rewritten {
  return { kind: 'text', text }
}

function keyOf(home: string | undefined): string {
  return home === undefined ? '' : JSON.stringify(home).replace(/[\u007f-\u009f]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`)
}

function blockText({ words, lines }: Block, key: string, ended: boolean): string {
  const name = key === '' ? '' : ` ${key}`
  const all = [`# >>> roadmap remind${name}${ended ? ENDED : ''} >>>`, `# ${words}`, ...lines, `# <<< roadmap remind${name} <<<`]
  return all.map((line) => `${line}\n`).join('')
}

/** A block whose end has not come yet. */
interface Open extends Pick<Found, 'home' | 'ended' | 'from'> {
  readonly line: number
  readonly text: string
  readonly inside: string[]
}

function readBlocks(crontab: string): { readonly blocks: readonly Found[] } | { readonly problem: MarkerProblem } {
  const blocks: Found[] = []
  let open: Open | undefined
  let from = 0
  for (const [i, whole] of (crontab.match(/[^\n]*\n|[^\n]+$/g) ?? []).entries()) {
    const [begin, end] = [BEGIN.exec(whole)?.groups, END.exec(whole)?.groups]
    const home = (begin ?? end)?.['home']?.slice(1) ?? ''
    const [line, text, to] = [i + 1, whole.replace(/\r?\n?$/, ''), from + whole.length]
    if (begin && open) return { problem: { line: open.line, text: open.text, why: 'no-end' } }
    if (begin && blocks.some((each) => each.home === home)) return { problem: { line, text, why: 'twice' } }
    if (end && open?.home !== home) return { problem: { line, text, why: 'no-begin' } }
    if (begin) open = { home, ended: begin['ended'] !== undefined, from, line, text, inside: [] }
    else if (!end) open?.inside.push(text)
    else if (open) {
      blocks.push(foundIn(open, to))
      open = undefined
    }
    from = to
  }
  return open ? { problem: { line: open.line, text: open.text, why: 'no-end' } } : { blocks }
}

/** A hand may have been at it: the first comment is the command, what is none the lines. */
function foundIn({ home, ended, from, inside }: Open, to: number): Found {
  const words = inside.find((line) => line.startsWith('# '))?.slice(2) ?? ''
  return { home, ended, from, to, words, lines: inside.filter((line) => line.trim() !== '' && !line.startsWith('#')) }
}
