/**
 * The maps from lines of the seeds to what they became, and everything that may be wrong with one. Knows no disk.
 *
 *     12 | - [ ] the line as it stands, trimmed | mid-level-2026/tracing, mid-level-2026/tracing.jaeger
 *     except 402-415 | ## the section's heading | why nothing of it is in a roadmap
 *
 * A line that begins otherwise is a comment.
 */
import { linesToCover, sectionsOf } from './seed-lines.ts'
import type { SeedLine, SeedSection } from './seed-lines.ts'

/** A line of a seed and what it became. */
export interface Mapped extends SeedLine {
  /** `<roadmap>/<name>`, at least one. */
  readonly names: readonly string[]
}

/** A section of a seed of which nothing need be mapped. */
export interface Exception {
  /** First and last line, both left out. */
  readonly from: number
  readonly to: number
  readonly heading: string
  readonly reason: string
}

/** A map as read. */
export interface CoverageMap {
  readonly mapped: readonly Mapped[]
  readonly exceptions: readonly Exception[]
  /** Lines that look like entries and are none. */
  readonly unread: readonly string[]
}

const MAPPED = /^(\d+) \| (.*) \| ([^|]+)$/
const EXCEPTION = /^except (\d+)-(\d+) \| (.*) \|([^|]*)$/

/** The entries of a map, in its order. */
export function parseCoverage(text: string): CoverageMap {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const entries = lines.filter((line) => /^(?:\d|except)/.test(line))
  return {
    mapped: entries.flatMap((line) => {
      const [, number, seedLine = '', names = ''] = MAPPED.exec(line) ?? []
      return number === undefined ? [] : [{ number: Number(number), text: seedLine, names: names.split(',').map((name) => name.trim()) }]
    }),
    exceptions: entries.flatMap((line) => {
      const [, from, to, heading = '', reason = ''] = EXCEPTION.exec(line) ?? []
      return from === undefined ? [] : [{ from: Number(from), to: Number(to), heading, reason: reason.trim() }]
    }),
    unread: entries.filter((line) => !MAPPED.test(line) && !EXCEPTION.test(line)),
  }
}

/** Lines that must be covered and are neither mapped nor in an exception, each as the beginning of its entry. */
export function uncovered(seed: string, { mapped, exceptions }: CoverageMap): string[] {
  const covered = new Set(mapped.map(({ number }) => number))
  return linesToCover(seed)
    .filter(({ number }) => !covered.has(number) && !exceptions.some(({ from, to }) => number >= from && number <= to))
    .map(({ number, text }) => `${number} | ${text} | `)
}

/** Entries whose line of the seed is another one today, or that cannot be read, or that are given twice. */
export function stale(seed: string, { mapped, unread }: CoverageMap): string[] {
  const lines = seed.split('\n')
  const changed = mapped.filter(({ number, text }) => lines[number - 1]?.trim() !== text)
  const twice = mapped.filter(({ number }, index) => mapped.findIndex((one) => one.number === number) !== index)
  return [
    ...unread.map((line) => `not an entry: ${line}`),
    ...changed.map(({ number, text }) => `${number} is now "${lines[number - 1]?.trim() ?? ''}", not "${text}"`),
    ...twice.map(({ number }) => `${number} is mapped twice`),
  ]
}

/** Exceptions that are not one whole section under its own heading, or that give no reason. */
export function unfounded(seed: string, { exceptions }: CoverageMap): string[] {
  const sections = sectionsOf(seed)
  return exceptions
    .filter(({ from, heading, reason, to }) => {
      const section = sections.find(({ number }) => number === from)
      return !section || plain(section.text) !== plain(heading) || to < section.last || to > section.end || reason.length < 10
    })
    .map(({ from, heading, to }) => `${from}-${to} ${heading}: ${sectionHint(sections.find(({ number }) => number === from))}`)
}

/** Entries that name something no roadmap has. @param has whether `<roadmap>/<name>` is there */
export function misnamed({ mapped }: CoverageMap, has: (name: string) => boolean): string[] {
  return mapped.flatMap(({ number, names }) => names.filter((name) => !has(name)).map((name) => `${number}: ${name}`))
}

/** A heading without its `#`. */
function plain(heading: string): string {
  return heading.replace(/^#+ /, '').trim()
}

function sectionHint(section: SeedSection | undefined): string {
  return section ? `the section is ${section.number}-${section.last} | ${section.text}; a reason must say why` : 'no heading stands on its first line'
}
