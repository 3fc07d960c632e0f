/** Builds the homes that are measured, through the journal's own code. Knows no figure. */
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { START, TODAY, addDays, leavesOf, olderCommands, recentCommands } from './history.js'
import { largeRoadmap, taskId } from './large.js'
import { plain } from './measure.js'

const ROOT = join(import.meta.dirname, '..', '..')
/** On the disk of the project, not in a /tmp that may be memory: what is recorded is written through. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'lotrinh-bench')
const ZONE = 'Asia/Ho_Chi_Minh'
const LARGE_START = '2026-04-01'
const EVENTS_OF_YOUNG = 20
const OLD_MS = 86_400_000

/**
 * Copies of everything for one run, so that neither another run nor a build meanwhile is in the way.
 * - `ten`, `done`: the shipped roadmaps for 120 days, kept to, and 100,000 older events over ten years;
 * - `far`: the same ten years, and nothing done since the plans began;
 * - `same`: those 120 days without a past; `young`: 20 events in all;
 * - `list`, `large`: a roadmap of 5,000 items for a month, kept to; `items100`, `items1000`: smaller ones of the same kind.
 */
export async function openHomes(say) {
  mkdirSync(CACHE, { recursive: true })
  removeOld()
  const folder = mkdtempSync(join(realpathSync(CACHE), 'run-'))
  const close = () => rmSync(folder, { recursive: true, force: true })
  try {
    const program = copyProgram(folder)
    const { journals, tools, meta } = await cachedJournals(program, say)
    const home = (name, journal = name) => openHome(folder, name, join(journals, `${journal}.db`), meta[journal])
    const homes = { ten: home('ten'), done: home('done', 'ten'), far: home('far'), same: home('same'), young: home('young') }
    for (const name of ['list', 'large']) homes[name] = await buildLargeHome(folder, name, program, tools)
    for (const items of [100, 1_000]) homes[`items${items}`] = await buildLargeHome(folder, `items${items}`, program, tools, items)
    return { folder, program, homes, close }
  } catch (error) {
    close()
    throw error
  }
}

/** What npm would pack. */
function copyProgram(folder) {
  const program = join(folder, 'program')
  for (const part of ['package.json', 'bin', 'dist', 'roadmaps', 'LICENSE', 'README.md', 'CHANGELOG.md']) {
    if (existsSync(join(ROOT, part))) cpSync(join(ROOT, part), join(program, part), { recursive: true })
  }
  return program
}

function openHome(folder, name, journal, { missed, due }) {
  const home = join(folder, name)
  mkdirSync(home, { mode: 0o700 })
  writeFileSync(join(home, 'config.yaml'), 'language: vi\n')
  copyFileSync(journal, join(home, 'journal.db'))
  return { name, home, missed, due, turns: 0 }
}

/** Journals name their roadmap's file by its absolute path, so both stay where they were made. */
async function cachedJournals(program, say) {
  const journals = join(CACHE, hashOfSources())
  const tools = join(journals, 'journal.mjs')
  const meta = join(journals, 'meta.json')
  if (!existsSync(meta)) {
    say('building ten years of events, once')
    const unfinished = `${journals}.${process.pid}`
    mkdirSync(join(unfinished, 'roadmaps'), { recursive: true })
    await bundleJournal(join(unfinished, 'journal.mjs'))
    const built = await buildJournals(unfinished, join(journals, 'roadmaps'), program)
    writeFileSync(join(unfinished, 'meta.json'), JSON.stringify(built))
    if (existsSync(meta)) rmSync(unfinished, { recursive: true })
    else renameSync(unfinished, journals)
  }
  return { journals, tools, meta: JSON.parse(readFileSync(meta, 'utf8')) }
}

