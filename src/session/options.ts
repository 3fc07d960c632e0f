/** The options every command takes, picked out of the arguments wherever they stand. */
import { COLOR_MODES } from '../domain/plan/config.ts'
import type { ColorMode } from '../domain/plan/config.ts'
import { LANGUAGES } from '../domain/plan/roadmap.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import { UserError } from '../errors.ts'

export interface GlobalOptions {
  readonly json: boolean
  readonly help: boolean
  readonly version: boolean
  readonly language?: Language
  readonly now?: string
  readonly home?: string
  readonly color?: ColorMode
}

const FLAGS: Readonly<Record<string, 'json' | 'help' | 'version'>> = { '--json': 'json', '--help': 'help', '-h': 'help', '--version': 'version', '-V': 'version' }
const VALUES: Readonly<Record<string, 'language' | 'now' | 'home' | 'color'>> = {
  '--lang': 'language',
  '--now': 'now',
  '--home': 'home',
  '--color': 'color',
}

/** Global options and what is left of the arguments; nothing after `--` is touched. */
export function readGlobalOptions(argv: readonly string[]): { readonly options: GlobalOptions; readonly rest: readonly string[] } {
  const found: Record<string, string | boolean> = { json: false, help: false, version: false }
  const rest: string[] = []
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] as string
    if (word === '--') {
      rest.push(...argv.slice(i))
      break
    }
    const [name = '', inline] = word.startsWith('--') ? splitOnce(word) : [word]
    const flag = FLAGS[word]
    const option = VALUES[name]
    if (flag !== undefined) found[flag] = true
    else if (option === undefined) rest.push(word)
    else if (option === 'color' && inline === undefined && !isColorMode(argv[i + 1])) found[option] = 'always'
    else found[option] = checked(name, option, inline ?? argv[++i])
  }
  return { options: found as unknown as GlobalOptions, rest }
}

function splitOnce(word: string): [string, string | undefined] {
  const at = word.indexOf('=')
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}

function isColorMode(value: string | undefined): boolean {
  return COLOR_MODES.includes(value as ColorMode)
}

function checked(name: string, option: 'language' | 'now' | 'home' | 'color', value: string | undefined): string {
  if (value === undefined || value === '' || value.startsWith('--')) throw new UserError('option-needs-value', { option: name })
  const choices: readonly string[] | undefined = option === 'language' ? LANGUAGES : option === 'color' ? COLOR_MODES : undefined
  if (choices && !choices.includes(value)) throw new UserError('bad-option-value', { option: name, value, expected: choices.join(' | ') })
  return value
}
