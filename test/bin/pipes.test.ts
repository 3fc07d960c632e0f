/** The built program between others: pipes, exit codes, no terminal, no colour. */
import { describe, expect, test } from 'vitest'
import { runBuilt, runShell, temporaryFolder } from '../support/built.ts'

describe('in a pipe', () => {
  test.each(['roadmap help | head -1', 'roadmap list --all | head -1', 'roadmap today --json | head -c 1', 'roadmap list --all --json | true', 'roadmap frobnicate 2>&1 | head -1'])('that closes early nothing crashes: %s', (line) => {
    const { err } = runShell(temporaryFolder(), line)
    expect(err).toBe('')
  })

  test('a whole list comes through', () => {
    const { out, code } = runShell(temporaryFolder(), 'roadmap list --all --json | cat')
    expect(code).toBe(0)
    expect((JSON.parse(out) as { readonly items: readonly unknown[] }).items.length).toBeGreaterThan(100)
  })

  test('what was done comes in line by line', () => {
    const { out, code } = runShell(temporaryFolder(), "roadmap plan add faang >/dev/null 2>&1; printf 'lc-146\\n15\\nlc-9999\\n' | roadmap done --stdin --json")
    expect(code).toBe(0)
    const { recorded, unknown } = JSON.parse(out) as { readonly recorded: readonly { readonly key: string | null }[]; readonly unknown: readonly { readonly line: number }[] }
    expect([recorded.flatMap(({ key }) => key ?? []), unknown.map(({ line }) => line)]).toEqual([['lc-146', 'lc-15'], [3]])
  })

  test('there is no colour, and no row number', () => {
    const home = temporaryFolder()
    const { out } = runBuilt(home, ['today'])
    expect(out).not.toContain('\u001b')
    expect(runBuilt(home, ['done', '1'])).toMatchObject({ code: 1, out: '' })
  })

  test.each([
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '0' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    [{}, ['--color', 'always'], true],
    [{ FORCE_COLOR: '1' }, ['--color', 'never'], false],
  ])('%o and %o: there is colour: %s', (env, args, wanted) => {
    const { out } = runBuilt(temporaryFolder(), ['today', ...args], { env })
    expect(out.includes('\u001b[')).toBe(wanted)
  })

  test('the answer is on stdout and what is beside it on stderr', () => {
    const { out, err } = runBuilt(temporaryFolder(), ['plan', 'add', 'mid-level-2026'])
    expect(out).toContain('Started')
    expect(err).toContain('roadmap today')
  })
})

describe('the exit code', () => {
  test.each([
    [['today'], 0],
    [['today', '--short'], 0],
    [['undo'], 1],
    [['done', 'nothing'], 1],
    [['plan', 'add', './nothing.yaml'], 1],
    [['frobnicate'], 2],
    [['today', '--wat'], 2],
    [['today', '--now', 'soon'], 1],
  ])('of %o is %i', (args, code) => {
    expect(runBuilt(temporaryFolder(), args).code).toBe(code)
  })

  test('of a command in a list of commands stops it', () => {
    expect(runShell(temporaryFolder(), 'roadmap done nothing && echo went on').out).toBe('')
  })
})

describe('without a terminal', () => {
  test('and without stdin nothing waits for an answer', () => {
    const home = temporaryFolder()
    expect(runShell(home, 'roadmap init <&-').code).toBe(1)
    expect(runShell(home, 'roadmap done <&-').code).toBe(1)
    expect(runShell(home, 'roadmap today <&- | cat').code).toBe(0)
  })

  test('and without stdout nothing crashes', () => {
    expect(runShell(temporaryFolder(), 'roadmap today --short >&-').err).toBe('')
  })

  test('an answer that is piped in is not taken for one', () => {
    expect(runBuilt(temporaryFolder(), ['init'], { input: '\n\n\n\n' })).toMatchObject({ code: 1, out: '' })
  })
})

describe('two at once', () => {
  test('both are recorded', () => {
    const home = temporaryFolder()
    runBuilt(home, ['init', '--yes'])
    const { code } = runShell(home, 'roadmap done anki & first=$!; roadmap done exercise; wait $first')
    expect(code).toBe(0)
    expect(JSON.parse(runBuilt(home, ['today', '--short', '--json']).out)).toMatchObject({ done: 2 })
  })
})
