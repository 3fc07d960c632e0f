/** Editors for tests: small scripts that a process of its own runs on the file it is given, as $EDITOR would. */
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from './cli.ts'

/**
 * A command for $EDITOR whose script has the path in `file` and the text in `text`, and saves what `text` is in the end.
 * @param script JavaScript
 */
export function editorOf(world: World, script: string, name = 'editor.mjs'): string {
  const path = join(world.home, name)
  writeFileSync(path, `import { readFileSync, writeFileSync } from 'node:fs'\nconst file = process.argv.at(-1)\nlet text = readFileSync(file, 'utf8')\n${script}\nwriteFileSync(file, text)\n`)
  chmodSync(path, 0o755)
  return `"${process.execPath}" "${path}"`
}

/** An editor that replaces the whole text. */
export function typing(world: World, text: string): string {
  return editorOf(world, `text = ${JSON.stringify(text)}`)
}
