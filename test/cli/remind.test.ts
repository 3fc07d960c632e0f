/** `remind`: what it says when, once a day and occasion, in both languages; when it is silent. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../../src/journal/open.ts'
import { createWorld } from '../support/cli.ts'
import type { RunOptions, World } from '../support/cli.ts'
import { STUDY, studyWorld, writeHome } from './study.ts'

/** As cron starts it: no terminal. */
const at = (time: string, more: RunOptions = {}): RunOptions => ({ now: `2026-03-${time}`, terminal: false, ...more })
const vi = (time: string): RunOptions => at(time, { lang: 'vi' })

interface Answer { readonly occasion: string | null; readonly occasions: readonly string[]; readonly lines: readonly string[]; readonly sent: readonly string[]; readonly silent: boolean; readonly why?: string }

const ask = (world: World, options: RunOptions, words = ''): Promise<Answer> => world.json<Answer>(`remind ${words}`, options)

/** Anki and the words were done on the first three days. */
async function kept(text = STUDY): Promise<World> {
  const world = await studyWorld({}, text)
  for (const day of ['02', '03', '04']) await world.run('done anki words', { now: `2026-03-${day}T08:00` })
  return world
}

describe('says', () => {
  test('in the morning the day in brief', async () => {
    const world = await kept()
    expect((await world.run('remind', at('05T06:30'))).out).toMatchInlineSnapshot(`
      "Thursday, 5 March: 4 things, 1h25
      06:00–07:00 Anki
      19:00–21:00 New words · Tech talk · Retry with backoff
      "
    `)
    expect((await world.run('nhac --preview', vi('05T06:30'))).out).toMatchInlineSnapshot(`
      "Thứ Năm, 5/3: 4 việc, 1h25
      06:00–07:00 Anki
      19:00–21:00 Từ mới · Xem tech talk · Thử lại có giãn cách
      "
    `)
  })

  test('in the evening what is open, the streaks that end tonight and the least that keeps each', async () => {
    const world = await kept()
    await world.run('done talk', { now: '2026-03-05T19:00' })
    await world.run('undo', { now: '2026-03-05T19:01' })
    expect((await world.run('remind', at('05T20:00'))).out).toMatchInlineSnapshot(`
      "Still open today: 4 things, 1h10
      Anki: the streak of 3 days ends tonight. 5 min will keep it: roadmap done anki --minutes 5
      New words: the streak of 3 days ends tonight. 5 words will keep it: roadmap done words --amount 5
      The study streak of 3 days ends tonight too; any one thing will keep it.
      Tech talk, 30 min → roadmap done talk
      Retry with backoff → roadmap done retry
      "
    `)
    expect((await world.run('remind --preview', vi('05T20:00'))).out).toMatchInlineSnapshot(`
      "Hôm nay còn 4 việc, 1h10
      Anki: tối nay không làm là đứt chuỗi 3 ngày. Chỉ cần 5 phút: roadmap done anki --minutes 5
      Từ mới: tối nay không làm là đứt chuỗi 3 ngày. Chỉ cần 5 từ: roadmap done words --amount 5
      Chuỗi học 3 ngày tối nay cũng sẽ đứt; làm một việc bất kỳ là giữ được.
      Xem tech talk, 30 phút → roadmap done talk
      Thử lại có giãn cách → roadmap done retry
      "
    `)
  })

  test('commands that do what they promise', async () => {
    const world = await kept()
    const { lines } = await ask(world, at('05T20:00'))
    for (const line of lines.slice(1, 3)) expect((await world.run(line.slice(line.indexOf('roadmap ') + 8), at('05T20:05'))).code).toBe(0)
    const rest = (await ask(world, at('05T20:10'), '--preview')).lines
    expect(rest).toEqual(['Still open today: 2 things, 45 min', 'Retry with backoff, 15 min → roadmap done retry --unfinished --minutes 15', 'Tech talk, 30 min → roadmap done talk'])
    for (const line of rest.slice(1)) expect((await world.run(line.slice(line.indexOf('roadmap ') + 8), at('05T20:20'))).code).toBe(0)
    // A part of the day's work closes no task.
    expect(await world.json('show retry', at('05T20:30'))).toMatchObject({ status: 'open', spentMinutes: 15 })
    expect(await world.json('show talk', at('05T20:30'))).toMatchObject({ status: 'done' })
    expect((await world.json<{ study: { current: number }; habits: { title: string; current: number }[] }>('streak', at('05T20:10')))).toMatchObject({ study: { current: 4 }, habits: [{ title: 'Anki', current: 4 }, { title: 'New words', current: 4 }, {}] })
  })

  test('only what is left of a minimum', async () => {
    const world = await kept()
    await world.run('done anki --minutes 2', { now: '2026-03-05T18:00' })
    await world.run('done words --amount 3', { now: '2026-03-05T18:01' })
    const { lines } = await ask(world, at('05T20:00'))
    expect(lines.slice(1, 3).map((line) => line.split('roadmap ')[1])).toEqual(['done anki --minutes 3', 'done words --amount 2'])
    for (const line of lines.slice(1, 3)) await world.run(line.slice(line.indexOf('roadmap ') + 8), { now: '2026-03-05T20:05' })
    expect(await world.json('streak', { now: '2026-03-05T21:00' })).toMatchObject({ habits: [{ current: 4 }, { current: 4 }, {}] })
  })

  test('the longest streaks first, and how many more there are', async () => {
    const habits = Array.from({ length: 6 }, (_, i) => `  - { id: h${i}, title: Habit ${i}, every: day, effort: 5m, track: english }\n`).join('')
    const world = await studyWorld({}, STUDY.replace('targets:\n', `${habits}targets:\n`))
    for (const [day, names] of [['02', 'h3 h4 h5'], ['03', 'h3 h4 h5 h1 h2'], ['04', 'h0 h1 h2 h3 h4 h5']] as const) await world.run(`done ${names}`, { now: `2026-03-${day}T08:00` })
    const { lines } = await ask(world, at('05T20:00'))
    expect(lines.filter((line) => /^Habit.*ends tonight/.test(line)).map((line) => /^(Habit \d).*?(\d) day/.exec(line)?.slice(1).join(' ')).sort()).toEqual(['Habit 3 3', 'Habit 4 3', 'Habit 5 3'])
    expect(lines.at(-1)).toBe('and 3 more: roadmap today')
  })

  test('names that no other thing has, where an id is a number or a key', async () => {
    const world = await kept(STUDY.replace('id: retry,', 'id: 3,').replace('needs: retry', 'needs: "3"').replace('id: two-sum', 'id: lc-146'))
    await world.run('today', { now: '2026-03-05T19:00' })
    const { lines } = await ask(world, at('05T20:00'))
    expect(lines.find((line) => line.startsWith('Retry'))).toMatch(/roadmap done study\/3$/)
  })

  test('nothing that can wait: a quota without minutes, until as many days are left of its week', async () => {
    const world = await studyWorld({}, STUDY.replace('every: 2/week, effort: 30m', 'every: 2/week, effort: 0'))
    const asked = async (time: string): Promise<boolean> => (await ask(world, at(time), '--preview')).lines.some((line) => line.includes('Tech talk'))
    expect([await asked('05T20:00'), await asked('06T20:00'), await asked('07T20:00')]).toEqual([false, false, true])
  })

  test('nothing of what is done, skipped or dropped', async () => {
    const world = await kept()
    await world.run('done anki words', { now: '2026-03-05T08:00' })
    await world.run('skip talk', { now: '2026-03-05T08:01' })
    await world.run('skip retry --to 7/3', { now: '2026-03-05T08:02', lang: 'vi' })
    await world.run('drop lru', { now: '2026-03-05T08:03' })
    expect(await world.run('remind', at('05T20:00'))).toEqual({ out: '', err: '', code: 0 })
    expect(await ask(world, at('05T20:00'))).toEqual({ occasion: null, occasions: [], lines: [], sent: [], silent: true, why: 'nothing' })
  })

  test('the study streak where it alone is at stake', async () => {
    const world = await studyWorld({}, STUDY.replace(/every: day/g, 'every: 1/week').replace('every: 2/week', 'every: 1/week'))
    await world.run('done anki words talk retry lru', { now: '2026-03-02T08:00' })
    await world.run('done retry-queue', { now: '2026-03-03T08:00' })
    expect((await world.run('remind', at('04T20:00'))).out).toBe('Nothing recorded today yet\nThe study streak of 2 days ends tonight.\n')
    expect((await world.run('remind --preview', vi('04T20:00'))).out).toBe('Hôm nay chưa ghi lại việc nào\nTối nay không học là đứt chuỗi 2 ngày.\n')
  })

  test('on Sunday the week, past and next, also where Sunday is a rest day', async () => {
    const world = await kept()
    const brief = (await world.run('report --week --brief', at('08T20:00'))).out
    expect(await ask(world, at('08T20:00'))).toMatchObject({ occasion: 'week', occasions: ['week'] })
    const { out } = await world.run('remind --preview --occasion week', at('08T20:00'))
    expect(out).toBe(`The week in review\n${brief}Next week (9–15 Mar): 7 things, 9h10. First: Tracing › Jaeger · Retry with backoff · Tracing › OpenTelemetry\n`)
    expect((await world.run('remind --preview --occasion tuan', vi('08T20:00'))).out).toContain('Tuần sau (9–15/3): 7 việc, 9h10. Đầu tuần: Truy vết phân tán › Jaeger')
  })

  test('on the last day of a quarter its headline and the command, which works the day after too', async () => {
    const world = await studyWorld({}, STUDY.replace('length: 4 weeks', 'length: 8 weeks'))
    await world.run('done anki', { now: '2026-03-30T08:00' })
    const { lines, occasions } = await ask(world, at('31T20:00'))
    expect(occasions).toEqual(['evening', 'quarter'])
    const brief = (await world.run('report --quarter --brief', at('31T20:00'))).out.trim()
    expect(lines.slice(-3)).toEqual(['Q1 2026 ends today', brief, 'The whole of it: roadmap report --quarter 2026-Q1'])
    expect((await world.run('report --quarter 2026-Q1 --brief', { now: '2026-04-01T07:00' })).out).toContain('Q1 2026')
    expect((await world.run('remind --preview --occasion quarter', vi('31T20:00'))).out).toMatch(/^Hôm nay là ngày cuối của quý 1\/2026\nQuý 1\/2026 · .*\nXem cả báo cáo: roadmap report --quarter 2026-Q1\n$/)
  })

  test('appointments and last days within three days, in the evening those of tomorrow', async () => {
    const own = `      - { id: mock, title: Mock interview, when: 2026-03-08, at: 20:00, effort: 1h }
      - { id: cv, title: CV, when: 2026-03-04..2026-03-06, effort: 1h, priority: must }
    deliverables:
      - { id: post, title: { en: A post, vi: Một bài viết }, when: 2026-03-03..2026-03-06 }
  - id: two`
    const world = await kept(STUDY.replace('  - id: two', own))
    const coming = async (time: string, more: RunOptions = {}): Promise<string[]> => (await world.json<Answer>('remind --preview', at(time, more))).lines.filter((line) => /^(Due|Sunday|Hạn chót|Ngày mai)/.test(line))
    expect(await coming('04T07:00')).toEqual(['Due Friday, 6 March: CV', 'Due Friday, 6 March: A post'])
    expect(await coming('05T07:00')).toEqual(['Due tomorrow: CV', 'Due tomorrow: A post', 'Sunday, 8 March, 20:00: Mock interview'])
    expect(await coming('05T20:00')).toEqual(['Due tomorrow: CV', 'Due tomorrow: A post'])
    expect(await coming('07T20:00', { lang: 'vi' })).toEqual(['Ngày mai, 20:00: Mock interview'])
    expect(await coming('06T20:00')).toEqual(['Due today: CV', 'Due today: A post'])
    await world.run('done cv', { now: '2026-03-05T10:00' })
    expect(await coming('05T20:00', { lang: 'vi' })).toEqual(['Hạn chót ngày mai: Một bài viết'])
  })

  test('a plan that starts tomorrow, where there is no other', async () => {
    const world = createWorld()
    writeHome(world, 'study.yaml', STUDY)
    await world.run('plan add study.yaml', { now: '2026-02-20T05:00' })
    expect((await world.run('remind', { now: '2026-02-28T20:00', terminal: false })).out).toBe('')
    expect((await world.run('remind', { now: '2026-03-01T20:00', terminal: false })).out).toContain('Starts tomorrow: Study\n')
    expect((await world.run('remind --preview', { now: '2026-03-01T20:00', terminal: false, lang: 'vi' })).out).toContain('Ngày mai bắt đầu: Học\n')
  })

  test('an evening clock that was left running', async () => {
    const world = await kept()
    await world.run('start talk --ago 1h', { now: '2026-03-05T20:00' })
    const told = async (time: string, lang: 'en' | 'vi' = 'en'): Promise<string | undefined> => (await world.json<Answer>('remind --preview', at(time, { lang }))).lines.find((line) => line.includes('roadmap stop'))
    // Its block ends at 21:00.
    expect(await told('05T20:30')).toBeUndefined()
    expect(await told('05T21:30')).toBe('The clock on Tech talk still runs, since 19:00. To settle it: roadmap stop')
    expect(await told('06T07:00', 'vi')).toMatch(/Xem tech talk.*19:00, 5\/3.*roadmap stop/)
  })

  test('names with their plan where several plans have the id', async () => {
    const world = await kept()
    await world.run('plan add study.yaml --as again', { now: '2026-03-05T05:00' })
    const { lines } = await ask(world, at('05T20:00'))
    expect(lines[1]).toContain('roadmap done study/anki --minutes 5')
    expect((await world.run('done study/anki --minutes 5', { now: '2026-03-05T20:05' })).code).toBe(0)
  })
})

