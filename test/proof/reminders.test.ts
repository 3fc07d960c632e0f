/**
 * A year of mornings and evenings: for each day what is due and every line of it, worked out here from the days that were
 * kept, in both languages. Only the line to share and the way to a report are asked of `report` itself.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'

type Lang = 'en' | 'vi'

const YEAR = `roadmap: year
title: { en: Year, vi: Năm học }
length: 51 weeks
hours: 12/week
habits:
  - { id: anki, title: Anki, every: day, effort: 30m, minimum: 10m }
phases:
  - id: all
    title: { en: All, vi: Tất cả }
    tasks: [{ id: mock, title: { en: Mock interview, vi: Phỏng vấn thử }, when: 2026-04-15, at: 20:00, effort: 1h }]
    deliverables: [{ id: talk, title: { en: A talk, vi: Bài nói }, when: 2026-06-01..2026-06-12 }]
`
const SECOND = `roadmap: second
title: { en: Second, vi: Kế hoạch hai }
length: 25 weeks
hours: 12/week
habits:
  - { id: gym, title: Gym, every: [mon, wed, fri], effort: 1h }
`
const START = '2026-01-05'
const SECOND_START = '2026-07-06'
const END = '2026-12-27'
const MOCK = '2026-04-15'
const TALK = '2026-06-12'

const DAY = 86_400_000
const plus = (day: string, count: number): string => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)
const from = (start: string, day: string): number => Math.round((Date.parse(day) - Date.parse(start)) / DAY)
/** Sunday 0. */
const weekday = (day: string): number => new Date(day).getUTCDay()
const DAYS = Array.from({ length: 365 }, (_, i) => plus('2026-01-01', i))

const isOff = (day: string): boolean => day >= '2026-02-14' && day <= '2026-02-22'
const isRest = (day: string): boolean => weekday(day) === 0
const isPlanned = (day: string): boolean => day >= START && day <= END
const isAsked = (day: string): boolean => isPlanned(day) && !isOff(day) && !isRest(day)
const hasGym = (day: string): boolean => day >= SECOND_START && isAsked(day) && [1, 3, 5].includes(weekday(day))
/** Kept in the evening on seven days of ten. */
const isKept = (day: string): boolean => isAsked(day) && from(START, day) % 10 < 7
const isWorked = (day: string): boolean => isKept(day) || hasGym(day) || day === MOCK || day === TALK

/** Days in a row before that day; days on which nothing is asked neither count nor break. */
function run(day: string, happened: (day: string) => boolean): number {
  let count = 0
  for (let before = plus(day, -1); before >= START; before = plus(before, -1)) {
    if (happened(before)) count++
    else if (isAsked(before)) break
  }
  return count
}

