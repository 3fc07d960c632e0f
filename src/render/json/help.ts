/** Help as a JSON value. Knows no sentence; the texts are handed in. */
import { GLOBAL_OPTIONS } from '../../locales/help.ts'
import type { HelpTexts } from '../../locales/help.ts'
import { argumentNames, flagOf } from '../text/help.ts'
import type { HelpCommand } from '../text/help.ts'

/** Every command in short, and the options of all. */
export function jsonOfOverview(commands: readonly HelpCommand[], texts: HelpTexts): object {
  return {
    commands: commands.map(({ name, aliases, ring }) => ({ name, aliases, ring, summary: texts.commands[name]?.summary ?? '' })),
    options: GLOBAL_OPTIONS.map((flags) => ({ flags, text: texts.globals[flags] })),
  }
}

/** One command in full. */
export function jsonOfCommandHelp({ name, aliases, args, options }: HelpCommand, texts: HelpTexts): object {
  const help = texts.commands[name]
  return {
    name,
    aliases,
    summary: help?.summary ?? '',
    about: help?.about ?? '',
    arguments: argumentNames(args).map((argument) => ({ name: argument, text: help?.args[argument] ?? '' })),
    options: options.map((flags) => ({ flags, text: help?.options[flagOf(flags)] ?? '' })),
    examples: (help?.examples ?? []).map(([command, what]) => ({ command, what })),
  }
}
