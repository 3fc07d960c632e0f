/** Several commands on one home, as the text that a person would see. */
import type { RunOptions, World } from './cli.ts'

/** A command line, or one with options of its own. */
export type Line = string | readonly [command: string, options: RunOptions]

/**
 * Each command after a `$`, what it says, what it says on stderr after `!`, and its exit code where that is not 0. The
 * home is written `~`.
 */
export async function transcript(world: World, lines: readonly Line[], shared: RunOptions = {}): Promise<string> {
  const said: string[] = []
  for (const line of lines) {
    const [command, options] = typeof line === 'string' ? [line, {}] : line
    const { out, err, code } = await world.run(command, { ...shared, ...options })
    said.push(`$ ${command}`, ...linesOf(out), ...linesOf(err).map((each) => `! ${each}`), ...(code === 0 ? [] : [`(exit ${code})`]), '')
  }
  return said.join('\n').replaceAll(world.home, '~')
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n+$/, '').split('\n').map((line) => line.trimEnd())
}