const WEEKDAYS = { en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'], vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] }
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const [dayIn, monthIn] = [(day: string): number => Number(day.slice(8)), (day: string): number => Number(day.slice(5, 7))]
const long = (day: string, lang: Lang): string => (lang === 'vi' ? `${WEEKDAYS.vi[weekday(day)]}, ${dayIn(day)}/${monthIn(day)}` : `${WEEKDAYS.en[weekday(day)]}, ${dayIn(day)} ${MONTHS[monthIn(day) - 1]}`)
const minutes = (n: number, lang: Lang): string => (n >= 60 ? `${Math.floor(n / 60)}h${n % 60 === 0 ? '' : String(n % 60).padStart(2, '0')}` : `${n} ${lang === 'vi' ? 'phút' : 'min'}`)
const things = (n: number, lang: Lang): string => (lang === 'vi' ? `${n} việc` : `${n} ${n === 1 ? 'thing' : 'things'}`)
const days = (n: number, lang: Lang): string => (lang === 'vi' ? `${n} ngày` : `${n} ${n === 1 ? 'day' : 'days'}`)
const short = (day: string, lang: Lang): string => (lang === 'vi' ? `${dayIn(day)}/${monthIn(day)}` : `${dayIn(day)} ${MONTHS[monthIn(day) - 1]?.slice(0, 3)}`)

function spanText(first: string, last: string, lang: Lang): string {
  if (first.slice(0, 4) !== last.slice(0, 4)) return `${short(first, lang)}${lang === 'vi' ? '/' : ' '}${first.slice(0, 4)} – ${short(last, lang)}${lang === 'vi' ? '/' : ' '}${last.slice(0, 4)}`
  return first.slice(0, 7) === last.slice(0, 7) ? `${dayIn(first)}–${short(last, lang)}` : `${short(first, lang)} – ${short(last, lang)}`
}

/** Open and listed in its last seven days. */
const hasTalk = (day: string): boolean => isAsked(day) && day >= plus(TALK, -6) && day < TALK

function coming(day: string, lang: Lang, ahead: number): string[] {
  if (!isPlanned(day)) return []
  const [toMock, toTalk] = [from(day, MOCK), from(day, TALK)]
  const when = (to: number, on: string, upper: boolean): string => (to === 1 ? (lang === 'vi' ? (upper ? 'Ngày mai' : 'ngày mai') : upper ? 'Tomorrow' : 'tomorrow') : long(on, lang))
  return [
    ...(toMock >= 1 && toMock <= ahead ? [`${when(toMock, MOCK, true)}, 20:00: ${lang === 'vi' ? 'Phỏng vấn thử' : 'Mock interview'}`] : []),
    ...(toTalk >= 1 && toTalk <= ahead ? [lang === 'vi' ? `Hạn chót ${when(toTalk, TALK, false)}: Bài nói` : `Due ${when(toTalk, TALK, false)}: A talk`] : []),
  ]
}

function starting(day: string, lang: Lang): string[] {
  const title = plus(day, 1) === START ? (lang === 'vi' ? 'Năm học' : 'Year') : plus(day, 1) === SECOND_START ? (lang === 'vi' ? 'Kế hoạch hai' : 'Second') : undefined
  return title === undefined ? [] : [lang === 'vi' ? `Ngày mai bắt đầu: ${title}` : `Starts tomorrow: ${title}`]
}

function morningOf(day: string, lang: Lang): string[] {
  if (isOff(day)) return []
  const titles = isAsked(day) ? ['Anki', ...(day === MOCK ? [`20:00 ${lang === 'vi' ? 'Phỏng vấn thử' : 'Mock interview'}`] : []), ...(hasTalk(day) ? [lang === 'vi' ? 'Bài nói' : 'A talk'] : [])] : []
  const extras = [...coming(day, lang, 3), ...starting(day, lang)]
  if (titles.length === 0) return extras.length === 0 ? [] : [long(day, lang), ...extras]
  return [`${long(day, lang)}: ${things(titles.length, lang)}, ${minutes(day === MOCK ? 90 : 30, lang)}`, titles.join(' · '), ...extras]
}

function eveningOf(day: string, lang: Lang): string[] {
  if (isOff(day)) return []
  const extras = [...coming(day, lang, 1), ...starting(day, lang)]
  const anki = isAsked(day) && !isKept(day)
  const talk = hasTalk(day)
  const [streak, study] = [run(day, isKept), isWorked(day) ? 0 : run(day, isWorked)]
  const shown: string[] = []
  if (anki || talk) shown.push(`${lang === 'vi' ? 'Hôm nay còn' : 'Still open today:'} ${things(Number(anki) + Number(talk), lang)}${anki ? `, ${minutes(30, lang)}` : ''}`)
  if (anki && streak > 0) {
    shown.push(
      lang === 'vi'
        ? `Anki: tối nay không làm là đứt chuỗi ${days(streak, lang)}. Chỉ cần 10 phút: roadmap done anki --minutes 10`
        : `Anki: the streak of ${days(streak, lang)} ends tonight. 10 min will keep it: roadmap done anki --minutes 10`,
    )
  }
  if (anki && study > 0 && streak > 0) shown.push(lang === 'vi' ? `Chuỗi học ${days(study, lang)} tối nay cũng sẽ đứt; làm một việc bất kỳ là giữ được.` : `The study streak of ${days(study, lang)} ends tonight too; any one thing will keep it.`)
  if (anki && study > 0 && streak === 0) {
    const shortest = `Anki, ${minutes(10, lang)} → roadmap done anki --minutes 10`
    shown.push(lang === 'vi' ? `Tối nay không học là đứt chuỗi ${days(study, lang)}.` : `The study streak of ${days(study, lang)} ends tonight.`, `${lang === 'vi' ? 'Việc ngắn nhất' : 'Shortest'}: ${shortest}`)
  }
  if (anki && streak === 0 && study === 0) shown.push(`Anki, ${minutes(30, lang)} → roadmap done anki`)
  if (talk) shown.push(lang === 'vi' ? 'Bài nói → roadmap done talk' : 'A talk → roadmap done talk')
  if (shown.length === 0 && extras.length > 0) shown.push(long(day, lang))
  return [...shown, ...extras]
}

async function weekOf(world: World, day: string, lang: Lang): Promise<string[]> {
  if (weekday(day) !== 0 || isOff(day) || day > END) return []
  const brief = (await world.run('report --week --brief', { now: `${day}T21:30`, lang })).out.trimEnd()
  const next = Array.from({ length: 7 }, (_, i) => plus(day, i + 1))
  const sum = next.filter(isAsked).length * 30 + next.filter(hasGym).length * 60 + (next.includes(MOCK) ? 60 : 0)
  const tasks = [...(next.includes(MOCK) ? [`20:00 ${lang === 'vi' ? 'Phỏng vấn thử' : 'Mock interview'}`] : []), ...(next.some((each) => hasTalk(each) || each === TALK) ? [lang === 'vi' ? 'Bài nói' : 'A talk'] : [])]
  const habits = [...(next.some(isAsked) ? ['Anki'] : []), ...(next.some(hasGym) ? ['Gym'] : [])]
  const span = spanText(plus(day, 1), plus(day, 7), lang)
  const first = (tasks.length > 0 ? tasks : habits).join(' · ')
  const count = tasks.length + habits.length
  const head = lang === 'vi' ? 'Tổng kết tuần' : 'The week in review'
  // Before the first day there is nothing to sum up.
  const past = day < START ? [] : [brief]
  if (count === 0) return [head, ...past, lang === 'vi' ? `Tuần sau (${span}): chưa có việc nào.` : `Next week (${span}): nothing planned.`]
  return [head, ...past, lang === 'vi' ? `Tuần sau (${span}): ${things(count, lang)}, ${minutes(sum, lang)}. Đầu tuần: ${first}` : `Next week (${span}): ${things(count, lang)}, ${minutes(sum, lang)}. First: ${first}`]
}

async function quarterOf(world: World, day: string, lang: Lang): Promise<string[]> {
  const quarter = { '2026-03-31': 1, '2026-06-30': 2, '2026-09-30': 3, '2026-12-31': 4 }[day]
  if (quarter === undefined) return []
  const brief = (await world.run('report --quarter --brief', { now: `${day}T21:30`, lang })).out.trimEnd()
  return lang === 'vi'
    ? [`Hôm nay là ngày cuối của quý ${quarter}/2026`, brief, `Xem cả báo cáo: roadmap report --quarter 2026-Q${quarter}`]
    : [`Q${quarter} 2026 ends today`, brief, `The whole of it: roadmap report --quarter 2026-Q${quarter}`]
}

interface Answer { readonly occasions: readonly string[]; readonly lines: readonly string[] }

async function expectSaid(world: World, now: string, parts: (lang: Lang) => Promise<Readonly<Record<string, string[]>>>): Promise<number> {
  const said = { vi: await world.json<Answer>('remind --preview', { now, lang: 'vi', terminal: false }), en: await world.json<Answer>('remind', { now, lang: 'en', terminal: false }) }
  for (const lang of ['en', 'vi'] as const) {
    const wanted = await parts(lang)
    expect({ now, lines: said[lang].lines }).toEqual({ now, lines: Object.values(wanted).flat() })
    expect({ now, occasions: said[lang].occasions }).toEqual({ now, occasions: Object.keys(wanted).filter((occasion) => (wanted[occasion]?.length ?? 0) > 0) })
  }
  expect(await world.run('remind', { now, terminal: false })).toEqual({ out: '', err: '', code: 0 })
  return said.en.lines.length
}

test('a year of days', async () => {
  const world = createWorld({ terminal: false })
  for (const [name, text] of [['year', YEAR], ['second', SECOND]] as const) writeFileSync(join(world.home, `${name}.yaml`), text)
  writeFileSync(join(world.home, 'config.yaml'), 'studyDays: mon-sat\n')
  const say = async (command: string, now: string): Promise<void> => void expect((await world.run(command, { now, lang: 'vi' })).code, `${now} ${command}`).toBe(0)
  await say(`plan add year.yaml --start ${START}`, '2026-01-01T05:00')
  await say(`plan add second.yaml --start ${SECOND_START}`, '2026-01-01T05:01')
  let spoken = 0
  for (const day of DAYS) {
    if (day === '2026-02-01') await say('off 14/2..22/2 Tết', `${day}T06:40`)
    if (hasGym(day)) await say('done gym', `${day}T06:40`)
    if (day === TALK) await say('done talk', `${day}T06:41`)
    spoken += Math.sign(await expectSaid(world, `${day}T07:00`, async (lang) => ({ morning: morningOf(day, lang) })))
    if (day === MOCK) await say('done mock', `${day}T20:50`)
    if (isKept(day)) await say('done anki', `${day}T20:51`)
    spoken += Math.sign(await expectSaid(world, `${day}T21:30`, async (lang) => ({ evening: eveningOf(day, lang), week: await weekOf(world, day, lang), quarter: await quarterOf(world, day, lang) })))
    // Quiet, whatever is open.
    if (dayIn(day) === 1) for (const time of ['06:29', '22:30']) expect((await world.run('remind --preview', { now: `${day}T${time}` })).code + (await world.run('remind', { now: `${day}T${time}` })).out.length).toBe(0)
  }
  console.log(`${spoken} of ${2 * DAYS.length} times something was said`)
})
