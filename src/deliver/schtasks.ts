/** Commands for the task scheduler of Windows, as a batch file. Knows no program that runs it. */
import { clock } from '../locales/clock.ts'
import { onMachineClock, wordsMissed } from './runs.ts'
import type { Runs } from './runs.ts'
import { nameOf } from './timers.ts'
import type { Printed, TimerTexts } from './timers.ts'

/** Characters that /TR takes. */
const MOST = 261
const NAMES = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** A task for each time. A task has no variables of its own: the home is an option. */
export function printSchtasks(runs: Runs, texts: TimerTexts): Printed {
  const name = nameOf(runs)
  const words = [runs.node, runs.program, ...(runs.home === undefined ? [] : ['--home', runs.home]), ...wordsMissed(runs)]
  const unwritable = words.find((word) => /["\u0000-\u001f\u007f-\u009f]/.test(word))
  if (unwritable !== undefined) return { kind: 'unwritable', text: unwritable }
  const command = words.map(argument).join(' ')
  if (command.length > MOST) return { kind: 'unwritable', text: command, most: MOST }
  const tasks = runs.times.at.map((at) => ({ task: `${name}-${clock(at).replace(':', '')}`, when: whenOf(runs, at) }))
  const comments = [texts.save(`${name}.cmd`), texts.enable(`${name}.cmd`), ...tasks.map(({ task }) => texts.disable(`schtasks /Delete /TN ${task} /F`))]
  const lines = [
    '@echo off',
    'chcp 65001 >nul',
    ...comments.map((line) => `rem ${line}`),
    ...tasks.map(({ task, when }) => inBatch(`schtasks /Create /TN ${task} ${when} /TR "${command.replaceAll('"', '\\"')}" /F`)),
  ]
  return { kind: 'text', text: lines.map((line) => `${line}\n`).join('') }
}

/** `/SC WEEKLY /D MON,TUE /ST 21:30`. */
function whenOf(runs: Runs, at: number): string {
  const { minute, weekdays } = onMachineClock(runs, at)
  const days = weekdays.length === 7 ? '/SC DAILY' : `/SC WEEKLY /D ${weekdays.map((day) => NAMES[day]).join(',')}`
  return `${days} /ST ${clock(minute)}`
}

/** In double quotes where it needs them; backslashes before the last of them are doubled. */
function argument(word: string): string {
  return /^[A-Za-z0-9_/.,:\\-]+$/.test(word) ? word : `"${word.replace(/\\+$/, '$&$&')}"`
}

/** A batch file takes `%` doubled, and signs of its own only between quotes; it counts every quote, also one behind a backslash. */
function inBatch(line: string): string {
  const parts = line.replaceAll('%', '%%').split('"')
  return parts.map((part, i) => (i % 2 === 0 ? part.replace(/[&|<>^]/g, '^$&') : part)).join('"')
}
