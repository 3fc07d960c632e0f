/**
 * Which lines of a seed document must have become something in a shipped roadmap. Knows no roadmap and no map.
 *
 * What counts, in every seed: checkboxes; tree lines (`├──`) and the head of a tree; bullets and numbered lines at any
 * depth; headings that are numbered, of a week, day, month, quarter, phase, project, step or path, with hours, or of the
 * fifth level (a concept each); goals, outputs and months written as a bold label with text; rows of skills (stars);
 * lines of a timetable; amounts of pay; questions and numbered lines of an exercise.
 *
 * What does not: blocks of code (a fence with a language); the rest of a fence without tree (diagrams, examples,
 * templates of prose); a label that only names the list below it ("**Features:**"); bullets that say why a topic matters
 * or give an example of it; meals and the free hour of a timetable; the table of contents; running prose.
 */

/** A line as a map quotes it. */
export interface SeedLine {
  /** From 1. */
  readonly number: number
  /** Without the white space around it; markdown and emoji as they are. */
  readonly text: string
}

/** A heading and how far what stands under it goes. */
export interface SeedSection extends SeedLine {
  /** The last line with something on it before the next heading of its level or above. */
  readonly last: number
  /** The line before that heading. */
  readonly end: number
}

type Fence = 'none' | 'code' | 'tree' | 'plain'

const TREE = /^[│\s]*[├└]──/
const BULLET = /^(?:[-*•]|\d+\.) /
const CHECKBOX = /^(?:[-*]|\d+\.) \[[ x]\] /
const HEADING = /^#+ /
const REASON = /^\*\*(?:Tại sao|Ví dụ)/
const EXAMPLE = /^- \*\*(?:Real-world )?Examples?:/
/** `Week 1-2: …`, `3. …`, `a) …`, `Q1 …`: after marks and emoji are taken off. */
const NAMED_HEADING = /^(?:(?:Week|Day|Month|Phase|Project|Step|Tháng|Tuần) \d|Path [A-Z]|Q\d|\d+\.|[a-z]\) )/
const HOURS = /\d:\d\d|hours\/day/
const LABELLED = /^\*\*(?:Goal|Focus|Output|Deliverable|Mục tiêu|Month \d+ \(\w+\))(?::\*\*|\*\*:) *\S/
const TIMETABLE = /^\d\d:\d\d|^- .*\(\d+h\)$/
const FREE_TIME = /Breakfast|Lunch|Dinner|Relax \/ Reading/
const PAY = /^[A-Z]\w+: \$\d/
const EXERCISE = /^- .*\?(?: \(.*\))?$|^\d+\. /

/** Every line that must be covered, in order. */
export function linesToCover(seed: string): SeedLine[] {
  const lines = seed.split('\n')
  const fences = fencesOf(lines)
  const reasons = reasonsOf(lines)
  return lines
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter(({ text }, index) => !reasons.has(index) && counts(text, lines[index + 1]?.trim() ?? '', fences[index] ?? 'none'))
}

/** The sections of a seed: each heading outside of fences, with all that stands under it. */
export function sectionsOf(seed: string): SeedSection[] {
  const lines = seed.split('\n')
  const fences = fencesOf(lines)
  const headings = lines.flatMap((line, index) => (fences[index] === 'none' && HEADING.test(line) ? [{ number: index + 1, text: line.trim() }] : []))
  return headings.map((heading, index) => {
    const next = headings.slice(index + 1).find(({ text }) => levelOf(text) <= levelOf(heading.text))
    const end = (next?.number ?? lines.length + 1) - 1
    return { ...heading, last: lines.slice(0, end).findLastIndex((line) => !/^[\s-]*$/.test(line)) + 1, end }
  })
}

function counts(text: string, next: string, fence: Fence): boolean {
  switch (fence) {
    case 'code':
      return false
    case 'tree':
      return TREE.test(text) || /^(?:- |✅)/.test(text) || (TREE.test(next) && !text.endsWith(':'))
    case 'plain':
      return (TIMETABLE.test(text) && !FREE_TIME.test(text)) || PAY.test(text) || EXERCISE.test(text)
    case 'none':
      if (HEADING.test(text)) return isNamed(text)
      return CHECKBOX.test(text) || isEntry(text) || LABELLED.test(text) || (text.startsWith('|') && text.includes('⭐'))
  }
}

function isEntry(text: string): boolean {
  const isLabel = text.replaceAll('*', '').trim().endsWith(':')
  return BULLET.test(text) && !isLabel && !text.includes('](#') && !EXAMPLE.test(text)
}

function isNamed(heading: string): boolean {
  return levelOf(heading) === 5 || HOURS.test(heading) || NAMED_HEADING.test(heading.replace(/^[^\p{L}\d]+/u, ''))
}

function levelOf(heading: string): number {
  return heading.indexOf(' ')
}

/** In what kind of fence each line stands; the marks themselves are code. */
function fencesOf(lines: readonly string[]): Fence[] {
  const fences: Fence[] = lines.map(() => 'none')
  let open: number | undefined
  for (const [index, line] of lines.entries()) {
    if (!line.trim().startsWith('```')) continue
    if (open !== undefined) fences.fill(kindOf(lines.slice(open, index)), open, index).fill('code', open, open + 1).fill('code', index, index + 1)
    open = open === undefined ? index : undefined
  }
  return fences
}

function kindOf([mark = '', ...body]: readonly string[]): Fence {
  if (mark.trim() !== '```') return 'code'
  return body.some((line) => TREE.test(line)) ? 'tree' : 'plain'
}

/** The bullets under a label that asks why or says "for example". */
function reasonsOf(lines: readonly string[]): Set<number> {
  const reasons = new Set<number>()
  let inside = false
  for (const [index, line] of lines.entries()) {
    const text = line.trim()
    if (inside && BULLET.test(text)) reasons.add(index)
    else if (text !== '') inside = REASON.test(text)
  }
  return reasons
}
