/** Words of a command in a crontab: first cron reads them, then a shell, and the program gets every byte. Knows no command. */

export interface CronWord {
  readonly word: string
  /** What has to run before the command, for a value that the word takes up. */
  readonly before?: string
}

const PLAIN = /^[A-Za-z0-9_/.,:+@-]+$/
/** Cron programs do not agree on two backslashes, and no line holds a line end. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\\]/

/**
 * Cron makes a line end of `%` and `%` of `\%`. What neither cron nor all shells take as it is, printf makes again from
 * octal numbers; a backslash never stands before another one there. `$(...)` drops line ends at the end of what it
 * reads: such a value gets an x behind it, which comes off before the command.
 * @param name of a variable of the shell, for a value that needs one
 */
export function cronWord(text: string, name: string): CronWord {
  if (PLAIN.test(text)) return { word: text }
  if (!UNSAFE.test(text)) return { word: `'${text.replaceAll("'", "'\\''")}'`.replaceAll('%', '\\%') }
  if (!text.endsWith('\n')) return { word: printed(text) }
  return { before: `${name}=${printed(`${text}x`)};`, word: `"\${${name}\\%x}"` }
}

function printed(text: string): string {
  return `"$(printf '\\%b' '${[...text].map(encoded).join('')}')"`
}

function encoded(char: string): string {
  if (!UNSAFE.test(char) && char !== '%' && char !== "'") return char
  return [...new TextEncoder().encode(char)].map((byte) => `\\0${byte.toString(8).padStart(3, '0')}`).join('')
}
