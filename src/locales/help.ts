/** What a language says of the commands: the shape that both fill. Knows no sentence. */

/** How often a command is needed: the groups of the overview, in their order. */
export const RINGS = ['first', 'daily', 'weekly', 'seldom'] as const
export type Ring = (typeof RINGS)[number]

export interface CommandHelp {
  /** One line, without a full stop. */
  readonly summary: string
  /** A sentence or two. */
  readonly about: string
  /** A line for each argument, by its name in the table: `refs`. */
  readonly args: Readonly<Record<string, string>>
  /** A line for each option, by its flag: `--minutes`. */
  readonly options: Readonly<Record<string, string>>
  readonly examples: readonly [Example, ...Example[]]
}

/** A command as it is typed, and what it does. */
export type Example = readonly [command: string, what: string]

/** The options of every command, as they are shown. */
export const GLOBAL_OPTIONS = ['--json', '--lang <vi|en>', '--now <time>', '--home <folder>', '--color <when>', '-h, --help', '-V, --version'] as const
export type GlobalOption = (typeof GLOBAL_OPTIONS)[number]

export interface HelpTexts {
  readonly tagline: string
  readonly usage: string
  readonly aliases: string
  readonly arguments: string
  readonly options: string
  readonly examples: string
  readonly globalOptions: string
  /** Instead of a command and its options in the line of use. */
  readonly commandWord: string
  readonly optionsWord: string
  /** The last lines of the overview. */
  readonly more: readonly string[]
  /** Vietnamese names before the English ones. */
  readonly aliasesFirst: boolean
  readonly rings: Readonly<Record<Ring, (count: number) => string>>
  readonly globals: Readonly<Record<GlobalOption, string>>
  /** Words between `<` and `>`; one that is not here stands as it is. */
  readonly placeholders: Readonly<Record<string, string>>
  /** By the command's name; a test finds what is missing or left over. */
  readonly commands: Readonly<Record<string, CommandHelp>>
}
