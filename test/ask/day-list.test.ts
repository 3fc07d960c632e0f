/** The list of a day as its keys work it, on streams that stand for a terminal. */
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { askDayList } from '../../src/ask/day-list.ts'
import type { DayAnswer, DayList } from '../../src/host.ts'

const MARKS = { open: 'o', done: 'x', worked: 'w', skipped: '-' }
const LIST: DayList = {
  message: 'Done?',
  rows: [{ title: 'Anki' }, { title: 'Words' }, { title: 'Talk' }],
  line: (row, answers) => `${MARKS[answers[row]?.kind ?? 'open']} ${LIST.rows[row]?.title}`,
  pageSize: 5,
  texts: { keys: 'KEYS', typingKeys: 'TYPING', typing: { minutes: 'Minutes:', worked: 'Worked:', note: 'Note:', because: 'Because:' }, badMinutes: 'BAD', closed: (done, _worked, skipped) => `${done}/${skipped}` },
  minutesIn: (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
}
const [UP, DOWN, ENTER] = ['\u001b[A', '\u001b[B', '\r']

/** Types the keys one after the other; answers what was answered, and all that was drawn. */
async function press(keys: readonly string[], list: Partial<DayList> = {}): Promise<{ readonly answers: readonly DayAnswer[]; readonly drawn: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let drawn = ''
  output.on('data', (text: Buffer) => void (drawn += text.toString()))
  const asking = askDayList({ ...LIST, ...list }, { input, output })
  // It may end while keys are still typed; it is awaited below.
  asking.catch(() => undefined)
  for (const key of keys) {
    input.write(key)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { answers: await asking, drawn: stripVTControlCharacters(drawn) }
}

const OPEN: DayAnswer = { kind: 'open' }
const DONE: DayAnswer = { kind: 'done' }

test.each<readonly [string, readonly string[], readonly DayAnswer[]]>([
  ['Enter alone leaves all open', [ENTER], [OPEN, OPEN, OPEN]],
  ['space ticks, and space again opens', [' ', DOWN, ' ', ' ', DOWN, ' ', ENTER], [DONE, OPEN, DONE]],
  ['the arrows stop at the ends', [UP, UP, ' ', DOWN, DOWN, DOWN, DOWN, ' ', ENTER], [DONE, OPEN, DONE]],
  ['m gives minutes and ticks', ['m', '4', '5', ENTER, ENTER], [{ kind: 'done', minutes: 45 }, OPEN, OPEN]],
  ['w gives minutes and leaves it open, and w again takes them back', ['w', '4', '5', ENTER, DOWN, 'w', '5', ENTER, 'w', ENTER], [{ kind: 'worked', minutes: 45 }, OPEN, OPEN]],
  ['w and Enter says nothing, n keeps what was worked', ['w', ENTER, DOWN, 'w', '5', ENTER, 'n', 'x', ENTER, ENTER], [OPEN, { kind: 'worked', minutes: 5, note: 'x' }, OPEN]],
  ['m and Enter is done without minutes', ['m', ENTER, ENTER], [DONE, OPEN, OPEN]],
  ['n gives a note and keeps the minutes', ['m', '5', ENTER, 'n', 'h', 'a', 'y', ' ', 'l', 'ắ', 'm', ENTER, ENTER], [{ kind: 'done', minutes: 5, note: 'hay lắm' }, OPEN, OPEN]],
  ['what was said can be mended', ['n', 'a', 'b', ENTER, 'n', '\u007f', 'c', ENTER, ENTER], [{ kind: 'done', note: 'ac' }, OPEN, OPEN]],
  ['s skips with a reason, and s again opens', ['s', 'n', 'o', ENTER, DOWN, 's', ENTER, DOWN, 's', ENTER, 's', ENTER], [{ kind: 'skipped', because: 'no' }, { kind: 'skipped' }, OPEN]],
  ['n on a skipped row is its reason', ['s', ENTER, 'n', 'x', ENTER, ENTER], [{ kind: 'skipped', because: 'x' }, OPEN, OPEN]],
  ['a ticks all that is open, and opens them again', ['s', ENTER, 'a', ENTER], [{ kind: 'skipped' }, DONE, DONE]],
  ['a twice leaves what has words', ['n', 'x', ENTER, 'a', 'a', ENTER], [{ kind: 'done', note: 'x' }, OPEN, OPEN]],
  ['letters that are typed are no keys', ['n', 'm', 's', 'a', ENTER, ENTER], [{ kind: 'done', note: 'msa' }, OPEN, OPEN]],
])('%s', async (_, keys, expected) => {
  expect((await press(keys)).answers).toEqual(expected)
})

test('what is no length is refused, and can be mended', async () => {
  const { answers, drawn } = await press(['m', 'x', ENTER, '\u007f', '7', ENTER, ENTER])
  expect(answers[0]).toEqual({ kind: 'done', minutes: 7 })
  expect(drawn).toContain('BAD')
})

test('a long list is shown page by page', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => ({ title: `row-${i}` }))
  const line = (row: number): string => rows[row]?.title ?? ''
  expect((await press([ENTER], { rows, line })).drawn).not.toContain('row-20')
  const { answers, drawn } = await press([...Array.from({ length: 20 }, () => DOWN), ' ', ENTER], { rows, line })
  expect(drawn).toContain('❯ row-20')
  expect(answers.map(({ kind }) => kind).indexOf('done')).toBe(20)
})

test('Ctrl-C ends it without an answer', async () => {
  await expect(press([' ', '\u0003'])).rejects.toThrow('SIGINT')
})

test('says how many were ticked when it is over', async () => {
  expect((await press([' ', DOWN, 's', ENTER, ENTER])).drawn).toContain('Done? 1/1')
})