describe('is silent', () => {
  test.each<[string, string]>([['05T05:00', 'quiet'], ['05T14:00', 'hour'], ['05T22:40', 'quiet'], ['06T01:00', 'quiet']])('at %s: %s', async (time, why) => {
    expect(await ask(await kept(), at(time))).toMatchObject({ silent: true, why, lines: [] })
  })

  test('without a plan, and makes nothing', async () => {
    const world = createWorld()
    expect(await world.run('remind', { now: '2026-03-04T20:00', terminal: false })).toEqual({ out: '', err: '', code: 0 })
    expect(existsSync(join(world.home, 'journal.db'))).toBe(false)
  })

  test('on a day off, also at the end of a week', async () => {
    const world = await kept()
    await world.run('off 5/3..8/3 Tết', { now: '2026-03-04T09:00', lang: 'vi' })
    for (const time of ['05T07:00', '05T20:00', '08T20:00']) expect(await ask(world, at(time))).toMatchObject({ silent: true, why: 'off' })
  })

  test('on a day off but for the habit that is kept', async () => {
    const world = await kept()
    await world.run('off 5/3 --keep anki', { now: '2026-03-04T09:00', lang: 'vi' })
    expect((await ask(world, at('05T20:00'))).lines).toEqual(['Still open today: 1 thing, 5 min', 'Anki: the streak of 3 days ends tonight. 5 min will keep it: roadmap done anki --minutes 5'])
  })

  test('week after week, where no plan runs any more', async () => {
    const world = await kept()
    await world.run('plan pause study', { now: '2026-03-09T08:00' })
    for (const time of ['2026-03-22T20:00', '2026-06-30T20:00']) expect(await ask(world, { now: time, terminal: false })).toMatchObject({ silent: true })
  })

  test('on a rest day in the morning', async () => {
    expect(await ask(await kept(), at('08T07:00'))).toMatchObject({ silent: true, why: 'nothing' })
  })

  test('and says why to who sits at a terminal', async () => {
    const world = await kept()
    await world.run('remind', at('05T20:00'))
    expect(await world.run('remind', { now: '2026-03-05T20:10' })).toEqual({ out: '', err: 'Already said today, at 20:00. See it again: roadmap remind --preview\n', code: 0 })
    expect((await world.run('remind', { now: '2026-03-05T23:10', lang: 'vi' })).err).toBe('Đang trong giờ yên tĩnh (22:30–06:30) nên không nhắc. Vẫn muốn xem: roadmap remind --preview\n')
  })

  test('in quiet hours of its own', async () => {
    const world = await kept()
    await world.run('config remind.quiet 20:00-08:00')
    expect(await ask(world, at('05T20:00'))).toMatchObject({ why: 'quiet' })
    expect(await ask(world, at('05T08:00'))).toMatchObject({ occasion: 'morning' })
  })
})

