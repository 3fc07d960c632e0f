/** The list of a day in a terminal as a person has one: the built program in tmux, its keys pressed. Skipped without tmux. */
import { spawnSync } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { BIN, environment, runBuilt, temporaryFolder } from '../support/built.ts'

const hasTmux = spawnSync('tmux', ['-V']).status === 0
const DEADLINE_MS = 20_000

interface Terminal {
  /** Waits until the screen has what is asked for; answers the screen. */
  readonly until: (pattern: RegExp) => string
  readonly press: (...keys: readonly string[]) => void
}

/** A terminal of its own, with the program in it. */
function openTerminal(home: string, args: readonly string[], columns: number, lines: number): Terminal {
  const socket = `roadmap-${process.pid}-${columns}`
  const tmux = (...words: readonly string[]): string => spawnSync('tmux', ['-u', '-L', socket, '-f', '/dev/null', ...words], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } }).stdout
  onTestFinished(() => void tmux('kill-server'))
  const env = Object.entries(environment(home)).map(([name, value]) => `${name}=${value}`)
  const command = ['env', '-i', 'TERM=screen', ...env, process.execPath, BIN, ...args].map((word) => `'${word}'`).join(' ')
  tmux('new-session', '-d', '-x', String(columns), '-y', String(lines), `${command}; cat`)
  return {
    press: (...keys) => void tmux('send-keys', ...keys),
    until: (pattern) => {
      for (const end = Date.now() + DEADLINE_MS; ; ) {
        const screen = tmux('capture-pane', '-p').trimEnd()
        if (pattern.test(screen)) return screen
        if (Date.now() > end) throw new Error(`no ${pattern} on\n${screen}`)
      }
    },
  }
}

function studyHome(): string {
  const home = temporaryFolder()
  runBuilt(home, ['init', '--yes'])
  return home
}

const doneEvents = (home: string): readonly { readonly what: string; readonly data: object }[] =>
  (JSON.parse(runBuilt(home, ['history', '--json']).out) as { events: readonly { what: string; data: object }[] }).events.filter(({ what }) => what === 'done' || what === 'skip').toReversed()

/** Where it is missing the tests of keys are skipped; on CI it is installed, and its absence is a failure. */
const isSkipped = !hasTmux && process.env['CI'] === undefined

test.skipIf(isSkipped)('a day is closed with a few keys, and one undo takes it back', () => {
  const home = studyHome()
  const { until, press } = openTerminal(home, ['done'], 80, 24)
  const first = until(/⏎ record/)
  expect(first).toMatch(/❯ ○ {2}1 {2}Anki/)
  press('Space')
  until(/❯ ✓ {2}1/)
  press('Down', 'm', '4', '5')
  until(/Done in \(45, 1h30\): 45/)
  press('Enter')
  until(/❯ ✓ {2}2 .* 45 min/)
  press('Down', 's', 't', 'i', 'r', 'e', 'd', 'Enter')
  until(/❯ – {2}3 .*skipped: tired/)
  press('Down', 'n', 'x', 'Escape')
  until(/❯ ○ {2}4[^]*⏎ record/)
  press('Enter')
  expect(until(/Skipped today/)).toContain('2 done, 1 skipped')
  expect(doneEvents(home)).toMatchObject([{ what: 'done' }, { what: 'done', data: { minutes: 45 } }, { what: 'skip', data: { because: 'tired' } }])
  runBuilt(home, ['undo'])
  expect(JSON.parse(runBuilt(home, ['today', '--short', '--json']).out)).toMatchObject({ done: 0 })
})

test.skipIf(isSkipped)('Ctrl-C writes nothing', () => {
  const home = studyHome()
  const { until, press } = openTerminal(home, ['done', '--lang', 'vi'], 81, 24)
  until(/⏎ ghi/)
  press('Space')
  until(/❯ ✓ {2}1/)
  press('C-c')
  until(/Đã hủy/)
  expect(doneEvents(home)).toEqual([])
})

test.skipIf(isSkipped)('a narrow, low terminal shows a page of whole rows', () => {
  const { until, press } = openTerminal(studyHome(), ['done', '--lang', 'vi'], 40, 12)
  const rows = (screen: string): readonly string[] => screen.split('\n').filter((line) => /[○✓–] +\d+ /.test(line))
  const first = rows(until(/⏎ ghi/))
  expect(first.length).toBeLessThanOrEqual(6)
  press('End')
  const last = rows(until(/❯ ○ +(?:[4-9]|\d\d)/))
  expect(last.length).toBe(first.length)
  expect(last).not.toEqual(first)
})
