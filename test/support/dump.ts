/** A program that leaves what it got beside itself, and what cron makes of a command before a shell gets it. */
import { readFileSync } from 'node:fs'

/** CommonJS, as the program's own start is; writes `<itself>.json` at once and whole. */
export const DUMP = `const { renameSync, writeFileSync } = require('fs')
const file = __filename
writeFileSync(file + '.new', JSON.stringify({ argv: process.argv.slice(2), env: process.env, cwd: process.cwd() }))
renameSync(file + '.new', file + '.json')
`

export interface Dumped {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export function readDump(program: string): Dumped {
  return JSON.parse(readFileSync(`${program}.json`, 'utf8')) as Dumped
}

/**
 * The command as the shell gets it. Vixie's cron, which Debian has, takes one backslash of two (do_command.c); cronie and
 * busybox leave both. What comes after a bare `%` is for standard input.
 */
export function asCron(command: string, cron: 'vixie' | 'cronie'): string {
  let made = ''
  for (let i = 0; i < command.length; i++) {
    const [char, next] = [command[i] ?? '', command[i + 1]]
    if (char === '%') break
    if (char === '\\' && next !== undefined) {
      i++
      made += next === '%' || (next === '\\' && cron === 'vixie') ? next : `${char}${next}`
    } else made += char
  }
  return made
}
