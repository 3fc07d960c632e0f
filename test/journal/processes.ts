/** Starts child.ts as real processes. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..', '..')

export interface Ended {
  readonly lines: string[]
  readonly code: number | null
}

/** Bundles the child into a folder; the answer is the file to run. */
export async function bundleChild(folder: string): Promise<string> {
  const outfile = join(folder, 'child.cjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'child.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  })
  return outfile
}

export function startChild(script: string, args: readonly string[], uid?: number): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    // What comes after the last line break was cut off by a kill: nobody has read it as an acknowledgement.
    child.on('close', (code) => resolve({ lines: text.split('\n').slice(0, -1), code }))
  })
  return { child, ended }
}
