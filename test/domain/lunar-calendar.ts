/**
 * The lunar calendar of Vietnam worked out from the sky, to check the table that ships. Knows nothing of that table.
 *
 * New moons after Jean Meeus, Astronomical Algorithms, 2nd ed., chapter 49 (to some seconds), the Sun's longitude after
 * chapter 25 (to 0.01°, a quarter of an hour). A month begins on the day of its new moon; the winter solstice is in month 11; of
 * thirteen months from one month 11 to the next, the first that holds no principal term (a multiple of 30°) is the leap one.
 */
import { fromNumber, toNumber } from '../../src/domain/calendar/day.ts'
import type { Day } from '../../src/domain/calendar/day.ts'

/** Since 1968 Vietnam counts from the midnight of UTC+7, China from that of UTC+8. */
export const VIETNAM = 7
export const CHINA = 8

/** Dynamical time runs that much before universal time: 55 s in 1985, 69 s in 2024; nobody knows it to the second ahead. */
const DELTA_T_DAYS = 70 / 86_400
/** Julian day of 1970-01-01T00:00. */
const EPOCH = 2_440_587.5
const LUNATION = 29.530588861

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/** What Meeus writes behind the mean new moon: days, a power of E, and multiples of M, M', F. */
const TERMS: readonly (readonly [days: number, e: 0 | 1 | 2, m: number, moon: number, f: number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
]

/** Of the planets: days, and an angle that begins at the first number and grows by the second each lunation. */
const PLANETS: readonly (readonly [days: number, start: number, perLunation: number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
]

/** Julian ephemeris day of a new moon; 0 is that of 6 January 2000. @example newMoon(-283) is 2443192.65118 (Meeus, 49.a) */
export function newMoon(k: number): number {
  const t = k / 1236.85
  const mean = 2_451_550.09766 + LUNATION * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3 + 0.00000000073 * t ** 4
  const e = 1 - 0.002516 * t - 0.0000074 * t ** 2
  const m = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2 - 0.00000011 * t ** 3
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2 + 0.00001238 * t ** 3 - 0.000000058 * t ** 4
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2 - 0.00000227 * t ** 3 + 0.000000011 * t ** 4
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2 + 0.00000215 * t ** 3
  const terms = TERMS.reduce((sum, [days, power, ofM, ofMoon, ofF]) => sum + days * e ** power * sin(ofM * m + ofMoon * moon + ofF * f), 0)
  const planets = PLANETS.reduce((sum, [days, start, perLunation], i) => sum + days * sin(start + perLunation * k - (i === 0 ? 0.009173 * t ** 2 : 0)), 0)
  return mean + terms - 0.00017 * sin(node) + planets
}

/** The Sun's apparent longitude, 0 to 360°. @example sunLongitude(2448908.5) is 199.909° (Meeus, 25.a) */
export function sunLongitude(ephemerisDay: number): number {
  const t = (ephemerisDay - 2_451_545) / 36_525
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t ** 2
  const m = 357.52911 + 35_999.05029 * t - 0.0001537 * t ** 2
  const centre = (1.914602 - 0.004817 * t - 0.000014 * t ** 2) * sin(m) + (0.019993 - 0.000101 * t) * sin(2 * m) + 0.000289 * sin(3 * m)
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return ((apparent % 360) + 360) % 360
}

/** Days since 1970-01-01, with the time of day as a fraction, on the clock of a zone. */
function localTime(ephemerisDay: number, zone: number): number {
  return ephemerisDay - DELTA_T_DAYS - EPOCH + zone / 24
}

interface Month {
  /** Days since 1970-01-01 of its first day, and of the next month's. */
  readonly first: number
  readonly next: number
  /** Minutes between its new moon and the nearest midnight. */
  readonly marginMinutes: number
  /** The twelfths of the Sun's way, 0 from the vernal equinox on, in which it stands when the first day begins and when the next month does. */
  readonly from: number
  readonly to: number
}

function monthAt(k: number, zone: number): Month {
  const moon = localTime(newMoon(k), zone)
  const [first, next] = [Math.floor(moon), Math.floor(localTime(newMoon(k + 1), zone))]
  const partOn = (day: number): number => Math.floor(sunLongitude(day + EPOCH - zone / 24 + DELTA_T_DAYS) / 30)
  const after = moon - first
  return { first, next, marginMinutes: Math.min(after, 1 - after) * 1440, from: partOn(first), to: partOn(next) }
}

/** The number, since the new moon of January 2000, of the month that the winter solstice of a year is in. */
function month11(year: number, zone: number): number {
  const solstice = toNumber(`${year}-12-21` as Day)
  const about = Math.floor((solstice + EPOCH - 2_451_550) / LUNATION)
  const found = [about - 1, about, about + 1].find((k) => {
    const { from, to } = monthAt(k, zone)
    return from < 9 && to >= 9 && from >= 7
  })
  if (found === undefined) throw new Error(`no solstice in ${year}`)
  return found
}

export interface LunarYear {
  readonly tet: Day
  /** The 10th of the 3rd month. */
  readonly hungKings: Day
  /** How far the new moons of both stand from midnight, where another day begins. */
  readonly marginMinutes: number
}

/** The lunar year that begins in a solar one. @param zone hours east of UTC whose midnight counts */
export function lunarYear(year: number, zone: number): LunarYear {
  const eleventh = month11(year - 1, zone)
  const isLong = month11(year, zone) - eleventh === 13
  const months = Array.from({ length: 14 }, (_, i) => monthAt(eleventh + i, zone))
  const leap = isLong ? months.findIndex(({ from, to }, i) => i > 0 && from === to) : -1
  const regular = months.filter((_, i) => i !== leap)
  const [first, third] = [regular[2], regular[4]]
  if (first === undefined || third === undefined) throw new Error(`no months in ${year}`)
  return { tet: fromNumber(first.first), hungKings: fromNumber(third.first + 9), marginMinutes: Math.min(first.marginMinutes, third.marginMinutes) }
}
