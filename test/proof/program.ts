/** Runs the built program as its user does: a child process for each command, on a home of its own. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

export interface Answer {
  readonly out: string
  readonly err: string
  readonly code: number | null
}

export interface Program {
  readonly home: string
  /** @param now local to Ho Chi Minh City, `2026-01-05T06:10` */
  run(now: string, ...args: readonly string[]): Answer
  /** Its answer to `--json`; throws when it did not exit with 0. */
  json<T>(now: string, ...args: readonly string[]): T
  /** Processes started so far. */
  count(): number
  remove(): void
}

/** @throws when nothing was built */
export function openProgram(): Program {
  if (!existsSync(join(ROOT, 'dist', 'main.cjs'))) throw new Error('dist/ is missing: this test runs the built program; `npm run build` first')
  const home = mkdtempSync(join(tmpdir(), 'roadmap-year-'))
  const env = { PATH: process.env['PATH'], HOME: home, ROADMAP_HOME: home, TZ: 'Asia/Ho_Chi_Minh', LANG: 'en_US.UTF-8', COLUMNS: '80', NO_COLOR: '1' }
  let count = 0
  const run: Program['run'] = (now, ...args) => {
    count += 1
    const child = spawnSync(process.execPath, [join(ROOT, 'bin', 'roadmap.cjs'), ...args, '--now', now], { env, encoding: 'utf8', maxBuffer: 2 ** 26 })
    return { out: child.stdout, err: child.stderr, code: child.status }
  }
  return {
    home,
    run,
    json: (now, ...args) => {
      const { out, err, code } = run(now, ...args, '--json')
      if (code !== 0) throw new Error(`${now} roadmap ${args.join(' ')}: exit ${code}\n${err}`)
      return JSON.parse(out) as never
    },
    count: () => count,
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}
