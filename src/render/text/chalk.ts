/** The colours themselves. */
import { Chalk } from 'chalk'
import type { ColorSupportLevel } from 'chalk'
import type { Paint } from './paint.ts'

export function chalkPaint(level: number): Paint {
  const chalk = new Chalk({ level: Math.min(3, level) as ColorSupportLevel })
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    now: (text) => chalk.bold.cyan(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  }
}
