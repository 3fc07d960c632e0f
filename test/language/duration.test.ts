import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { parseClock, parseClockSpan, parseMinutes, parseWeeklyMinutes } from '../../src/language/duration.ts'
import { anyText, LONG_TEXTS, spellingsOf } from './forms.ts'

describe('a length of time', () => {
  test.each([
    ['30m', 30], ['2h', 120], ['1h30', 90], ['1h30m', 90], ['90 min', 90], ['45 phút', 45], ['30p', 30], ['2 giờ', 120],
    ['2 tiếng', 120], ['1 tiếng rưỡi', 90], ['tiếng rưỡi', 90], ['hai giờ rưỡi', 150], ['nửa tiếng', 30], ['nửa giờ', 30],
    ['1.5h', 90], ['1,5h', 90], ['1,25 giờ', 75], ["15'", 15], ['15’', 15], ['15′', 15], ['2 tiếng 15 phút', 135],
    ['1 giờ 30', 90], ['1 hour 30 minutes', 90], ['half an hour', 30], ['an hour and a half', 90], ['một tiếng', 60], ['0', 0], ['0h', 0],
  ])('%s is %i minutes', (text, minutes) => {
    for (const spelling of spellingsOf(text)) expect(parseMinutes(spelling), spelling).toEqual({ ok: true, value: minutes })
  })

  test('zero needs no unit, any other number does', () => {
    expect(parseMinutes(0)).toEqual({ ok: true, value: 0 })
    expect(parseMinutes(30)).toEqual({ ok: false, code: 'bad-length', params: { text: '30' } })
  })

  test.each(['30', '1h75', '-5m', '2h-3h', '1:30', '3 days', 'h', '10000h', 'long', ''])('%j is refused', (text) => {
    expect(parseMinutes(text)).toEqual({ ok: false, code: 'bad-length', params: { text } })
  })
})

describe('hours a week', () => {
  test.each<[string | number, number, number]>([
    ['50/week', 3000, 3000], ['10-15h/week', 600, 900], ['10h-15h/week', 600, 900], ['10 đến 15 giờ/tuần', 600, 900], ['10-15', 600, 900],
    ['2h/day', 840, 840], ['1h30/day', 630, 630], ['30 phút/ngày', 210, 210], ['mỗi ngày 2 tiếng', 840, 840], ['30m-1h/day', 210, 420],
    ['20 giờ/tuần', 1200, 1200], ['20 giờ một tuần', 1200, 1200], ['tuần 20 giờ', 1200, 1200], ['20 hours a week', 1200, 1200],
    ['20h', 1200, 1200], ['20', 1200, 1200], [20, 1200, 1200], ['7.5/week', 450, 450],
  ])('%s is %i to %i minutes', (value, low, high) => {
    for (const spelling of typeof value === 'string' ? spellingsOf(value) : [value]) expect(parseWeeklyMinutes(spelling), String(spelling)).toEqual({ ok: true, value: { low, high } })
  })

  test.each([
    ['15-10h/week', 'reversed-span'], ['0', 'bad-hours'], ['169', 'bad-hours'], ['25h/day', 'bad-hours'], ['20/month', 'bad-hours'], ['week', 'bad-hours'], ['', 'bad-hours'],
  ])('%j is refused as %s', (text, code) => {
    expect(parseWeeklyMinutes(text)).toEqual({ ok: false, code, params: { text } })
  })
})

describe('a clock time', () => {
  test.each([
    ['06:00', 360], ['6:00', 360], ['6h', 360], ['19h30', 1170], ['6 giờ', 360], ['6 giờ 30', 390], ['6 giờ rưỡi', 390], ['7:00 PM', 1140], ['7pm', 1140],
    ['7:30 p.m.', 1170], ['12 am', 0], ['12pm', 720], ['7h tối', 1140], ['7 giờ sáng', 420], ['3h chiều', 900], ['12 giờ trưa', 720], ['12 giờ đêm', 0], ['noon', 720], ['23:59', 1439],
  ])('%s is minute %i', (text, minute) => {
    for (const spelling of spellingsOf(text)) expect(parseClock(spelling), spelling).toEqual({ ok: true, value: minute })
  })

  test.each(['24:00', '6:75', '6', '13pm', '25h', 'evening', ''])('%j is refused', (text) => {
    expect(parseClock(text)).toEqual({ ok: false, code: 'bad-clock', params: { text } })
  })
})

describe('a span of the clock', () => {
  test.each([
    ['06:00-07:00', 360, 420], ['6h-7h', 360, 420], ['6-7h', 360, 420], ['6:00–7:00', 360, 420], ['8:00 to 9:00', 480, 540], ['từ 6h đến 7h', 360, 420], ['7h tới 9h', 420, 540],
    ['19h30-21h', 1170, 1260], ['19h-21', 1140, 1260], ['7:00 PM - 8:00 PM', 1140, 1200], ['7-8 PM', 1140, 1200], ['11-1pm', 660, 780], ['9-5pm', 540, 1020],
    ['7-9 giờ tối', 1140, 1260], ['7h tối đến 9h tối', 1140, 1260], ['7h tối tới 9h tối', 1140, 1260],
    ['22:30-00:30', 1350, 1470], ['10 PM - 1 AM', 1320, 1500], ['22:30-06:30', 1350, 1830], ['00:00-24:00', 0, 1440],
  ])('%s is %i to %i', (text, from, to) => {
    for (const spelling of spellingsOf(text)) expect(parseClockSpan(spelling), spelling).toEqual({ ok: true, value: { from, to } })
  })

  test.each(['6:00-6:00', '6-7', '6:00-', '24:00-01:00', '6:00', '6:00-25:00', ''])('%j is refused', (text) => {
    expect(parseClockSpan(text)).toEqual({ ok: false, code: 'bad-clock', params: { text } })
  })

  test('the English and the Vietnamese way are the same, and never longer than a day', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    fc.assert(fc.property(minute, minute, (from, to) => {
      fc.pre(from !== to)
      const [english, vietnamese] = [parseClockSpan(`${twelve(from)} - ${twelve(to)}`), parseClockSpan(`${spoken(from)} đến ${spoken(to)}`)]
      expect(english).toEqual({ ok: true, value: { from, to: to > from ? to : to + 1440 } })
      expect(vietnamese).toEqual(english)
    }))
  })
})

test('lengths are the same in both languages', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
    const forms = [`${hours}h${pad(minutes)}`, `${hours} hours ${minutes} minutes`, `${hours} tiếng ${minutes} phút`, `${hours * 60 + minutes > 9999 ? `${hours}h ${minutes}` : hours * 60 + minutes}m`]
    for (const form of forms) expect(parseMinutes(form), form).toEqual({ ok: true, value: hours * 60 + minutes })
  }))
})

test('no text makes any of them throw', () => {
  const readAll = (text: string) => void [parseMinutes(text), parseWeeklyMinutes(text), parseClock(text), parseClockSpan(text)]
  fc.assert(fc.property(anyText, readAll), { numRuns: 2000 })
  LONG_TEXTS.forEach(readAll)
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300, 1.5]) [parseMinutes(value), parseWeeklyMinutes(value)]
})

function pad(n: number): string {
  return String(n).padStart(2, '0')
}

function twelve(minute: number): string {
  const hour = Math.floor(minute / 60)
  return `${hour % 12 || 12}:${pad(minute % 60)} ${hour < 12 ? 'AM' : 'PM'}`
}

function spoken(minute: number): string {
  return `${Math.floor(minute / 60)}h${pad(minute % 60)}`
}
