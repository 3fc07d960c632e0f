/** A service and a timer for the user's systemd. Knows no program that installs them. */
import { clock } from '../locales/clock.ts'
import { inRanges } from '../locales/weekdays.ts'
import { variablesOf } from './cron-line.ts'
import { onMachineClock, wordsMissed } from './runs.ts'
import type { Runs } from './runs.ts'
import { nameOf } from './timers.ts'
import type { TimerTexts } from './timers.ts'

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** Both units, each under a comment that says which file it is. What was missed runs as soon as the machine is up. */
export function printSystemd(runs: Runs, texts: TimerTexts): string {
  const name = nameOf(runs)
  const comments = [texts.enable(`systemctl --user daemon-reload && systemctl --user enable --now ${name}.timer`), texts.disable(`systemctl --user disable --now ${name}.timer`)]
  const lines = [
    ...comments.map((line) => `# ${line}`),
    '',
    `# ${texts.save(`~/.config/systemd/user/${name}.service`)}`,
    ...systemdService(runs, texts.description),
    '',
    `# ${texts.save(`~/.config/systemd/user/${name}.timer`)}`,
    ...systemdTimer(runs, texts.description),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

export function systemdService(runs: Runs, description: string): string[] {
  const environment = Object.entries(variablesOf(runs)).map(([name, value]) => `Environment=${quoted(`${name}=${value}`)}`)
  return ['[Unit]', `Description=${description}`, '', '[Service]', 'Type=oneshot', ...environment, `ExecStart=${startOf(runs)}`]
}

export function systemdTimer(runs: Runs, description: string): string[] {
  const times = runs.times.at.map((at) => `OnCalendar=${calendarOf(runs, at)}`)
  return ['[Unit]', `Description=${description}`, '', '[Timer]', ...times, 'Persistent=true', '', '[Install]', 'WantedBy=timers.target']
}

/** `Mon..Sat *-*-* 21:30:00 Asia/Ho_Chi_Minh`: in the user's own zone where the machine has another. */
function calendarOf(runs: Runs, at: number): string {
  const { minute, weekdays } = onMachineClock(runs.zone === undefined ? runs : { ...runs, shift: 0 }, at)
  const days = weekdays.length === 7 ? '' : `${inRanges(weekdays, (day) => NAMES[day] ?? '', '..')} `
  return `${days}*-*-* ${clock(minute)}:00${runs.zone === undefined ? '' : ` ${runs.zone}`}`
}

/** The name of a program may hold no quotes, backslashes or control characters there: such a one is started by a shell. */
function startOf(runs: Runs): string {
  const words = [runs.program, ...wordsMissed(runs)].map(argument)
  if (/["'\\\u0000-\u001f\u007f]/.test(runs.node)) return ['/bin/sh -c', argument('exec "$0" "$@"'), argument(runs.node), ...words].join(' ')
  // In the program's own name, variables are not put in.
  return [quoted(runs.node), ...words].join(' ')
}

function argument(text: string): string {
  return quoted(text).replaceAll('$', '$$$$')
}

/** In double quotes where it needs them, `%` doubled because it names things there. */
function quoted(text: string): string {
  const plain = text.replaceAll('%', '%%')
  if (/^[A-Za-z0-9_/.,:+@%=-]+$/.test(text)) return plain
  const escaped = plain.replace(/[\\"]/g, '\\$&').replace(/[\u0000-\u001f\u007f-\u009f]/g, inBytes)
  return `"${escaped}"`
}

function inBytes(char: string): string {
  return [...new TextEncoder().encode(char)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
}
