/** Our lines in somebody's crontab: in, out, and every other byte as it was. */
import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesIn, printBlock, withLines, withoutLines } from '../../src/deliver/crontab.ts'
import type { Block, Rewritten } from '../../src/deliver/crontab.ts'

const BLOCK: Block = { words: 'roadmap remind install --at 07:00', lines: ['0 7 * * * node roadmap remind --at 07:00', '5 * * * * node roadmap remind --missed --at 07:00'] }
const OTHER: Block = { words: 'roadmap remind install --at 21:30', lines: ['30 21 * * * node roadmap remind --at 21:30'] }

function text(rewritten: Rewritten): string {
  if (rewritten.kind === 'markers') throw new Error(JSON.stringify(rewritten.problem))
  return rewritten.text
}
const put = (crontab: string, block = BLOCK, home?: string): string => text(withLines(crontab, block, home))
const take = (crontab: string, home?: string): string => text(withoutLines(crontab, home))

const FOREIGN: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['one line', '0 5 * * * backup\n'],
  ['comments first', '# mine\n#\n# more\n\nMAILTO=""\n0 5 * * * backup\n'],
  ['a last comment without an end', '0 5 * * * backup\n# the end'],
  ['lines that end as on Windows', '# mine\r\n0 5 * * * backup\r\n'],
  ['one of those without its end', '# mine\r\n# the end\r'],
  ['Vietnamese', '# Sao lưu hằng ngày: Đường Láng\n0 5 * * * "/home/lan/sao lưu"\n'],
  ['decomposed accents', '# Sao lưu hằng ngày\n'.normalize('NFD')],
  ['500 lines', Array.from({ length: 500 }, (_, i) => `${i % 60} * * * * job ${i}\n`).join('')],
  ['only line ends', '\n\n\n'],
  ['signs like markers', '# >>> roadmap remind\n# >>> roadmap >>>\n#>>> roadmap remind >>>\n0 5 * * * echo "# <<< roadmap remind <<<"\n'],
]

describe('into a crontab with', () => {
  test.each(FOREIGN)('%s, they come and go, and nothing else does', (_, crontab) => {
    for (const home of [undefined, '/home/lan/học', '/a "b" \\ %\nc\u0085']) {
      const installed = put(crontab, BLOCK, home)
      expect(installed.startsWith(crontab)).toBe(true)
      expect(linesIn(installed, home)).toEqual(BLOCK)
      expect(put(installed, BLOCK, home)).toBe(installed)
      expect(linesIn(crontab, home)).toBeUndefined()
      expect(take(installed, home)).toBe(crontab)
      expect(take(crontab, home)).toBe(crontab)
      expect(take(put(installed, OTHER, home), home)).toBe(crontab)
    }
  })

  test('one line, they look like this', () => {
    expect(put('0 5 * * * backup\n')).toBe(
      [
        '0 5 * * * backup',
        '# >>> roadmap remind >>>',
        '# roadmap remind install --at 07:00',
        '0 7 * * * node roadmap remind --at 07:00',
        '5 * * * * node roadmap remind --missed --at 07:00',
        '# <<< roadmap remind <<<',
        '',
      ].join('\n'),
    )
    expect(printBlock(OTHER, '/home/lan/a "b"\n')).toBe('# >>> roadmap remind "/home/lan/a \\"b\\"\\n" >>>\n# roadmap remind install --at 21:30\n30 21 * * * node roadmap remind --at 21:30\n# <<< roadmap remind "/home/lan/a \\"b\\"\\n" <<<\n')
  })

  test('a last line without an end, the marker says that it got one', () => {
    expect(put('# end').split('\n')[1]).toBe('# >>> roadmap remind (line end added) >>>')
    expect(put(put('# end'), OTHER).split('\n')[1]).toBe('# >>> roadmap remind (line end added) >>>')
  })
})

