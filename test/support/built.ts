/** Runs the built program as a user does: a process of its own, on a home of its own. Builds nothing: `npm test` has. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Ran } from './cli.ts'
import { ROOT } from './root.ts'

export const BIN = join(ROOT, 'bin', 'roadmap.cjs')

export interface BuiltOptions {
  readonly cwd?: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  readonly bin?: string
}

/** A folder of its own, removed after the test. */
export function temporaryFolder(name = 'home'): string {
  const folder = mkdtempSync(join(tmpdir(), `roadmap-${name}-`))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Only what is said here is in the environment, so that no machine shows through. */
export function environment(home: string, env: BuiltOptions['env'] = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: home, ROADMAP_HOME: home, ROADMAP_NOW: '2026-03-02T06:10', TZ: 'Asia/Ho_Chi_Minh', LANG: 'en_US.UTF-8', ...env }
}

export function runBuilt(home: string, args: readonly string[], { cwd = home, input = '', env, bin = BIN }: BuiltOptions = {}): Ran {
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [bin, ...args], { cwd, input, env: environment(home, env), encoding: 'utf8' })
  if (error) throw error
  return { out: stdout, err: stderr, code: status ?? -1 }
}

/** A line for the shell, in which `roadmap` is the built program; a pipe fails with what fails first. */
export function runShell(home: string, line: string, env?: BuiltOptions['env']): Ran {
  const script = `set -o pipefail; roadmap() { "$NODE" "$BIN" "$@"; }; ${line}`
  const { stdout, stderr, status, error } = spawnSync('bash', ['-c', script], { cwd: home, env: { ...environment(home, env), NODE: process.execPath, BIN }, encoding: 'utf8' })
  if (error) throw error
  return { out: stdout, err: stderr, code: status ?? -1 }
}
