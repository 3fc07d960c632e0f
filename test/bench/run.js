/**
 * `npm run bench [-- --runs 40] [-- --json] [-- --plain]`: how long the program takes beside node itself. Prints one table and asserts
 * nothing.
 *
 * The floor is node running an empty module. Every round runs every command once, each beside a floor of its own and in
 * another order than the round before; figures are ratios of medians. Before each run the clock moves a minute and
 * something is done in that home, neither timed, so that no finished screen can be replayed. Rows of what is not there yet
 * (HTML report, import) are added with it.
 */
import { execFileSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { TODAY } from './history.js'
import { openHomes } from './homes.js'
import { median, p95, plain, slowing, timed, witnessText, witnessed } from './measure.js'
import { COMMANDS, FLOOR, MEMORY, PACKAGE, RATIOS, WARM_FILE } from './rows.js'
import { renderTable } from './table.js'

const LEAST_RUNS = 20
/** The first runs fill caches: the program's own, and the system's of its files. */
const WARMING = 2
/** From six in the morning; the Day ends 22 hours later. */
const MINUTES = 20 * 60

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '24' }, json: { type: 'boolean', default: false }, plain: { type: 'boolean', default: false } } })
const runs = Math.max(LEAST_RUNS, Number(options.runs) || 0)
const say = (text) => process.stderr.write(`${text}\n`)

const { folder, program, homes, close } = await openHomes(say)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
process.on('exit', close)

const empty = join(folder, 'empty.mjs')
const witness = join(folder, 'witness.cjs')
writeFileSync(empty, '')
writeFileSync(witness, witnessText)

let minutes = 0
const argsOf = (home, args) => [join(program, 'bin', 'roadmap.cjs'), ...args, '--home', home.home, '--now', now()]

/** The clock of all homes; begins the day again where it would end. */
function now() {
  const minute = 6 * 60 + (minutes % MINUTES)
  const nextDay = minute >= 24 * 60
  const clock = [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return `${nextDay ? new Date(Date.parse(TODAY) + 86_400_000).toISOString().slice(0, 10) : TODAY}T${clock}`
}

/** A minute passes, and something that was missed is done; when nothing is left, one after the other is taken back. */
function live(home) {
  minutes++
  const turn = home.turns++ % (2 * home.missed.length)
  const [id, day] = home.missed[turn] ?? []
  plain(argsOf(home, id === undefined ? ['undo'] : ['done', id, '--on', day]))
}

const times = Object.fromEntries([FLOOR, ...Object.keys(COMMANDS)].map((name) => [name, []]))
const peaks = { floor: [], today: [] }
const failures = {}
let warmFiles = []

function measureCommand(name, round) {
  const { args, before, after, home: homeName } = COMMANDS[name]
  const home = homes[homeName]
  live(home)
  before?.(home)
  const floor = timed([empty])
  const run = timed(argsOf(home, args(home, round)))
  if (run.stdout.trim() === '') throw new Error(`${name}: nothing on stdout`)
  if (after) plain(argsOf(home, after))
  times[FLOOR].push(floor)
  times[name].push(run)
}

function measureMemory() {
  live(homes.ten)
  peaks.floor.push(witnessed(witness, [empty]).peakKb)
  const { peakKb, files } = witnessed(witness, argsOf(homes.ten, ['today']))
  peaks.today.push(peakKb)
  warmFiles = files.filter((file) => file.startsWith(program + sep))
}

function measureRound(round) {
  const names = Object.keys(COMMANDS)
  for (let i = 0; i < names.length; i++) {
    const name = names[(i + round) % names.length]
    if (failures[name]) continue
    try {
      measureCommand(name, round)
    } catch (error) {
      failures[name] = error.message
    }
  }
  measureMemory()
}

for (let round = -WARMING; round < runs; round++) {
  if (round === 0) for (const list of [...Object.values(times), ...Object.values(peaks)]) list.length = 0
  if (process.stderr.isTTY) process.stderr.write(`\r${round < 0 ? 'warming' : `run ${round + 1} of ${runs}`}  `)
  measureRound(round + WARMING)
}
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')

const cpuOf = (name) => median(times[name].map(({ cpu }) => cpu))
const wallOf = (name) => {
  const walls = times[name].map(({ wall }) => wall)
  return { p50: median(walls), p95: p95(walls) }
}
const judged = (row) => ({ ...row, over: row.bar !== undefined && row.figure > row.bar })

function ratioRow({ command, over, ...row }) {
  const failed = failures[command] ?? failures[over]
  if (failed !== undefined) return { ...row, unit: '×', failed }
  const [cpuMs, ofMs] = [cpuOf(command), cpuOf(over)]
  return judged({ ...row, unit: '×', figure: cpuMs / ofMs, cpuMs, ofMs, wall: wallOf(command) })
}

function packageSize() {
  const text = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: program, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return JSON.parse(text)[0].unpackedSize
}

const sizes = warmFiles.map((file) => statSync(file).size)
const rows = [
  { name: 'node with an empty module, the floor', figure: 1, unit: '×', cpuMs: cpuOf(FLOOR), wall: wallOf(FLOOR) },
  ...RATIOS.map(ratioRow),
  judged({ ...MEMORY, unit: '×', figure: median(peaks.today) / median(peaks.floor), peakKb: median(peaks.today) }),
  judged({ ...PACKAGE, unit: 'MB', figure: packageSize() / 1e6 }),
  judged({ ...WARM_FILE, unit: 'kB', figure: Math.max(...sizes) / 1e3 }),
]

if (options.json) {
  console.log(JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, cpus: cpus().length, runs, rows }))
} else {
  console.log(renderTable(rows).join('\n'))
  console.log(`\n${runs} runs of each; the floor ${cpuOf(FLOOR).toFixed(0)} ms of processor; node ${process.version}; !: over the bar`)
  if (slowing.length > 0) console.log(`Every node here starts with ${slowing.join(', ')}; without (-- --plain) the floor is lower and the ratios higher.`)
  for (const [name, why] of Object.entries(failures)) console.log(`\n${name} failed: ${why}`)
}
