/** Time off in the words of both languages: days, parts of days, and why. */
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/calendar/day.ts'
import { parseTimeOff } from '../../src/language/time-off.ts'

/** A Monday. */
const OPTIONS = { today: '2026-03-02' as Day, language: 'vi', direction: 'ahead' } as const

function read(text: string, language: 'vi' | 'en' = 'vi'): string {
  const said = parseTimeOff([text], { ...OPTIONS, language })
  if (!said.ok) return said.code
  const { days, at, why } = said.value
  return `${days.from}${days.from === days.to ? '' : `..${days.to}`}${at ? ` ${at.from}-${at.to}` : ''}${why === '' ? '' : ` (${why})`}`
}

describe('time off', () => {
  test.each([
    ['mai', '2026-03-03'],
    ['3/3..9/3 về quê', '2026-03-03..2026-03-09 (về quê)'],
    ['thứ 7 đám cưới', '2026-03-07 (đám cưới)'],
    ['t6 tuần sau', '2026-03-13'],
    ['thứ 6 tới', '2026-03-06'],
    ['tối nay', '2026-03-02 1080-1800'],
    ['tối nay đi cưới', '2026-03-02 1080-1800 (đi cưới)'],
    ['sáng mai đi khám', '2026-03-03 0-720 (đi khám)'],
    ['chiều thứ 6', '2026-03-06 720-1080'],
    ['buổi tối 5/3', '2026-03-05 1080-1800'],
    ['3/3 19:00-22:00 hòa nhạc', '2026-03-03 1140-1320 (hòa nhạc)'],
    ['19h-22h', '2026-03-02 1140-1320'],
    ['19h-22h mai', '2026-03-03 1140-1320'],
    ['2/3..6/3 6:00-7:00', '2026-03-02..2026-03-06 360-420'],
    ['hôm nào đó', 'bad-day'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['tonight', '2026-03-02 1080-1800'],
    ['tonight a wedding', '2026-03-02 1080-1800 (a wedding)'],
    ['this afternoon', '2026-03-02 720-1080'],
    ['tomorrow morning dentist', '2026-03-03 0-720 (dentist)'],
    ['friday night', '2026-03-06 1080-1800'],
    ['tomorrow..fri a trip', '2026-03-03..2026-03-06 (a trip)'],
    ['tomorrow 9am-11am', '2026-03-03 540-660'],
    ['2/3 flu', 'ambiguous-day'],
    ['someday', 'bad-day'],
  ])('%s', (text, expected) => {
    expect(read(text, 'en')).toBe(expected)
  })
})