describe('a second install', () => {
  const crontab = `# before\n${printBlock(BLOCK, undefined)}# behind\n`

  test('takes the place of the first', () => {
    expect(put(crontab, OTHER)).toBe(`# before\n${printBlock(OTHER, undefined)}# behind\n`)
    expect(take(crontab)).toBe('# before\n# behind\n')
  })

  test('for another home stands beside it', () => {
    const both = put(crontab, OTHER, '/home/lan/work')
    expect([linesIn(both, undefined), linesIn(both, '/home/lan/work'), linesIn(both, '/home/lan')]).toEqual([BLOCK, OTHER, undefined])
    expect(take(both, '/home/lan/work')).toBe(crontab)
    expect(take(both)).toBe(`# before\n# behind\n${printBlock(OTHER, '/home/lan/work')}`)
  })
})

describe('a hand between install and uninstall', () => {
  test('may write behind them; its lines stay whole', () => {
    expect(take(`${put('# end')}0 5 * * * backup\n`)).toBe('# end\n0 5 * * * backup\n')
  })

  test('may change them, their ends and their order; they still go', () => {
    expect(take(put('# mine\n').replaceAll('\n', '\r\n'))).toBe('# mine\r\n')
    expect(take(put('# mine\n').replace(/\n$/, ''))).toBe('# mine\n')
    expect(linesIn(put('').replace('# roadmap remind install', '\n# something else\n# roadmap'), undefined)).toEqual({ words: 'something else', lines: BLOCK.lines })
    expect(linesIn(put('').replace(/^# roadmap .*\n/m, ''), undefined)).toEqual({ words: '', lines: BLOCK.lines })
  })
})

describe('markers that do not fit together', () => {
  const [begin, end] = ['# >>> roadmap remind >>>', '# <<< roadmap remind <<<']
  test.each([
    [`# mine\n${begin}\n0 7 * * * x\n`, 2, begin, 'no-end'],
    [`${begin}\n${begin}\n${end}\n`, 1, begin, 'no-end'],
    [`${begin}\n# >>> roadmap remind "/x" >>>\n${end}\n`, 1, begin, 'no-end'],
    [`${begin}\n# <<< roadmap remind "/x" <<<\n${end}\n`, 2, '# <<< roadmap remind "/x" <<<', 'no-begin'],
    [`# mine\r\n${end}\r\n`, 2, end, 'no-begin'],
    [`${begin}\n${end}\n\n${begin}\n${end}`, 4, begin, 'twice'],
    ['# >>> roadmap remind "/x" >>>\n', 1, '# >>> roadmap remind "/x" >>>', 'no-end'],
  ])('in %j are named, and nothing is changed', (crontab, line, marker, why) => {
    const problem = { kind: 'markers', problem: { line, text: marker, why } }
    expect(withLines(crontab, BLOCK, undefined)).toEqual(problem)
    expect(withoutLines(crontab, undefined)).toEqual(problem)
    expect(linesIn(crontab, undefined)).toBeUndefined()
  })
})

describe('whatever is in a crontab', () => {
  const pieces = ['\n', '\r\n', '\r', '#', ' ', 'đ', '0 7 * * * x', '"/x"', '# >>> roadmap remind >>>', '# <<< roadmap remind <<<', '# >>> roadmap remind "/x" >>>', ' (line end added)']
  const any = oneof(string({ unit: 'binary' }), array(constantFrom(...pieces)).map((all) => all.join('')))
  const homes = [undefined, '/x', '/y'] as const

  test('it comes back byte for byte, or the markers are broken from the start', () => {
    assert(
      property(any, constantFrom(...homes), (crontab, home) => {
        const installed = withLines(crontab, BLOCK, home)
        const bare = withoutLines(crontab, home)
        if (installed.kind === 'markers' || bare.kind === 'markers') return installed.kind === bare.kind
        return take(installed.text, home) === bare.text && put(installed.text, BLOCK, home) === installed.text && installed.text.includes(printBlock(BLOCK, home).slice(printBlock(BLOCK, home).indexOf('\n')))
      }),
      { numRuns: 5000 },
    )
  })

  test('several homes come and go in any order', () => {
    const orders = array(constantFrom(...homes), { minLength: 3, maxLength: 9 })
    assert(
      property(string({ unit: 'binary' }), orders, orders, (crontab, comes, goes) => {
        const installed = comes.reduce<string>((before, home) => put(before, BLOCK, home), crontab)
        return [...goes, ...homes].reduce<string>((before, home) => take(before, home), installed) === crontab
      }),
      { numRuns: 2000 },
    )
  })
})
