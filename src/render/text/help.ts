/** The pages of help: aligned columns, wrapped at the width. Knows no sentence; the texts are handed in. */
import { GLOBAL_OPTIONS, RINGS } from '../../locales/help.ts'
import type { CommandHelp, Example, HelpTexts, Ring } from '../../locales/help.ts'
import type { Paint } from './paint.ts'
import { hang } from './sentence.ts'
import { widthOf } from './width.ts'

/** What help needs to know of a command. */
export interface HelpCommand {
  readonly name: string
  readonly aliases: readonly string[]
  /** `<must>`, `[may]`, `[many...]` */
  readonly args: string
  readonly options: readonly string[]
  readonly ring: Ring
}

/** How to draw. */
export interface Page {
  readonly paint: Paint
  readonly columns: number
}

/** What stands left, what is said of it right. */
type Row = readonly [left: string, right: string]

/** All commands in their groups, and the options of every command. */
export function renderOverview(commands: readonly HelpCommand[], texts: HelpTexts, page: Page): string[] {
  const groups = RINGS.map((ring) => ({ ring, rows: commands.filter((command) => command.ring === ring).map((command) => rowOf(command, texts)) }))
  const globals = GLOBAL_OPTIONS.map((flags): Row => [translated(flags, texts), texts.globals[flags]])
  const left = leftWidth([...groups.flatMap(({ rows }) => rows), ...globals], page.columns)
  return [
    ...hang(texts.tagline, page.columns, '', 0),
    '',
    ...usage(`roadmap ${texts.commandWord} ${texts.optionsWord}`, texts, page),
    ...groups.filter(({ rows }) => rows.length > 0).flatMap(({ ring, rows }) => section(texts.rings[ring](rows.length), renderRows(rows, left, page), page)),
    ...section(texts.globalOptions, renderRows(globals, left, page), page),
    '',
    ...texts.more.flatMap((line) => hang(line, page.columns, '', 0)),
  ]
}

/** One command: how it is typed, its arguments and options, examples. */
export function renderCommandHelp(command: HelpCommand, texts: HelpTexts, page: Page): string[] {
  const help = texts.commands[command.name]
  if (help === undefined) return []
  const [first = command.name, ...others] = namesOf(command, texts)
  const args = argumentRows(command, help, texts)
  const options = command.options.map((flags): Row => [translated(flags, texts), help.options[flagOf(flags)] ?? ''])
  const left = leftWidth([...args, ...options], page.columns)
  const words = [first, translated(command.args, texts), options.length === 0 ? '' : texts.optionsWord].filter((word) => word !== '')
  const also = `${texts.aliases}: `
  return [
    ...usage(`roadmap ${words.join(' ')}`, texts, page),
    ...(others.length === 0 ? [] : hang(others.map((name) => `roadmap ${name}`).join(', '), page.columns, page.paint.faint(also), 2, widthOf(also))),
    '',
    ...hang(`${help.summary}.`, page.columns, '', 0),
    ...hang(help.about, page.columns, '', 0),
    ...(args.length === 0 ? [] : section(texts.arguments, renderRows(args, left, page), page)),
    ...(options.length === 0 ? [] : section(texts.options, renderRows(options, left, page), page)),
    ...section(texts.examples, renderExamples(help.examples, page), page),
  ]
}

/** A command's names, those of the reader's language first. */
export function namesOf({ name, aliases }: HelpCommand, texts: HelpTexts): string[] {
  return texts.aliasesFirst ? [...aliases, name] : [name, ...aliases]
}

/** `--minutes` of `--minutes <length>`. */
export function flagOf(flags: string): string {
  return flags.split(' ')[0] ?? flags
}

/** Names of the arguments in a table's `[id] [value]`. */
export function argumentNames(args: string): string[] {
  return args.match(/\w+/g) ?? []
}

function argumentRows({ args }: HelpCommand, help: CommandHelp, texts: HelpTexts): Row[] {
  const written = args.split(' ').filter((word) => word !== '')
  return argumentNames(args).map((name, i): Row => [translated(written[i] ?? name, texts), help.args[name] ?? ''])
}

function rowOf(command: HelpCommand, texts: HelpTexts): Row {
  return [namesOf(command, texts).join(', '), texts.commands[command.name]?.summary ?? '']
}

/** The words between brackets in the reader's language. */
function translated(flags: string, { placeholders }: HelpTexts): string {
  return flags.replace(/(?<=[<[])\w+(?=(?:\.\.\.)?[>\]])/g, (word) => placeholders[word] ?? word)
}

function usage(line: string, texts: HelpTexts, { paint, columns }: Page): string[] {
  const label = `${texts.usage}: `
  return hang(line, columns, paint.faint(label), 2, widthOf(label))
}

function section(title: string, lines: readonly string[], { paint }: Page): string[] {
  return ['', paint.strong(title), ...lines]
}

/** Wide enough for all that stands left, but for what would take more than two fifths of the page. */
function leftWidth(rows: readonly Row[], columns: number): number {
  const widths = rows.map(([left]) => widthOf(left)).filter((width) => width <= columns * 0.4)
  return Math.max(0, ...widths)
}

function renderRows(rows: readonly Row[], left: number, { paint, columns }: Page): string[] {
  const indent = left + 4
  return rows.flatMap(([name, text]) => {
    const width = widthOf(name)
    if (width > left) return [`  ${paint.now(name)}`, ...hang(text, columns, ' '.repeat(indent), indent)]
    return hang(text, columns, `  ${paint.now(name)}${' '.repeat(indent - 2 - width)}`, indent, indent)
  })
}

/** Side by side where all have room, else what it does under each command. */
function renderExamples(examples: readonly Example[], page: Page): string[] {
  const left = Math.max(...examples.map(([command]) => widthOf(command)))
  const right = Math.max(...examples.map(([, what]) => widthOf(what)))
  if (left + right + 4 <= page.columns) return renderRows(examples, left, page)
  return examples.flatMap(([command, what]) => [...renderTyped(command, page), ...hang(what, page.columns, '      ', 6)])
}

/** A command on lines that a shell joins again. */
function renderTyped(command: string, { paint, columns }: Page): string[] {
  // An option stays with its value, a text with its quotes.
  const words = command.match(/(?:--\w[\w-]* (?!-))?(?:"[^"]*"|[^\s"])+/g) ?? []
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last) + widthOf(word) + 3 <= columns - 4) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line, i) => `${i === 0 ? '  ' : '    '}${paint.now(i < lines.length - 1 ? `${line} \\` : line)}`)
}
