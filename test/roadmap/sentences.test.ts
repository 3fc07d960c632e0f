/** Every problem has a sentence and a remedy in both languages. */
import { describe, expect, test } from 'vitest'
import { problems as en } from '../../src/locales/en/problems.ts'
import { problemSentence } from '../../src/locales/problems.ts'
import { problems as vi } from '../../src/locales/vi/problems.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import type { ProblemCode, ProblemDetail, ProblemParams } from '../../src/problems.ts'

const text = { text: 'evry' }
const near = { text: 'evry', near: 'every' }
const none = {}
const [from, to, plannedFrom, plannedTo] = ['2026-03-02', '2026-03-08', '2026-03-09', '2026-03-15'] as unknown as [Day, Day, Day, Day]
const days = { id: 'a', from, to, plannedFrom, plannedTo, holder: 'q1', holderFrom: plannedFrom, holderTo: plannedTo }

const SAMPLES: { readonly [C in ProblemCode]: readonly ProblemParams[C][] } = {
  'bad-period': [text], 'ambiguous-period': [text], 'bad-recurrence': [text], 'bad-length': [text], 'bad-hours': [text], 'bad-clock': [text],
  'bad-weekdays': [text], 'bad-day': [text], 'ambiguous-day': [{ text: '2/3', readings: ['2026-03-02', '2026-02-03'] }], 'reversed-span': [text],
  'empty-file': [none], 'not-utf8': [none], 'file-too-large': [{ megabytes: 2 }], 'too-many-items': [{ limit: 20_000 }], 'too-deep': [{ limit: 150 }],
  'alias-bomb': [none], 'control-characters': [{ count: 1 }, { count: 2 }], 'yaml-indent': [none], 'yaml-tab': [none], 'yaml-unclosed': [{ mark: '[' }, { mark: '"' }, { mark: '{', comment: '# a }' }],
  'yaml-colon': [none, { inBrackets: true }, { curly: true }], 'yaml-no-colon': [text, { text: 'hours:10' }, { text: 'title\uff1ax' }], 'yaml-start': [{ character: '@' }, { character: '`' }], 'yaml-after': [text], 'yaml-alias': [text],
  'yaml-escape': [text], 'yaml-documents': [none], 'yaml-key': [none], 'yaml-tag': [text], 'yaml-syntax': [text, { text: '' }], 'duplicate-key': [{ key: 'title', firstLine: 1 }],
  'unknown-key': [{ key: 'evry', near: 'every', known: ['every'] }, { key: 'zzz', known: ['every', 'title'] }, { key: '__proto__', known: [] }],
  'unquoted-colon': [text], 'unquoted-comma': [text], 'empty-entry': [none, { comment: '#1' }], 'missing-key': [{ key: 'title' }],
  'missing-one-of': [{ keys: ['reach', 'value'] }], 'keys-clash': [{ keys: ['length', 'end'] }],
  'wrong-type': [
    { expected: 'text', found: 'nothing' }, { expected: 'word', found: 'list' }, { expected: 'number', found: 'map' }, { expected: 'yes-no', found: 'text' },
    { expected: 'list', found: 'number' }, { expected: 'map', found: 'yes-no' }, { expected: 'title-or-map', found: 'list' }, { expected: 'map', found: 'text', title: 'Ownership' },
  ],
  'empty-text': [none], 'unknown-value': [{ ...text, known: ['study'] }, { ...near, known: ['study'] }], 'bad-number': [text],
  'out-of-range': [{ text: '7', low: '1', high: '5' }, { text: '0', low: '1' }], 'bad-percent': [text], 'shares-over': [{ percent: 110.5 }], 'bad-reach': [text],
  'bad-plan-length': [text], 'bad-time-zone': [text], 'bad-id': [text, near], 'equal-ids': [{ id: 'a', firstLine: 3 }], 'needs-id': [{ id: '' }, { id: 'a' }, { id: 'a', firstLine: 3 }],
  'unknown-item': [text, near], 'needs-circle': [{ ids: ['a', 'b', 'a'] }, { ids: ['a', 'a'] }], 'unknown-track': [{ ...text, known: ['tech'] }, { ...near, known: ['tech'] }],
  'unknown-resource': [text, near], 'unknown-list': [text, near], 'no-ids': [{ count: 1, total: 1 }, { count: 2, total: 3 }], 'window-outside': [days, { ...days, holder: '' }], 'window-cut': [days],
  'not-yaml': [{ looks: 'HTML' }, { looks: 'Markdown' }], 'yaml-space': [none], 'yaml-extra': [{ mark: '}' }], 'yaml-quote': [{ mark: "'" }, { mark: '"' }], 'yaml-comma': [none],
  'yaml-dash': [none], 'yaml-tick-box': [{ mark: '[ ]', text: 'Read' }], 'key-for-title': [text, { ...text, below: 'steps' }], 'merge-key': [none],
  'few-open-days': [{ times: 3, per: 'week', open: 2 }, { times: 3, per: 'month', open: 1 }, { times: 3, per: 7, open: 0 }], 'never-open': [none], 'slot-without-effort': [none],
  'phase-short': [{ id: 'q2', needMinutes: 18_720, haveMinutes: 14_400, until: '2026-06-30' as Day, minutesPerWeek: 600, enoughMinutes: 780 }],
  'short-count': [{ id: 'a', goal: 300, reachable: 137 }], 'track-without-block': [{ track: 'tech' }], 'timetable-over': [{ blockMinutes: 3840, plannedMinutes: 3000 }],
  'block-past-day-start': [{ dayStart: 240 }], 'unknown-key-listed': [text, near], 'choose-too-many': [{ choose: 2, tasks: 0 }, { choose: 2, tasks: 1 }, { choose: 4, tasks: 3 }],
  'use-of-habit': [text], 'used-twice': [{ text: 'a', first: 'a' }, { text: 'a', first: 'lc-1' }],
}
const details = Object.entries(SAMPLES).flatMap(([code, samples]) => samples.map((params) => ({ code, params }) as unknown as ProblemDetail))

describe.each([['English', en], ['Vietnamese', vi]] as const)('in %s', (_, texts) => {
  test.each(details)('$code $params', (detail) => {
    const { hint, message } = problemSentence(texts, detail)
    for (const sentence of [message, ...(hint === undefined ? [] : [hint])]) {
      expect(sentence).not.toMatch(/undefined|NaN|\[object|``|  /)
      expect(sentence).toMatch(/^[\p{L}`\d].*[.?]$/u)
      expect(sentence.normalize('NFC')).toBe(sentence)
    }
  })

  test('hints hold for every code but a key that is never known and a value that is near nothing', () => {
    const without = details.filter((detail) => problemSentence(texts, detail).hint === undefined)
    expect(without.map(({ code }) => code)).toEqual(['unknown-key', 'unknown-value'])
  })
})

test('the nearest word is named in both languages', () => {
  const detail: ProblemDetail = { code: 'unknown-key', params: { key: 'evry', near: 'every', known: [] } }
  expect(problemSentence(en, { ...detail, params: { ...detail.params, known: ['every'] } }).hint).toBe('Did you mean `every`?')
  expect(problemSentence(vi, { ...detail, params: { ...detail.params, known: ['every'] } }).hint).toBe('Gần đúng nhất là `every`.')
})