/** The schema, the roadmaps, what is made of them here, and where. */
function hashOfSources() {
  const hash = createHash('sha256').update(CACHE)
  for (const folder of ['src/journal', 'roadmaps', 'test/bench']) {
    for (const file of readdirSync(join(ROOT, folder)).sort()) hash.update(file).update(readFileSync(join(ROOT, folder, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Node 20 runs no TypeScript. */
async function bundleJournal(outfile) {
  const modules = ['handle', 'maintenance', 'open', 'record', 'revision', 'rows'].map((name) => `export * from './src/journal/${name}.ts'`)
  await build({
    stdin: { contents: modules.join('\n'), resolveDir: ROOT, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['better-sqlite3'],
    logLevel: 'warning',
  })
}

async function buildJournals(folder, finalRoadmaps, program) {
  const tools = await import(pathToFileURL(join(folder, 'journal.mjs')).href)
  const names = readdirSync(join(ROOT, 'roadmaps')).filter((name) => name.endsWith('.yaml'))
  for (const name of names) copyFileSync(join(ROOT, 'roadmaps', name), join(folder, 'roadmaps', name))
  const starts = names.map((name) => {
    const text = readFileSync(join(folder, 'roadmaps', name), 'utf8')
    const id = /^roadmap:\s*(\S+)/m.exec(text)?.[1] ?? basename(name, '.yaml')
    return startOf(id, join(finalRoadmaps, name), START, text)
  })
  const items = names.flatMap((name) => itemsOf(program, join(folder, 'roadmaps', name), START))
  const recent = recentCommands(items)
  const nothing = { ...recentCommands(items), commands: [] }
  const few = { ...recent, commands: recent.commands.filter(({ facts }) => facts[0].what === 'done').slice(2 * starts.length - EVENTS_OF_YOUNG) }
  const make = (name, past, { commands }) => buildJournal(tools, join(folder, `${name}.db`), past, starts, commands)
  make('ten', true, recent)
  make('far', true, nothing)
  make('same', false, recent)
  make('young', false, few)
  const { missed, due } = recent
  return { ten: { missed, due }, far: { missed, due }, same: { missed, due }, young: { missed, due } }
}

function startOf(plan, file, start, text) {
  return { plan, file, start, text }
}

/** The items of a roadmap as the program itself sees them, in a home of their own. */
function itemsOf(program, file, start) {
  const home = mkdtempSync(join(CACHE, 'run-'))
  const run = (...args) => plain([join(program, 'bin', 'roadmap.cjs'), ...args, '--home', home])
  try {
    run('plan', 'add', file, '--start', start, '--now', `${start}T08:00`)
    return JSON.parse(run('list', '--all', '--json', '--now', `${TODAY}T06:00`)).items
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** One transaction; the sums that follow from the older events are made in one go, those of the newer command by command. */
function buildJournal(tools, file, past, starts, commands) {
  const journal = tools.openJournal(file, { now: instantOf(TODAY, 0) })
  try {
    if (past) writeOlder(tools, journal, starts[0].text)
    for (const { plan, file: path, start, text } of starts) {
      const revision = tools.buildRevision(text)
      const facts = [
        { what: 'plan.start', plan, data: { roadmap: plan, file: path, start } },
        { what: 'plan.revision', plan, data: { hash: revision.hash } },
      ]
      tools.record(journal, facts.map((fact) => ({ fact, day: start })), { at: instantOf(start, 0), zone: ZONE }, [revision])
    }
    tools.writing(journal, () => {
      for (const [n, { day, facts }] of commands.entries()) {
        tools.append(journal, facts.map((fact) => ({ fact, day })), { at: instantOf(day, 60 + (n % 900)), zone: ZONE })
      }
    })
    const problems = tools.integrityCheck(journal)
    if (problems.length > 0) throw new Error(`${file}: ${problems.join('; ')}`)
  } finally {
    journal.close()
  }
}

/** A command each, with ids and instants of its own. `rebuild` gives what `record` would have given, and is tested to. */
function writeOlder(tools, journal, text) {
  const revision = tools.buildRevision(text)
  const { device } = tools.get(journal, 'SELECT device FROM meta')
  tools.record(journal, [], { at: instantOf('2016-01-01', 0), zone: ZONE }, [revision])
  tools.writing(journal, () => {
    let before = ''
    let minute = 0
    let today = ''
    for (const { day, facts } of olderCommands()) {
      minute = day === today ? minute + 7 : 0
      today = day
      const at = instantOf(day, minute)
      const command = journal.newId(at)
      for (const fact of facts) {
        const data = fact.what === 'undo' ? { command: before } : fact.what === 'plan.revision' ? { hash: revision.hash } : fact.data
        tools.appendEvent(journal, tools.toRow({ ...fact, data }, { id: journal.newId(at), command, device, at: at.toISOString(), day, zone: ZONE }))
      }
      before = command
    }
  })
  tools.rebuild(journal)
}

/** The instant of some minutes after six in the morning there. */
function instantOf(day, minutes) {
  return new Date(Date.parse(`${day}T06:00:00+07:00`) + minutes * 60_000)
}

async function buildLargeHome(folder, name, program, tools, items = 5_000) {
  const journal = await import(pathToFileURL(tools).href)
  const roadmap = join(folder, `${name}.yaml`)
  const text = largeRoadmap(0, items)
  writeFileSync(roadmap, text)
  const all = itemsOf(program, roadmap, LARGE_START)
  const commands = leavesOf(all)
    .filter(({ window }, n) => window.to < TODAY && n % 20 !== 0)
    .map((item, n) => ({ day: addDays(LARGE_START, n % 28), facts: [{ what: 'done', plan: 'large', item: item.id, ...(item.key === null ? {} : { key: item.key }), data: { minutes: item.effortMinutes, assumed: true } }] }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const file = join(folder, `${name}.db`)
  buildJournal(journal, file, false, [startOf('large', roadmap, LARGE_START, text)], commands)
  // What is due now and next, as somebody does it who keeps to the plan.
  const missed = Array.from({ length: Math.min(300, Math.floor(items * 0.15)) }, (_, n) => [taskId(Math.floor(items * 0.09) + n), TODAY])
  return { ...openHome(folder, name, file, { missed, due: [] }), roadmap, edition: 0 }
}

/** Left behind by a run that was killed, or made from sources that have changed since. */
function removeOld() {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name)
    if (Date.now() - statSync(path).mtimeMs > OLD_MS) rmSync(path, { recursive: true, force: true })
  }
}
