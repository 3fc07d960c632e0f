/** What architecture.md promises of `src/`, read from its import lines and its code. */
import { describe, expect, test } from 'vitest'
import { readSources } from './support/sources.ts'
import type { Source } from './support/sources.ts'

const sources = readSources()

/** What each part may import beside itself; the middle ones know nothing of each other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  language: ['domain', 'problems'],
  locales: ['domain', 'problems', 'errors'],
  roadmap: ['domain', 'language', 'problems'],
  journal: ['domain', 'language', 'problems'],
  import: ['domain', 'language', 'problems'],
  render: ['domain', 'language', 'problems', 'locales'],
  deliver: ['domain', 'language', 'problems', 'locales'],
  // Leaves: what errors carry is named with types of the domain.
  problems: ['domain'],
  errors: ['problems'],
  host: [],
  ask: ['host', 'errors'],
  session: ['domain', 'language', 'problems', 'locales', 'errors', 'host', 'roadmap', 'journal', 'import', 'render', 'deliver'],
  commands: ['domain', 'language', 'problems', 'locales', 'errors', 'host', 'roadmap', 'journal', 'import', 'render', 'deliver', 'session'],
  arguments: ['commands', 'errors'],
  cli: ['commands', 'session', 'locales', 'language', 'errors', 'host', 'arguments'],
  main: ['cli', 'host', 'ask'],
}

/** Where each package lives: the beginning of a path. */
const HOMES: Readonly<Record<string, string>> = {
  yaml: 'roadmap/',
  zod: 'roadmap/',
  'better-sqlite3': 'journal/',
  mdast: 'import/',
  'iconv-lite': 'import/',
  chalk: 'render/text/chalk.ts',
  'cli-table3': 'render/text/',
  'get-east-asian-width': 'render/text/width.ts',
  echarts: 'render/svg/',
  inquirer: 'ask.ts',
  '@inquirer/core': 'ask/',
  commander: 'arguments.ts',
  'date-fns': 'domain/calendar/',
  '@date-fns/utc': 'domain/calendar/day.ts',
  'ts-fsrs': 'domain/review/memory.ts',
}

/** The rooms of the domain; each may import those before it in the list, the last ones nothing of each other. */
const ROOMS = ['calendar', 'plan', 'facts', 'habit', 'targets', 'review', 'schedule', 'ahead', 'agenda', 'act', 'edit', 'show', 'report', 'doubt', 'remind']
const LAST_ROOMS = ['act', 'edit', 'show', 'report', 'doubt']

/** `domain/calendar/day.ts` is of `domain`, `cli.ts` of `cli`. */
function partOf(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? ''
}

/** `zod/mini` is of `zod`. */
function packageOf(path: string): string {
  return path.split('/').slice(0, path.startsWith('@') ? 2 : 1).join('/')
}

function isOurs(path: string): boolean {
  return path.endsWith('.ts')
}

/** Files, in which a pattern is found, but for those allowed. */
function filesWith(pattern: RegExp, allowed: readonly string[] = [], among: readonly Source[] = sources): string[] {
  return among.filter(({ file, code }) => !allowed.includes(file) && pattern.test(code)).map(({ file }) => file)
}

describe('imports', () => {
  test('go in one direction, from main to the domain', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      imports.filter(({ of }) => isOurs(of) && partOf(of) !== partOf(file) && !MAY_IMPORT[partOf(file)]?.includes(partOf(of))).map(({ of }) => `${file} imports ${of}`),
    )
    expect(wrong).toEqual([])
  })

  test('name a file that is there', () => {
    const files = new Set(sources.map(({ file }) => file))
    expect(sources.flatMap(({ file, imports }) => imports.filter(({ of }) => isOurs(of) && !files.has(of)).map(({ of }) => `${file}: ${of}`))).toEqual([])
  })

  test('of a package stand in its one home', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      imports
        .filter(({ of }) => !isOurs(of) && !of.startsWith('node:') && !file.startsWith(HOMES[packageOf(of)] ?? 'nowhere'))
        .map(({ of }) => `${file} imports ${of}`),
    )
    expect(wrong).toEqual([])
  })

  test('of date-fns name the one function that is wanted', () => {
    expect(filesWith(/from '(date-fns|@date-fns\/utc)'/)).toEqual([])
  })

  test('that run at once make no circle', () => {
    const eager = new Map(sources.map(({ file, imports }) => [file, imports.filter((each) => isOurs(each.of) && !each.isType && !each.isLazy).map(({ of }) => of)]))
    const reaches = (from: string, wanted: string, seen = new Set<string>()): boolean =>
      (eager.get(from) ?? []).some((next) => next === wanted || (!seen.has(next) && (seen.add(next), reaches(next, wanted, seen))))
    expect(sources.map(({ file }) => file).filter((file) => reaches(file, file))).toEqual([])
  })
})

