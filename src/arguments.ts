/** Reads a command's words with commander; what it refuses becomes an error in the user's language. */
import { Command, CommanderError } from 'commander'
import type { CommandSpec, Options } from './commands/command.ts'
import { UserError } from './errors.ts'

export interface ParsedArguments {
  readonly args: readonly string[]
  readonly options: Options
}

/** @throws UserError unknown-option, option-needs-value, missing-argument, too-many-arguments */
export function parseArguments(spec: CommandSpec, argv: readonly string[]): ParsedArguments {
  let parsed: ParsedArguments = { args: [], options: {} }
  const program = new Command('roadmap').exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined })
  const command = program.command(`${spec.name} ${spec.args}`.trim()).helpOption(false).allowExcessArguments(false)
  for (const flags of spec.options) {
    if (flags.includes('...')) command.option(flags.replace('...', ''), '', (value: string, before?: string) => (before === undefined ? value : `${before},${value}`))
    else command.option(flags)
  }
  command.action((...all: unknown[]) => {
    const args = all.slice(0, -2).flat().filter((arg): arg is string => typeof arg === 'string')
    parsed = { args, options: all.at(-2) as Options }
  })
  try {
    program.parse([spec.name, ...argv.map(protect)], { from: 'user' })
  } catch (error) {
    throw error instanceof CommanderError ? usageError(error, spec, argv) : error
  }
  return { args: parsed.args.map(unprotect), options: parsed.options }
}

/** `target ielts -1`: a negative number is a value, not an option. */
function protect(word: string): string {
  return /^-\d+([.,]\d+)?$/.test(word) ? `\u0000${word}` : word
}

function unprotect(word: string): string {
  return word.startsWith('\u0000') ? word.slice(1) : word
}

function usageError(error: CommanderError, spec: CommandSpec, argv: readonly string[]): UserError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const option = quoted.split(/[ ,=]/)[0] ?? quoted
  switch (error.code) {
    case 'commander.unknownOption':
      return new UserError('unknown-option', { option, command: spec.name, known: spec.options.map((flags) => flags.split(' ')[0] ?? '') })
    case 'commander.optionMissingArgument':
      return new UserError('option-needs-value', { option })
    case 'commander.missingArgument':
      return new UserError('missing-argument', { argument: quoted, command: spec.name })
    default:
      return new UserError('too-many-arguments', { command: spec.name, extra: argv.findLast((word) => !word.startsWith('-')) ?? '' })
  }
}