describe('once', () => {
  test('a day and occasion, whoever starts it', async () => {
    const world = await kept()
    expect(await ask(world, at('05T07:00'))).toMatchObject({ occasion: 'morning', silent: false })
    expect(await ask(world, at('05T09:00'))).toMatchObject({ silent: true, why: 'sent' })
    expect(await ask(world, at('05T20:00'))).toMatchObject({ occasion: 'evening', silent: false })
    expect(await ask(world, at('05T21:00'), '--missed --at 20:30')).toMatchObject({ silent: true, why: 'sent' })
    expect(await ask(world, at('06T20:00'))).toMatchObject({ occasion: 'evening', silent: false })
  })

  test('a missed one is caught up in its half of the day only', async () => {
    const world = await kept()
    const missed = (time: string): Promise<Answer> => ask(world, at(time), '--missed --at 07:00 --at 21:30')
    expect(await missed('05T06:40')).toMatchObject({ why: 'early' })
    expect(await missed('05T11:05')).toMatchObject({ occasion: 'morning' })
    expect(await missed('05T11:59')).toMatchObject({ why: 'sent' })
    expect(await missed('06T12:05')).toMatchObject({ why: 'early' })
    expect(await missed('06T21:05')).toMatchObject({ why: 'early' })
    expect(await missed('06T22:05')).toMatchObject({ occasion: 'evening' })
    expect(await missed('07T00:40')).toMatchObject({ why: 'quiet' })
    expect(await ask(world, at('07T22:05'), '--missed --days mon-fri')).toMatchObject({ why: 'day' })
  })

  test('a preview records nothing', async () => {
    const world = await kept()
    await ask(world, at('05T20:00'), '--preview')
    expect(await ask(world, at('05T20:01'))).toMatchObject({ occasion: 'evening' })
  })

  test('what was silent writes nothing to the journal', async () => {
    const world = await kept()
    await world.run('done anki words talk retry lru', { now: '2026-03-05T08:00' })
    const before = readFileSync(join(world.home, 'journal.db'))
    await ask(world, at('05T20:00'))
    expect(readFileSync(join(world.home, 'journal.db')).equals(before)).toBe(true)
  })

  test('no undo takes a reminder back, and no list is numbered anew', async () => {
    const world = await kept()
    await world.run('today', { now: '2026-03-05T19:00' })
    await world.run('remind', at('05T20:00', { terminal: true }))
    expect((await world.run('undo', { now: '2026-03-05T20:01' })).out).toContain('Anki')
    expect(await ask(world, at('05T20:02'))).toMatchObject({ why: 'sent' })
  })
})