describe('the domain', () => {
  const domain = sources.filter(({ file }) => partOf(file) === 'domain')

  test('imports only itself and its packages', () => {
    const wrong = domain.flatMap(({ file, imports }) => imports.filter(({ of }) => of.startsWith('node:')).map(({ of }) => `${file} imports ${of}`))
    expect(wrong).toEqual([])
  })

  test('has rooms that know only those before them', () => {
    const roomOf = (file: string): string => file.split('/')[1] ?? ''
    const mayImport = (from: string, to: string): boolean => from === to || (ROOMS.indexOf(to) < ROOMS.indexOf(from) && !(LAST_ROOMS.includes(from) && LAST_ROOMS.includes(to)))
    expect([...new Set(domain.map(({ file }) => roomOf(file)))].sort()).toEqual([...ROOMS].sort())
    expect(domain.flatMap(({ file, imports }) => imports.filter(({ of }) => partOf(of) === 'domain' && !mayImport(roomOf(file), roomOf(of))).map(({ of }) => `${file} imports ${of}`))).toEqual([])
  })

  test('formats nothing by the system and draws no lots', () => {
    expect(filesWith(/\bIntl\b|toLocale|localeCompare|Math\.random/, [], domain)).toEqual([])
  })

  test('reads no clock and no zone', () => {
    expect(filesWith(/\.get(Full|Hours|Date|Day|Month|Minutes|Timezone)/, [], domain)).toEqual([])
  })
})

describe('the outside world', () => {
  test('has its clock read in main.ts only', () => {
    expect(filesWith(/new Date\(\)|Date\.now|performance\.|hrtime/, ['main.ts'])).toEqual([])
  })

  test('has its process and console in main.ts only', () => {
    expect(filesWith(/\bprocess\b(?!-)|\bconsole\b|globalThis|node:process/, ['main.ts'])).toEqual([])
  })

  test('is never left in the middle of something', () => {
    expect(filesWith(/process\.exit\(/)).toEqual([])
  })

  test('is waited for in main.ts only, and never repeated by a timer', () => {
    expect(filesWith(/\bsetTimeout\(/, ['main.ts'])).toEqual([])
    expect(filesWith(/\bsetInterval\(/)).toEqual([])
  })
})

describe('files', () => {
  test('open with a sentence that says what they are', () => {
    expect(sources.filter(({ text }) => !/^\/\*\*\s/.test(text)).map(({ file }) => file)).toEqual([])
  })

  test('are no drawers', () => {
    expect(sources.filter(({ file }) => /(^|\/)(utils?|helpers?|common|types|misc|index)(\/|\.ts$)/.test(file)).map(({ file }) => file)).toEqual([])
  })

  test('pass nothing on from another and have no default', () => {
    expect(filesWith(/^export default|^export \*|^export (type )?\{[^}]*\} from/m)).toEqual([])
  })

  test('hold no class but errors', () => {
    const classes = sources.flatMap(({ file, code }) => [...code.matchAll(/^(?:export )?(?:abstract )?class .*$/gm)].map(([line]) => `${file}: ${line}`))
    expect(classes.filter((line) => !/ extends \w*Error\b/.test(line))).toEqual([])
  })

  test('say no `any` and silence no check', () => {
    expect(filesWith(/[\w\])]\??: any\b|<any\b|\bas any\b|\bany\[\]/)).toEqual([])
    expect(sources.filter(({ text }) => /@ts-(ignore|nocheck|expect-error)/.test(text)).map(({ file }) => file)).toEqual([])
  })

  test('of the two languages are the same', () => {
    const of = (language: string): string[] => sources.flatMap(({ file }) => (file.startsWith(`locales/${language}/`) ? [file.slice(`locales/${language}/`.length)] : []))
    expect(of('vi')).toEqual(of('en'))
    expect(of('vi').length).toBeGreaterThan(5)
  })

  test('of one command each stand in commands, beside the table of them', () => {
    const commands = sources.filter(({ file }) => partOf(file) === 'commands')
    const without = commands.filter(({ code }) => !/^export async function run\(/m.test(code)).map(({ file }) => file)
    expect(without).toEqual(['commands/command.ts', 'commands/seldom.ts', 'commands/table.ts'])
  })
})
