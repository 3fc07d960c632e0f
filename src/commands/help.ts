/** `help [command]` and `--version`. */
import { UserError } from '../errors.ts'
import { nearest } from '../language/fold.ts'
import type { HelpTexts } from '../locales/help.ts'
import { jsonOfCommandHelp, jsonOfOverview } from '../render/json/help.ts'
import { renderCommandHelp, renderOverview } from '../render/text/help.ts'
import type { Session } from '../session/session.ts'
import { readVersion } from '../session/version.ts'
import { COMMANDS, findCommand } from './table.ts'
import type { CommandSpec, Options } from './command.ts'

export async function run(session: Session, [word]: readonly string[], _options: Options = {}): Promise<void> {
  const texts = await loadHelp(session)
  if (word === undefined) {
    return session.answer({ json: () => jsonOfOverview(COMMANDS, texts), text: (view) => renderOverview(COMMANDS, texts, view) })
  }
  const command = commandNamed(word)
  await session.answer({ json: () => jsonOfCommandHelp(command, texts), text: (view) => renderCommandHelp(command, texts, view) })
}

/** The program's own version. */
export async function printVersion(session: Session): Promise<void> {
  const version = readVersion(session.host.packageRoot)
  await session.answer({ json: () => ({ version }), text: () => [version] })
}

function commandNamed(word: string): CommandSpec {
  const found = findCommand(word)
  if (found !== undefined) return found
  const near = nearest(word, COMMANDS.flatMap(({ name, aliases }) => [name, ...aliases]))
  throw new UserError('unknown-command', { command: word, ...(near === undefined ? {} : { near }) })
}

async function loadHelp({ language }: Session): Promise<HelpTexts> {
  return (language === 'vi' ? await import('../locales/vi/help.ts') : await import('../locales/en/help.ts')).help
}
