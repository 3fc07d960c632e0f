/** Runs one command and answers what it cost. Knows no row of the table and no home. */
import { spawnSync } from 'node:child_process'

/**
 * User + system time of the whole process tree, by bash's `time`: it takes getrusage() of the children it has waited for,
 * which Linux keeps to the nanosecond, and prints it in milliseconds. Node cannot ask that of a child, /proc/<pid>/stat and
 * GNU time have ticks of 10 ms. bash cuts user and system off at the millisecond below, the floor's like the program's.
 */
const TIMED = `TIMEFORMAT='%3U %3S %3R'; exec 4>&2; { time "$@" 2>&4 3>&- 4>&-; } 2>&3`

/** What changes node's own start on a machine, for every program of it. */
const NODE_OWN = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS']
const isPlain = process.argv.includes('--plain')

/**
 * Variables that make every node start of this machine slower: the floor's and the program's alike, which flatters every
 * ratio. They are part of the machine that is measured; `--plain` leaves them out.
 */
export const slowing = NODE_OWN.filter((name) => !isPlain && process.env[name])

/** The floor's too. npm adds a hundred variables; they are not taken over. */
const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  TZ: 'Asia/Ho_Chi_Minh',
  ...Object.fromEntries(slowing.map((name) => [name, process.env[name]])),
}

/** Says at its end, on descriptor 3, what it had in memory at most and which files it has required. */
const WITNESS = `
process.on('exit', () => require('node:fs').writeSync(3, JSON.stringify({
  peakKb: process.resourceUsage().maxRSS,
  files: Object.keys(require.cache),
})))
`

/** The text of a module that {@link witnessed} needs as a file. */
export const witnessText = WITNESS

/** Milliseconds of processor and of the clock. stdout is a pipe, read to its end. @throws Error when the command fails */
export function timed(args) {
  const { stdout, fd3 } = spawned('bash', ['-c', TIMED, 'bash', process.execPath, ...args])
  const [user, system, wall] = fd3.trim().split(/\s+/).slice(-3).map((seconds) => Number(seconds) * 1000)
  return { cpu: user + system, wall, stdout }
}

/** Peak memory in kilobytes and the files required; not timed. Through bash: a child of ours would count our own memory. */
export function witnessed(witness, args) {
  const { fd3 } = spawned('bash', ['-c', '"$@"; exit $?', 'bash', process.execPath, '--require', witness, ...args])
  return JSON.parse(fd3)
}

/** Runs without looking at the time; answers stdout. */
export function plain(args) {
  return spawned(process.execPath, args).stdout
}

function spawned(file, args) {
  const shown = args.slice(args.indexOf(process.execPath) + 1).join(' ')
  const options = { env: ENV, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 2 ** 28 }
  const { error, signal, status, stdout, stderr, output } = spawnSync(file, args, options)
  if (error) throw error
  if (status !== 0) throw new Error(`${shown}\n${signal ?? `exit ${status}`}: ${stderr.trim() || stdout.trim()}`)
  return { stdout, fd3: output[3] ?? '' }
}

/** The middle one; of an even number the mean of the two. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** The smallest value that 95 of 100 do not exceed. */
export function p95(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1]
}
