import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import type { Host } from '../../src/host.ts'
import { JournalError } from '../../src/journal/errors.ts'
import type { ShownCode, ShownError, ShownParams } from '../../src/locales/errors.ts'
import { errors as english, errorWords as en } from '../../src/locales/en/errors.ts'
import { problems as englishProblems } from '../../src/locales/en/problems.ts'
import { errors as vietnamese, errorWords as vi } from '../../src/locales/vi/errors.ts'
import { problems as vietnameseProblems } from '../../src/locales/vi/problems.ts'
import type { Problem } from '../../src/problems.ts'
import { renderError } from '../../src/render/text/error.ts'
import { PLAIN } from '../../src/render/text/paint.ts'
import { reportError } from '../../src/session/report-error.ts'
import type { Reporting } from '../../src/session/report-error.ts'

const PROBLEM: Problem = { code: 'unknown-key', params: { key: 'evry', near: 'every', known: ['every'] }, severity: 'problem', file: 'rust.yaml', line: 9, column: 18, length: 4, source: '  - { title: Ôn, evry: day }' }
const FILE = '/home/lan/.local/share/roadmap/journal.db'

/** Parameters as commands give them; one that is missing here does not compile. */
const SAMPLES: { readonly [C in ShownCode]: readonly [ShownParams[C], ...ShownParams[C][]] } = {
  'unknown-command': [{ command: 'tody', near: 'today' }, { command: 'xyzzy' }],
  'unknown-option': [{ option: '--minute', command: 'done', known: ['--on', '--minutes'] }, { option: '-x', command: 'undo', known: [] }],
  'missing-argument': [{ argument: 'refs', command: 'skip' }, { argument: 'name', command: 'plan add' }, { argument: 'other', command: 'plan' }],
  'too-many-arguments': [{ command: 'week', extra: 'now' }],
  'options-clash': [{ command: 'check', options: ['--schema', '--fix'] }],
  'option-needs-value': [{ option: '--minutes' }, { option: '--note' }],
  'kind-needs-time': [{}],
  'bad-option-value': [{ option: '--lang', value: 'fr', expected: 'vi | en' }],
  'bad-day': [{ text: 'someday' }],
  'reversed-days': [{ text: '2026-04-20..2026-04-15' }],
  'bad-line': [{ line: 3, text: 'lc-1 tomorrow' }],
  'ambiguous-day': [{ text: '2/3', readings: ['2026-03-02', '2026-02-03'] }],
  'off-unknown': [{ text: '3/3', known: ['3–6 Mar: a trip'] }, { text: '3/3', known: [] }],
  'off-unclear': [{ known: ['3–6 Mar: a trip', '9 Mar'] }],
  'past-day': [{ day: '2026-03-01', after: '2026-03-02' }],
  'bad-minutes': [{ text: 'long' }],
  'bad-hours': [{ text: 'many' }],
  'bad-now': [{ text: 'noon' }],
  'bad-number': [{ text: 'six' }],
  'bad-score': [{ text: '5', why: 'pair', names: [] }, { text: 'a b', why: 'name', names: ['record'] }, { text: 'a=11', why: 'points', names: ['a', 'b', 'c'] }, { text: 'a', why: 'twice', names: [] }, { text: 'a=1', why: 'many', names: [] }],
  'future-day': [{ day: '2026-03-09' }],
  'bad-file': [{ problems: [PROBLEM] }],
  'file-not-found': [{ file: './rust.yaml' }],
  'file-unreadable': [{ file: '/srv/rust.yaml', reason: 'EACCES' }, { file: 'x', reason: 'no idea' }],
  'file-exists': [{ file: '/home/lan/my roadmaps/rust.yaml' }],
  'roadmap-not-found': [{ name: 'mid-levl', shipped: ['mid-level-2026'], near: 'mid-level-2026' }, { name: 'rust', shipped: ['mid-level-2026', 'backend'] }],
  'plan-taken': [{ plan: 'rust', name: './rust.yaml' }],
  'plan-paused': [{ plan: 'faang' }],
  'plan-runs': [{ plan: 'faang' }],
  'which-plan': [{ plans: ['faang', 'senior'] }],
  'replan-nothing': [{ way: 'spread' }],
  'plan-not-found': [{ plan: 'rust', plans: ['mid-level-2026'] }, { plan: 'rust', plans: [] }],
  'bad-plan-id': [{ plan: 'Học Rust' }],
  'relink-in-plan': [{ ref: 'study/retry' }],
  'relink-nothing': [{ ref: 'study/retri', near: ['study/retry'] }, { ref: 'study/x', near: [] }, { ref: 'study/retry', near: [], heir: 'study/again' }],
  'relink-kinds': [{ from: 'study/posts', to: 'study/retry' }],
  'start-after-finish': [{ start: '2026-03-09', finish: '2026-03-01' }],
  'no-plan': [{}],
  'no-list-today': [{ number: '3' }],
  'no-such-row': [{ number: '12', rows: 7 }, { number: '2', rows: 1 }],
  'ref-not-found': [{ ref: 'trasing', near: ['tracing', 'caching'] }, { ref: 'x', near: [] }],
  'ref-ambiguous': [{ ref: 'levels', matches: ['mid-level-2026/join-tech.levels', 'mid-level-2026/slo.levels'] }],
  'nothing-named': [{ command: 'done' }],
  'cannot-be-done': [{ ref: 'ielts' }],
  'not-a-target': [{ ref: 'anki' }],
  'not-a-slot': [{ ref: 'study/tracing' }],
  'clock-forgotten': [{ title: 'Anki', since: '21:10', minutes: 600, cut: 50 }, { title: 'Anki', since: '21:10', minutes: 600 }],
  'no-clock': [{}],
  'unfinished-needs-minutes': [{ ref: 'tracing' }],
  'closed-already': [{ ref: 'tracing' }],
  'not-to-review': [{ ref: 'tracing' }],
  'row-is-two': [{ row: '4', slot: 'easy', picked: 'lc-1' }],
  'not-a-habit': [{ ref: 'tracing' }],
  'skill-not-found': [{ name: 'sistem', known: ['senior/security  Security'] }, { name: 'x', known: [] }],
  'wrong-skill-value': [{ skill: 'security', text: '7', most: 5 }, { skill: 'security', text: 'high', most: 7.5 }],
  'wrong-target-value': [{ ref: 'ielts', text: 'good' }],
  'nothing-to-undo': [{}],
  'nothing-to-undo-for': [{ ref: 'tracing' }],
  'unknown-config-key': [{ key: 'daystrt', near: 'dayStart' }, { key: 'x' }],
  'secret-in-config': [{ key: 'remind.webhook.url' }],
  'bad-config-value': [{ key: 'slack', value: 'lots', problems: [{ ...PROBLEM, code: 'bad-percent', params: { text: 'lots' } }] }],
  'bad-period': [{ text: 'Q9' }],
  'no-editor': [{ platform: 'linux' }, { platform: 'win32' }],
  'editor-missing': [{ editor: 'emacs', reason: 'ENOENT' }],
  'editor-failed': [{ editor: 'vim', reason: '1' }, { editor: 'vim', reason: 'SIGKILL' }],
  'edit-broken': [{ file: '/home/an/rust.yaml', problems: [{ ...PROBLEM, file: '/home/an/rust.draft.yaml' }] }],
  'edit-changed': [{ file: '/home/an/rust.yaml', draft: '/home/an/rust.draft.yaml' }],
  'edit-unwritable': [{ path: '/home/an/rust.draft.yaml', reason: 'EACCES' }],
  'edit-refused': [{ file: '/home/an/rust.yaml', why: 'shipped' }, { file: '/home/an/rust.yaml', why: 'not-utf8' }],
  'journal-newer': [{ file: FILE }],
  'journal-damaged': [{ file: FILE }],
  'journal-busy': [{ file: FILE }],
  'journal-readonly': [{ file: FILE }],
  'journal-foreign': [{ file: FILE }],
  'journal-unreadable': [{ file: FILE, reason: 'SQLITE_CANTOPEN' }],
  'disk-full': [{ file: FILE }, { file: '' }],
  'at-quiet': [{ at: '23:00', quiet: '22:30-06:30', better: '00:00-06:30' }, { at: '23:00', quiet: '22:30-06:30' }],
  'crontab-differs': [{}],
  'crontab-failed': [{ action: 'read', reason: 'EACCES' }, { action: 'write', reason: 'bad minute' }],
  'crontab-markers': [{ line: 3, text: '# >>> roadmap remind >>>', why: 'no-end' }, { line: 3, text: '# <<< roadmap remind <<<', why: 'no-begin' }, { line: 9, text: '# >>> roadmap remind >>>', why: 'twice' }],
  'crontab-not-utf8': [{ line: 3 }],
  'crontab-unclear': [{ line: 3 }],
  'no-crontab-program': [{ platform: 'linux' }, { platform: 'darwin' }, { platform: 'win32' }, { platform: 'freebsd' }],
  'cron-line-too-long': [{ bytes: 1200, most: 998, longest: `ROADMAP_HOME=/${'x'.repeat(900)}` }],
  'timer-unwritable': [{ system: 'launchd', text: '/home/a\u0001b' }, { system: 'schtasks', text: 'node x', most: 261 }],
  'not-interactive': [{ option: '--yes' }],
  cancelled: [{}],
}
const ALL = Object.entries(SAMPLES).flatMap(([code, samples]) => samples.map((params) => ({ code, params }) as ShownError))
const inEnglish = (error: ShownError, columns: number) => renderError(error, english, englishProblems, en, PLAIN, columns).join('\n')
const inVietnamese = (error: ShownError, columns: number) => renderError(error, vietnamese, vietnameseProblems, vi, PLAIN, columns).join('\n')

