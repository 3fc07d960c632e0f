/** config.yaml: what it gives, what is wrong in it, and edits that keep every other byte. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../src/domain/plan/config.ts'
import { parseConfig } from '../../src/roadmap/config.ts'
import { ConfigEditError, editConfig } from '../../src/roadmap/edit-config.ts'

const FULL = `language: vi                 # vi | en
dayStart: "04:30"            # 00:00 to 06:00
timeZone: Asia/Ho_Chi_Minh
studyDays: mon-sat
timetable:
  - { on: mon-fri, at: 06:00-07:00, for: english }
  - { on: sun, off: true }
slack: 15%
catchUp: 0.3
holidays: off
reviews: { minutes: 45, retention: 85% }
remind:
  quiet: 22:30-06:30
  via: [desktop, webhook]
  webhook: { url: file:webhook.url, format: ntfy }
backups: { keep: [7 days, 4 weeks, 12 months] }
color: never
`

describe('config', () => {
  test('every key is read', () => {
    expect(parseConfig(FULL, 'config.yaml')).toEqual({
      problems: [],
      given: ['language', 'dayStart', 'timeZone', 'studyDays', 'timetable', 'slack', 'catchUp', 'holidays', 'reviews.minutes', 'reviews.retention', 'remind.quiet', 'remind.via', 'remind.webhook.url', 'remind.webhook.format', 'backups.keep', 'color'],
      config: {
        language: 'vi', dayStart: 270, timeZone: 'Asia/Ho_Chi_Minh', studyDays: [1, 2, 3, 4, 5, 6],
        timetable: { blocks: [{ on: [1, 2, 3, 4, 5], at: { from: 360, to: 420 }, minutes: 60, for: ['english'] }], rest: [7] },
        slack: 0.15, catchUp: 0.3, holidays: 'off', reviews: { minutes: 45, retention: 0.85 }, color: 'never',
        remind: { quiet: { from: 1350, to: 1830 }, via: ['desktop', 'webhook'], webhook: { url: 'file:webhook.url', format: 'ntfy' } },
      },
    })
  })

  test.each(['', '# nothing yet\n', 'reviews:\n', '\ufeff'])('%j gives the defaults and no problem', (text) => {
    expect(parseConfig(text, 'c')).toEqual({ config: DEFAULT_CONFIG, given: [], problems: [] })
  })

  test('`every day` is all seven study days', () => {
    expect(parseConfig('studyDays: every day', 'c').config.studyDays).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test.each<[string, [string, number, number, object?][]]>([
    ['langauge: vi', [['unknown-key', 1, 1, { near: 'language' }]]],
    ['language: fr', [['unknown-value', 1, 11, { text: 'fr' }]]],
    ['dayStart: 07:00', [['out-of-range', 1, 11, { low: '00:00', high: '06:00' }]]],
    ['dayStart: early', [['bad-clock', 1, 11]]],
    ['timeZone: Saigon', [['bad-time-zone', 1, 11, { text: 'Saigon' }]]],
    ['slack: 10', [['bad-percent', 1, 8]]],
    ['slack: ten\ncatchUp: 30%\nreviews: { minute: 3, retention: 0.2 }', [['bad-percent', 1, 8], ['unknown-key', 3, 12, { near: 'minutes' }], ['out-of-range', 3, 34]]],
    ['reviews: lots', [['wrong-type', 1, 10]]],
    ['timetable: [{ on: mon }]', [['missing-one-of', 1, 13]]],
    ['- language: vi', [['wrong-type', 1, 1]]],
    ['language: "vi', [['yaml-unclosed', 1, 11]]],
    ['color: auto\ncolor: never', [['duplicate-key', 2, 1]]],
    ['remind: { via: [pigeon] }', [['unknown-value', 1, 17]]],
  ])('%j is told, and defaults hold for it', (text, expected) => {
    const { config, problems } = parseConfig(text, 'c')
    expect(problems.map(({ code, column, line }) => [code, line, column])).toEqual(expected.map(([code, line, column]) => [code, line, column]))
    expected.forEach(([, , , params], i) => params && expect(problems[i]?.params).toMatchObject(params))
    expect(config).toMatchObject({ dayStart: 240, slack: 0.1, reviews: { minutes: 30, retention: 0.9 } })
  })

  test('what is right beside it still counts', () => {
    expect(parseConfig('slack: ten\ncatchUp: 30%', 'c')).toMatchObject({ config: { slack: 0.1, catchUp: 0.3 }, given: ['catchUp'] })
  })
})

describe('editing config.yaml', () => {
  test.each<[string, string, string, string]>([
    ['language: vi   # of screens\n', 'language', 'en', 'language: en   # of screens\n'],
    ['# mine\n\nslack: 10%\ncolor: auto # x\n', 'slack', '15%', '# mine\n\nslack: 15%\ncolor: auto # x\n'],
    ['dayStart: "04:00"\n', 'dayStart', '05:00', 'dayStart: "05:00"\n'],
    ['', 'language', 'vi', 'language: vi\n'],
    ['# only this\n', 'language', 'vi', '# only this\nlanguage: vi\n'],
    ['language: vi', 'color', 'never', 'language: vi\ncolor: never\n'],
    ['language: vi\r\n# end\r\n', 'color', 'never', 'language: vi\r\n# end\r\ncolor: never\r\n'],
    ['\ufefflanguage: vi\r\n', 'language', 'en', '\ufefflanguage: en\r\n'],
    ['reviews: { minutes: 30 } # daily\n', 'reviews.minutes', '45', 'reviews: { minutes: 45 } # daily\n'],
    ['reviews: { minutes: 30 }\n', 'reviews.retention', '0.85', 'reviews: { minutes: 30, retention: 0.85 }\n'],
    ['reviews: {}\n', 'reviews.minutes', '45', 'reviews: { minutes: 45 }\n'],
    ['reviews:\n  minutes: 30 # a day\n\n# then\ncolor: auto\n', 'reviews.retention', '90%', 'reviews:\n  minutes: 30 # a day\n  retention: 90%\n\n# then\ncolor: auto\n'],
    ['reviews:\ncolor: auto\n', 'reviews.minutes', '45', 'reviews: { minutes: 45 }\ncolor: auto\n'],
    ['color: auto\n', 'reviews.minutes', '45', 'color: auto\nreviews: { minutes: 45 }\n'],
    ['color: auto\n', 'remind.webhook.format', 'ntfy', 'color: auto\nremind: { webhook: { format: ntfy } }\n'],
    ['timeZone: # later\n', 'timeZone', 'Asia/Ho_Chi_Minh', 'timeZone: Asia/Ho_Chi_Minh # later\n'],
    ['studyDays: mon-fri\n', 'studyDays', '[mon, wed]', 'studyDays: [mon, wed]\n'],
    ['studyDays: [mon,\n  tue] # x\n', 'studyDays', 'every day', 'studyDays: every day # x\n'],
    ['{ language: vi }\n', 'color', 'auto', '{ language: vi, color: auto }\n'],
    ['color: auto\n', 'remind.webhook.url', '$HOOK # secret: x', 'color: auto\nremind: { webhook: { url: "$HOOK # secret: x" } }\n'],
    ['language: |\n  vi\ncolor: auto\n', 'language', 'en', 'language: en\ncolor: auto\n'],
  ])('%j %s = %s', (text, key, value, expected) => {
    expect(editConfig(text, key, value)).toBe(expected)
  })

  test('the full file keeps every other line', () => {
    const edited = editConfig(FULL, 'remind.webhook.format', 'slack').split('\n')
    expect(FULL.split('\n').filter((line, i) => line !== edited[i])).toEqual(['  webhook: { url: file:webhook.url, format: ntfy }'])
    expect(edited[14]).toBe('  webhook: { url: file:webhook.url, format: slack }')
  })

  test.each<[string, string]>([
    ['language: "vi', 'language'], ['- a\n', 'language'], ['timetable:\n  - { on: sun, off: true }\n', 'timetable'], ['reviews: 3\n', 'reviews.minutes'], ['a: *b\n', 'language'],
    ['language: &l vi\nother: *l\n', 'language'],
  ])('%j is left alone', (text, key) => {
    expect(() => editConfig(text, key, 'x')).toThrow(ConfigEditError)
  })

  test('any value comes back as it was typed', () => {
    const value = fc.string({ maxLength: 12, unit: 'grapheme' }).filter((text) => !/[\u0000-\u001f]/.test(text))
    fc.assert(fc.property(value, fc.constantFrom('', 'color: auto\n', 'remind: { webhook: {} }\n', 'remind:\n  webhook:\n    format: json\n'), (typed, text) => {
      const edited = editConfig(text, 'remind.webhook.url', typed)
      expect(edited.replace(/\n$/, '').split('\n').length).toBeLessThanOrEqual(text.split('\n').length + 1)
      expect(editConfig(edited, 'remind.webhook.url', typed)).toBe(edited)
    }))
  })
})