describe('an answer after midnight', () => {
  test('counts for the day it was about', async () => {
    const world = await kept()
    await world.run('remind', at('05T22:00'))
    await world.run('done anki', { now: '2026-03-06T00:30' })
    expect(await world.json('streak anki', { now: '2026-03-06T07:00' })).toMatchObject({ habits: [{ current: 4 }] })
  })

  test('also where the day ends at midnight, because the command names it', async () => {
    const world = await kept()
    await world.run('config dayStart 00:00')
    const { lines } = await ask(world, at('05T22:00'))
    expect(lines[1]).toContain('roadmap done anki --minutes 5 --on 2026-03-05')
    await world.run('done anki --minutes 5 --on 2026-03-05', { now: '2026-03-06T00:30' })
    expect(await world.json('streak anki', { now: '2026-03-06T07:00' })).toMatchObject({ habits: [{ current: 4 }] })
  })
})

describe('through channels', () => {
  /** What the webhook got; it answers with these states in turn, then 200. */
  async function webhook(world: World, states: number[] = []): Promise<string[]> {
    const got: string[] = []
    const server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        got.push(Buffer.concat(parts).toString())
        response.writeHead(states.shift() ?? 200).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    writeFileSync(join(world.home, 'webhook.url'), `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret-topic\n`, { mode: 0o600 })
    writeFileSync(join(world.home, 'config.yaml'), 'remind: { via: webhook, webhook: { url: file:webhook.url, format: json } }\n')
    return got
  }

  test('a webhook gets the words, and standard output nothing', async () => {
    const world = await kept()
    const got = await webhook(world)
    expect(await world.run('remind', vi('05T20:00'))).toEqual({ out: '', err: '', code: 0 })
    expect(got.map((body) => JSON.parse(body) as unknown)).toMatchObject([{ title: 'Hôm nay còn 4 việc, 1h10' }])
    expect((await world.run('remind', vi('05T20:10'))).out).toBe('')
    expect(got).toHaveLength(1)
  })

  test('a failure is told once, does not stop the others, and is said again in the next message', async () => {
    const world = await kept()
    await webhook(world, [404, 404, 404])
    const first = await world.run('remind --via webhook,stdout', at('05T20:00'))
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('Still open today') })
    expect(first.err).toMatch(/^The reminder did not reach webhook: .*404/)
    const second = await world.run('remind --via webhook,stdout', at('06T20:00'))
    expect(second).toMatchObject({ code: 0, err: '' })
    expect(second.out).toMatch(/The last reminder did not reach webhook: .*404/)
    expect((await world.run('remind --via webhook,stdout', at('07T20:00'))).out).not.toContain('did not reach')
    expect(first.out + first.err + second.out + second.err + readFileSync(join(world.home, 'last-reminder.json'), 'utf8')).not.toContain('secret-topic')
  })

  test('what reached nobody is tried again by the hourly line', async () => {
    const world = await kept()
    const got = await webhook(world, [404])
    expect((await world.run('remind', at('05T20:00'))).code).toBe(1)
    expect(await world.run('remind --missed --at 20:00', at('05T21:05'))).toEqual({ out: '', err: '', code: 0 })
    expect(await ask(world, at('05T22:05'), '--missed --at 20:00')).toMatchObject({ why: 'sent' })
    expect(got).toHaveLength(2)
    expect(got[1]).not.toContain('did not reach')
  })

  test('a failure is told once, however often it is tried again, also where another channel was used in between', async () => {
    const world = await kept()
    writeFileSync(join(world.home, 'config.yaml'), 'remind: { via: webhook, webhook: { url: file:nowhere, format: json } }\n')
    const told: boolean[] = []
    for (const time of ['05T07:00', '05T08:05', '05T09:05', '05T11:05', '05T20:05']) told.push((await world.run('remind --missed --at 07:00 --at 20:00', at(time))).err !== '')
    expect(told).toEqual([true, false, false, false, false])
    // The same reminder by another way: nothing of it was lost.
    expect((await world.run('remind --via stdout', at('05T21:00'))).out).not.toContain('did not reach')
    expect(await world.run('remind', at('06T07:00'))).toMatchObject({ code: 1, err: '' })
    expect((await world.run('remind --via stdout', at('06T20:00'))).out).toContain('The last reminder did not reach webhook')
    expect((await world.run('remind --via stdout', at('07T20:00'))).out).not.toContain('did not reach')
  })

  test('started by cron, it is not printed to nobody where the machine can show it', async () => {
    const world = await kept()
    mkdirSync(join(world.home, 'bin'))
    writeFileSync(join(world.home, 'bin', 'notify-send'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${world.home}/shown'\n`, { mode: 0o755 })
    const env = { PATH: `${join(world.home, 'bin')}:/usr/bin:/bin`, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' }
    expect(await world.run('remind --at 20:00', at('05T20:00', { env }))).toEqual({ out: '', err: '', code: 0 })
    expect(readFileSync(join(world.home, 'shown'), 'utf8')).toContain('Still open today')
    expect((await world.run('remind --at 20:00', at('06T20:00', { env: { PATH: '/nowhere' } }))).out).toContain('Still open today')
  })

  test('nothing is written through a link that somebody laid', async () => {
    const world = await kept()
    writeFileSync(join(world.home, 'precious'), 'mine')
    symlinkSync(join(world.home, 'precious'), join(world.home, 'last-reminder.json.new'))
    await world.run('remind', at('05T20:00'))
    expect(readFileSync(join(world.home, 'precious'), 'utf8')).toBe('mine')
    writeFileSync(join(world.home, 'last-reminder.json'), '{"at":"2026-01-01T00:00:00Z","outcome":"sent","said":{}}')
    expect((await world.run('remind status', at('05T20:01', { env: { PATH: '' } }))).code).toBe(0)
  })

  test('who died while sending does not keep the others silent for ever', async () => {
    const world = await kept()
    const journal = openJournal(join(world.home, 'journal.db'), { now: new Date() })
    journal.db.prepare("INSERT INTO reminder VALUES ('2026-03-05', 'evening', '2026-03-05T13:00:00.000Z', 'sending', '{}')").run()
    journal.close()
    expect(await ask(world, at('05T20:05'))).toMatchObject({ why: 'sent' })
    expect(await ask(world, at('05T20:11'))).toMatchObject({ occasion: 'evening', silent: false })
  })

  test('a test goes everywhere, is not recorded, and fails where one does', async () => {
    const world = await kept()
    const got = await webhook(world, [200, 401])
    expect(await world.run('remind test', vi('05T20:00'))).toMatchObject({ out: '✓ webhook\n', code: 0 })
    expect(await world.run('remind test', at('05T20:00'))).toMatchObject({ out: expect.stringMatching(/^✗ webhook: .*401/), code: 1 })
    expect(got).toHaveLength(2)
    expect(await ask(world, at('05T20:01'))).toMatchObject({ silent: false })
  })
})

test('status tells the last run and the last that said something', async () => {
  const world = await kept()
  const machine = { env: { PATH: '' } }
  await world.run('remind', at('05T20:00'))
  await world.run('remind --missed', at('05T21:40'))
  expect((await world.run('remind status', at('05T21:45', machine))).out).toContain('Last run: Thursday, 5 March, 21:40 · nothing to say\nLast reminder: Thursday, 5 March, 20:00 · the evening · stdout: sent\n')
  expect((await world.run('nhac status', at('05T21:45', { ...machine, lang: 'vi' }))).out).toContain('Lần chạy gần nhất: 21:40 Thứ Năm, 5/3 · không có gì cần nhắc\nLần nhắc gần nhất: 20:00 Thứ Năm, 5/3 · buổi tối · stdout: đã nhắc\n')
  expect(await world.json('remind status', at('05T21:45', machine))).toMatchObject({ installed: false, next: null, last: { at: '2026-03-05T14:40:00.000Z', outcome: 'silent', said: { at: '2026-03-05T13:00:00.000Z', outcome: 'sent', occasion: 'evening', results: { stdout: 'sent' } } } })
})

test.each([['remind 7h install', '7h'], ['remind status 7h', '7h'], ['remind install 7h nonsense', 'nonsense'], ['remind pigeon', 'pigeon'], ['remind --occasion noon', 'noon'], ['remind --at 25:00', '25:00'], ['remind --via pigeon', 'pigeon'], ['remind status --at 7h', '--at']])('%s is refused, naming %s, in both languages', async (line, word) => {
  const world = createWorld()
  for (const lang of ['en', 'vi'] as const) expect(await world.run(line, { lang })).toMatchObject({ code: 2, out: '', err: expect.stringContaining(word) })
})