describe('every error', () => {
  test.each(ALL)('$code says what happened in both languages, narrow and wide', (error) => {
    for (const columns of [60, 120]) {
      for (const text of [inEnglish(error, columns), inVietnamese(error, columns)]) {
        expect(text).toMatch(/\S/)
        expect(text).not.toMatch(/undefined|NaN|\[object|null/)
        expect(text.match(/`/g)?.length ?? 0, text).toSatisfy((ticks: number) => ticks % 2 === 0)
      }
    }
  })

  test.each(ALL.filter(({ code }) => code !== 'cancelled'))('$code says what to do next in both languages', (error) => {
    expect(inEnglish(error, 80)).toMatch(/^error: [^]*\n {2}→ /m)
    expect(inVietnamese(error, 80)).toMatch(/^lỗi: [^]*\n {2}→ /m)
  })
})

describe('an error on the screen', () => {
  const near: ShownError = { code: 'ref-not-found', params: { ref: 'trasing', near: ['tracing', 'caching'] } }
  const exists: ShownError = { code: 'file-exists', params: { file: '/home/lan/my roadmaps/rust.yaml' } }

  test('with what it may have meant', () => {
    expect(`\n${inEnglish(near, 60)}\n\n${inVietnamese(near, 60)}\n`).toMatchInlineSnapshot(`
      "
      error: There is no item \`trasing\`.
        → Nearest:
            tracing
            caching

      lỗi: Không có mục \`trasing\`.
        → Gần đúng nhất là:
            tracing
            caching
      "
    `)
  })
  test('narrow, its commands whole', () => {
    expect(`\n${inEnglish(exists, 60)}\n\n${inVietnamese(exists, 60)}\n`).toMatchInlineSnapshot(`
      "
      error: There is a file \`/home/lan/my roadmaps/rust.yaml\`
        already; it was left as it is.
        → Use it:
          \`roadmap plan add '/home/lan/my roadmaps/rust.yaml'\`. Or
          move it away first:
          \`mv '/home/lan/my roadmaps/rust.yaml' '/home/lan/my roadmaps/rust.yaml.old'\`.

      lỗi: Đã có sẵn tệp \`/home/lan/my roadmaps/rust.yaml\`; tệp
        vẫn giữ nguyên.
        → Dùng luôn tệp này:
          \`roadmap plan add '/home/lan/my roadmaps/rust.yaml'\`.
          Hoặc chuyển đi trước:
          \`mv '/home/lan/my roadmaps/rust.yaml' '/home/lan/my roadmaps/rust.yaml.old'\`.
      "
    `)
  })
  test('wide', () => {
    expect(`\n${inEnglish(exists, 120)}\n\n${inVietnamese(exists, 120)}\n`).toMatchInlineSnapshot(`
      "
      error: There is a file \`/home/lan/my roadmaps/rust.yaml\` already; it was left as it is.
        → Use it: \`roadmap plan add '/home/lan/my roadmaps/rust.yaml'\`. Or move it away first:
          \`mv '/home/lan/my roadmaps/rust.yaml' '/home/lan/my roadmaps/rust.yaml.old'\`.

      lỗi: Đã có sẵn tệp \`/home/lan/my roadmaps/rust.yaml\`; tệp vẫn giữ nguyên.
        → Dùng luôn tệp này: \`roadmap plan add '/home/lan/my roadmaps/rust.yaml'\`. Hoặc chuyển đi trước:
          \`mv '/home/lan/my roadmaps/rust.yaml' '/home/lan/my roadmaps/rust.yaml.old'\`.
      "
    `)
  })
  test('about a file shows its problems first', () => {
    expect(`\n${inVietnamese({ code: 'bad-file', params: { problems: [PROBLEM] } }, 60)}\n`).toMatchInlineSnapshot(`
      "
      rust.yaml:9:18  lỗi: Ở đây không có khóa \`evry\`.
        9 │   - { title: Ôn, evry: day }
          │                  ^^^^
        → Gần đúng nhất là \`every\`.

      lỗi: rust.yaml có 1 lỗi. Chưa ghi lại gì.
        → Sửa tệp rồi kiểm tra lại: \`roadmap check rust.yaml\`.
      "
    `)
  })
  test('that is a cancelled question is one line', () => {
    expect(inVietnamese({ code: 'cancelled', params: {} }, 60)).toBe('Đã hủy, chưa ghi lại gì.')
  })
  test('shows no escape sequence a user typed', () => {
    expect(inEnglish({ code: 'bad-day', params: { text: '\u001b]0;x\u0007\u001b[31mred\u202e' } }, 60)).toContain('`red`')
  })
})

interface Told {
  readonly exit: number
  readonly out: string
  readonly err: string
}

async function report(error: unknown, { argv = [], env = {}, session }: { argv?: string[]; env?: Record<string, string>; session?: Reporting } = {}): Promise<Told> {
  let out = ''
  let err = ''
  const told = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) }
  const host = { argv, env, platform: 'linux', packageRoot: new URL('../..', import.meta.url).pathname, columns: 80, colorLevel: 0, ...told } as unknown as Host
  const exit = await reportError(error, host, session)
  return { exit, out, err }
}
const session = (language: 'en' | 'vi', json = false): Reporting => ({ language, options: { json }, view: async () => ({ paint: PLAIN }) })

describe('at the end of every error', () => {
  test('wrong usage exits with 2, what can be mended with 1, and stdout stays empty', async () => {
    expect(await report(new UserError('too-many-arguments', { command: 'week', extra: 'x' }), { session: session('en') })).toMatchObject({ exit: 2, out: '' })
    expect(await report(new UserError('no-plan', {}), { session: session('en') })).toEqual({ exit: 1, out: '', err: 'error: There is no plan yet.\n  → Start one: `roadmap init`.\n' })
    expect(await report(new UserError('cancelled', {}), { session: session('en') })).toEqual({ exit: 1, out: '', err: 'Cancelled; nothing was recorded.\n' })
  })

  test('the journal and the system speak as the errors of the same name', async () => {
    expect(await report(new JournalError('journal-newer', { file: FILE }), { session: session('en') })).toMatchObject({ exit: 1, err: expect.stringContaining('newer version') })
    expect(await report(new JournalError('plan-taken', { file: FILE, plan: 'rust' }), { session: session('en') })).toMatchObject({ exit: 1, err: expect.stringContaining('--as rust-2') })
    expect(await report(new JournalError('revision-unknown', { file: FILE }), { session: session('en') })).toMatchObject({ exit: 70 })
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC', path: '/tmp/x' })
    expect(await report(full, { session: session('en') })).toMatchObject({ exit: 1, err: expect.stringContaining('The disk is full: /tmp/x') })
  })

  test('our own bug exits with 70, says how to report it and has its stack', async () => {
    const bug = new TypeError('x is \u001b[31mnot a function', { cause: new Error('below') })
    const told = await report(bug, { session: session('vi') })
    expect(told).toMatchObject({ exit: 70, out: '' })
    expect(told.err).toContain('lỗi: Đây là bug của roadmap, không phải lỗi người dùng: x is not a function')
    expect(told.err).toContain('`npm bugs lotrinh`')
    expect(told.err).toMatch(/\nroadmap \d+\.\d+\.\d+, linux\nTypeError: x is not a function\n +at /)
    expect(told.err).toContain('\ncause: Error: below\n')
    expect(await report('a string', { session: session('en') })).toMatchObject({ exit: 70, err: expect.stringMatching(/something that is no\s+error was thrown/) })
  })

  test('with --json it is one document on stderr', async () => {
    const told = await report(new UserError('bad-file', { problems: [PROBLEM] }), { session: session('vi', true) })
    expect(told).toMatchObject({ exit: 1, out: '' })
    expect(JSON.parse(told.err)).toMatchObject({
      error: {
        code: 'bad-file',
        message: 'rust.yaml có 1 lỗi. Chưa ghi lại gì.',
        hint: 'Sửa tệp rồi kiểm tra lại: `roadmap check rust.yaml`.',
        where: { file: 'rust.yaml', line: 9, column: 18 },
        choices: [],
        problems: [{ code: 'unknown-key', severity: 'problem', file: 'rust.yaml', line: 9, column: 18, message: 'Ở đây không có khóa `evry`.', hint: 'Gần đúng nhất là `every`.' }],
      },
    })
    expect(JSON.parse((await report(new UserError('no-plan', {}), { argv: ['today', '--json'] })).err)).toMatchObject({ error: { code: 'no-plan', where: null } })
    expect(JSON.parse((await report(new Error('x'), { session: session('en', true) })).err)).toMatchObject({ error: { code: 'internal', where: null } })
  })

  test.each([
    [['--lang', 'vi'], {}, 'lỗi'],
    [['--lang=vi', '--now', 'x'], { LANG: 'en_US.UTF-8' }, 'lỗi'],
    [['--lang', 'fr'], { LANG: 'vi_VN.UTF-8' }, 'lỗi'],
    [['--lang'], { LC_ALL: 'C', LANG: 'vi_VN.UTF-8' }, 'error'],
    [['--', '--lang', 'vi'], { LC_ALL: '', LC_MESSAGES: 'vi_VN' }, 'lỗi'],
    [['--', '--lang', 'vi', '--json'], {}, 'error'],
  ])('without a session the language is that of %j and %j', async (argv, env, word) => {
    expect((await report(new UserError('bad-now', { text: 'x' }), { argv, env: env as Record<string, string> })).err).toMatch(new RegExp(`^${word}: `))
  })
})
