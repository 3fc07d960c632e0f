/** An agent for launchd on macOS, as a property list. Knows no program that installs it. */
import { variablesOf } from './cron-line.ts'
import { onMachineClock, wordsMissed } from './runs.ts'
import type { Runs } from './runs.ts'
import { nameOf } from './timers.ts'
import type { Printed, TimerTexts } from './timers.ts'

/** What XML cannot say at all. */
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u

/** The agent, under a comment that says which file it is. What was missed while asleep runs on waking. */
export function printLaunchd(runs: Runs, texts: TimerTexts): Printed {
  const label = nameOf(runs).replace('-', '.')
  const file = `~/Library/LaunchAgents/${label}.plist`
  const words = [runs.node, runs.program, ...wordsMissed(runs)]
  const variables = Object.entries(variablesOf(runs))
  const unwritable = [...words, ...variables.map(([, value]) => value)].find((text) => UNSAYABLE.test(text))
  if (unwritable !== undefined) return { kind: 'unwritable', text: unwritable }
  const comments = [texts.save(file), texts.enable(`launchctl bootstrap gui/$UID ${file}`), texts.disable(`launchctl bootout gui/$UID/${label}`)]
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...comments.map((line) => `<!-- ${line} -->`),
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    '<dict>',
    ...entry('Label', [string(label)]),
    ...entry('ProgramArguments', nested('array', words.map(string))),
    ...entry('EnvironmentVariables', nested('dict', variables.flatMap(([name, value]) => [`<key>${name}</key>`, string(value)]))),
    ...entry('StartCalendarInterval', nested('array', runs.times.at.flatMap((at) => intervalsOf(runs, at)))),
    '</dict>',
    '</plist>',
  ]
  return { kind: 'text', text: lines.map((line) => `${line}\n`).join('') }
}

/** One for each weekday, or one for all. Sunday is 0. */
function intervalsOf(runs: Runs, at: number): string[] {
  const { minute, weekdays } = onMachineClock(runs, at)
  const time = [...integer('Hour', Math.floor(minute / 60)), ...integer('Minute', minute % 60)]
  const days = weekdays.length === 7 ? [[]] : weekdays.map((day) => integer('Weekday', day))
  return days.flatMap((day) => nested('dict', [...day, ...time]))
}

function entry(key: string, value: readonly string[]): string[] {
  return [`<key>${key}</key>`, ...value].map((line) => `  ${line}`)
}

function nested(tag: string, inside: readonly string[]): string[] {
  return [`<${tag}>`, ...inside.map((line) => `  ${line}`), `</${tag}>`]
}

function integer(key: string, value: number): string[] {
  return [`<key>${key}</key>`, `<integer>${value}</integer>`]
}

function string(text: string): string {
  return `<string>${text.replace(/[&<>"'\t\n\r\u007f-\u009f]/g, (char) => `&#${char.charCodeAt(0)};`)}</string>`
}
