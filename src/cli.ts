/** From arguments to a command that ran: picks it, reads its options, and is the one place where errors end. */
import { Command, CommanderError } from 'commander'
import { COMMANDS } from './commands/table.ts'
import type { CommandSpec, Options } from './commands/table.ts'
import { UserError } from './errors.ts'
import type { Host } from './host.ts'
import { readGlobalOptions } from './session/options.ts'
import type { GlobalOptions } from './session/options.ts'
import { openSession } from './session/session.ts'
import type { Session } from './session/session.ts'

/** Runs the program; answers its exit code: 0 done, 1 the user can fix it, 2 wrong usage, 70 our bug. */
export async function runCli(host: Host): Promise<number> {
  let session: Session | undefined
  try {
    const { options, rest } = readGlobalOptions(host.argv)
    session = await openSession(host, options)
    await dispatch(session, options, rest)
    return session.exitCode()
  } catch (error) {
    const { reportError } = await import('./session/report-error.ts')
    return reportError(error, host, session)
  } finally {
    session?.close()
  }
}

async function dispatch(session: Session, options: GlobalOptions, rest: readonly string[]): Promise<void> {
  if (options.version) return void session.host.out(`${await import('./commands/help.ts').then((help) => help.version(session))}\n`)
  const first = rest[0]
  const word = first === undefined || first.startsWith('-') ? 'today' : first
  const spec = findCommand(word)
  const args = word === first ? rest.slice(1) : rest
  if (options.help) {
    const { run } = await import('./commands/help.ts')
    return run(session, first === undefined || spec === undefined ? [] : [spec.name], {})
  }
  if (spec === undefined) {
    const { nearest } = await import('./language/fold.ts')
    const near = nearest(word, COMMANDS.flatMap(({ name, aliases }) => [name, ...aliases]))
    throw new UserError('unknown-command', { command: word, ...(near === undefined ? {} : { near }) })
  }
  const parsed = parseArguments(spec, args)
  const { run } = await spec.load()
  await run(session, parsed.args, parsed.options)
}

function findCommand(word: string): CommandSpec | undefined {
  const name = word.toLowerCase().normalize('NFC')
  return COMMANDS.find((spec) => spec.name === name || spec.aliases.includes(name))
}

/** Positional arguments and options of one command; only its own commander table is built. */
function parseArguments(spec: CommandSpec, argv: readonly string[]): { readonly args: string[]; readonly options: Options } {
  let parsed: { args: string[]; options: Options } = { args: [], options: {} }
  const program = new Command('roadmap').exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined })
  const command = program.command(`${spec.name} ${spec.args}`.trim()).helpOption(false).allowExcessArguments(false)
  for (const flags of spec.options) command.option(flags)
  command.action((...all: unknown[]) => {
    const args = all.slice(0, -2).flat().filter((arg): arg is string => typeof arg === 'string')
    parsed = { args, options: all.at(-2) as Options }
  })
  try {
    program.parse([spec.name, ...protectNumbers(argv)], { from: 'user' })
  } catch (error) {
    throw error instanceof CommanderError ? usageError(error, spec, argv) : error
  }
  return { args: parsed.args.map(unprotect), options: parsed.options }
}

/** `target ielts -1` and `done -- -x`: a negative number is a value, not an option. */
function protectNumbers(argv: readonly string[]): string[] {
  return argv.map((word) => (/^-\d+([.,]\d+)?$/.test(word) ? `\u0000${word}` : word))
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
      return new UserError('too-many-arguments', { command: spec.name, extra: argv.at(-1) ?? '' })
  }
}
