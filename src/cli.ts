/** From arguments to a command that ran: picks it, reads its options, and is the one place where errors end. */
import { COMMANDS, findCommand } from './commands/table.ts'
import type { CommandSpec } from './commands/command.ts'
import type { ParsedArguments } from './arguments.ts'
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
    if (session.configProblems.length > 0 && !isUnattended(rest)) await (await import('./session/config-warning.ts')).warnOfConfig(session)
    await dispatch(session, options, rest)
    return session.exitCode()
  } catch (error) {
    const { reportError } = await import('./session/report-error.ts')
    return reportError(error, host, session)
  } finally {
    session?.close()
  }
}

/** A prompt and lines of cron say the same over and over, to nobody in particular. */
function isUnattended(rest: readonly string[]): boolean {
  return rest.includes('--short') || rest.includes('--missed') || (findCommand(rest[0] ?? '')?.name === 'remind' && rest[1] === '--at')
}

async function dispatch(session: Session, options: GlobalOptions, rest: readonly string[]): Promise<void> {
  if (options.version) return (await loadHelp()).printVersion(session)
  const first = rest[0]
  const word = first === undefined || first.startsWith('-') ? 'today' : first
  const spec = findCommand(word)
  const args = word === first ? rest.slice(1) : rest
  if (options.help) {
    const help = await loadHelp()
    return help.run(session, first === undefined || spec === undefined ? [] : [spec.name], {})
  }
  if (spec === undefined) {
    const { nearest } = await import('./language/fold.ts')
    const near = nearest(word, COMMANDS.flatMap(({ name, aliases }) => [name, ...aliases]))
    throw new UserError('unknown-command', { command: word, ...(near === undefined ? {} : { near }) })
  }
  const parsed = await readArguments(spec, args)
  const { run } = await spec.load()
  await run(session, parsed.args, parsed.options)
}

async function loadHelp(): Promise<typeof import('./commands/help.ts')> {
  return (await import('./commands/seldom.ts')).SELDOM.help()
}

/** Positional arguments and options. Plain words and bare flags are what a day is full of: they take no parser. */
async function readArguments(spec: CommandSpec, argv: readonly string[]): Promise<ParsedArguments> {
  const isFlag = (word: string): boolean => spec.options.some((option) => option === word || option.startsWith(`${word} [`))
  const flags = argv.filter(isFlag)
  const words = argv.filter((word) => !isFlag(word))
  const most = spec.args.includes('...') ? Infinity : spec.args.split(' ').filter((arg) => arg !== '').length
  const least = spec.args.split('<').length - 1
  const fits = !words.some((word) => word.startsWith('-')) && words.length >= least && words.length <= most
  // A word might be the value of a flag that can have one.
  const isPlain = fits && (words.length === 0 || flags.every((flag) => spec.options.includes(flag)))
  if (isPlain) return { args: words, options: Object.fromEntries(flags.map((flag) => [nameOf(flag), true])) }
  return (await import('./arguments.ts')).parseArguments(spec, argv)
}

/** `--pause-others` is `pauseOthers`, as commander has it. */
function nameOf(flag: string): string {
  return flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
