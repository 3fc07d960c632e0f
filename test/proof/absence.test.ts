/** A month away in the middle of the shipped year: the day after, before each way out and after it. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar/day.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import { createWorld } from '../support/cli.ts'
import type { World } from '../support/cli.ts'

interface Entry { readonly ref: string; readonly type: string; readonly minutes: number; readonly effortMinutes: number; readonly due: string | null }
interface Today {
  readonly blocks: readonly { readonly entries: readonly Entry[] }[]
  readonly unplaced: readonly Entry[]
  readonly catchUp: { readonly owedMinutes: number; readonly clearBy: string | null; readonly entries: readonly Entry[] }
}
interface Replanned { readonly now: { readonly end: string }; readonly options: readonly { readonly way: string; readonly changes: boolean; readonly outcome: { readonly end: string; readonly minutesPerWeek: number; readonly owedMinutes: number } }[] }

const START = '2026-01-05' as Day
const LEFT = '2026-06-01' as Day
const BACK = { now: '2026-07-01T06:30' }

const entriesOf = ({ blocks, unplaced, catchUp }: Today): Entry[] => [...blocks.flatMap(({ entries }) => entries), ...unplaced, ...catchUp.entries]

/** Works each day what it asks, and ticks a task when it has had all its minutes. */
async function keptTo(): Promise<World> {
  const world = createWorld()
  await world.run('plan add mid-level-2026 --start 2026-01-05', { now: `${START}T05:00` })
  const worked = new Map<string, number>()
  for (let day = START; day < LEFT; day = addDays(day, 1)) {
    const entries = entriesOf(await world.json<Today>('today', { now: `${day}T05:30` }))
    for (const { ref, minutes } of entries) worked.set(ref, (worked.get(ref) ?? 0) + minutes)
    const isDone = ({ ref, type, minutes, due, effortMinutes }: Entry): boolean => (type === 'habit' ? minutes > 0 || effortMinutes === 0 : due === day || (minutes > 0 && (worked.get(ref) ?? 0) >= effortMinutes))
    const refs = entries.filter(isDone).map(({ ref }) => ref)
    if (refs.length > 0) expect((await world.run(['done', ...refs], { now: `${day}T21:30` })).code).toBe(0)
  }
  return world
}

const sum = (entries: readonly { readonly minutes: number }[]): number => entries.reduce((all, { minutes }) => all + minutes, 0)

function figures(today: Today): string {
  const { owedMinutes, clearBy, entries } = today.catchUp
  return `owed ${Math.round(owedMinutes / 60)} h, paid off ${String(clearBy)}; today ${sum(entriesOf(today))} min, catch-up ${sum(entries)} min`
}

describe('a month away in the middle of mid-level-2026', () => {
  test('is no wall on the day after, and each way out does what it says', async () => {
    const world = await keptTo()
    const before = await world.json<Today>('today', { now: '2026-05-31T06:30' })
    const after = await world.json<Today>('today', BACK)
    const { now, options } = await world.json<Replanned>('replan', BACK)
    const story = [`the last day: ${figures(before)}`, `the day after: ${figures(after)}; done by ${now.end}`]
    const screen = (await world.run('today', BACK)).out
    for (const { way, changes, outcome } of options) {
      if (!changes) {
        story.push(`${way}: would change nothing`)
        continue
      }
      expect((await world.run(['replan', 'mid-level-2026', '--apply', way], BACK)).code).toBe(0)
      const then = await world.json<Today>('today', BACK)
      const follow = await world.json<Replanned>('replan', BACK)
      expect(follow.now, way).toEqual(outcome)
      expect(then.catchUp.owedMinutes, way).toBe(outcome.owedMinutes)
      story.push(`${way}: ${figures(then)}; ${outcome.minutesPerWeek / 60} h a week, done by ${outcome.end}`)
      expect((await world.run('undo', BACK)).code).toBe(0)
      expect((await world.run('today', BACK)).out, `after the undo of ${way}`).toBe(screen)
    }
    expect(screen.trimEnd().split('\n').length).toBeLessThanOrEqual(24)
    expect(story).toMatchInlineSnapshot(`
      [
        "the last day: owed 0 h, paid off null; today 250 min, catch-up 0 min",
        "the day after: owed 56 h, paid off 2026-11-03; today 425 min, catch-up 40 min; done by 2026-12-30",
        "spread: owed 0 h, paid off null; today 425 min, catch-up 0 min; 50 h a week, done by 2026-12-30",
        "shift: owed 0 h, paid off null; today 425 min, catch-up 0 min; 50 h a week, done by 2027-01-13",
        "drop: owed 56 h, paid off 2026-10-27; today 425 min, catch-up 40 min; 50 h a week, done by 2026-12-30",
        "extend: would change nothing",
      ]
    `)
    expect(screen).toMatchInlineSnapshot(`
      "Wednesday, 1 July
      mid-level-2026 · Q2 › month 6 › week 4 (26 Jun – 4 Jul) · 47% (plan 58%)

      ▶ 06:00–07:00  Anki + shadowing
         1   Shadowing native speakers         30 min
         2   30-minute technical talk, fluent           due 4 Jul
         3   A technical interview in English           due 4 Jul
        09:00–12:00  Deep work · 4 Lab: break the project, fix it (2h20) · +2
        13:00–16:00  Project / lab / reading · 7 DDIA: read, summarize the chapt… · +1
        17:00–18:00  Speaking / tech talks · 8 Technical conversation with ChatG… · +1
        19:00–21:00  LeetCode / system design · 10 Technical mock in English, re… · +1
        Any time · 12 Exercise · 13 Sleep 7-8 h, in bed by 22:00
          14 One whole day without study
        Catch-up · 56h behind, paid off by 3 Nov
        15   Lab: tcpdump + Wireshark › tcpdump  40 min   27 days late · 0 of 4h

        Targets  IELTS speaking 6.5 → 7 · Uptime under chaos testing – → 99
      No streak yet. Done with something? Type its number: roadmap done 1
      English every day, even for half an hour.
      "
    `)
    expect((await world.run('homnay', { ...BACK, lang: 'vi' })).out).toMatchInlineSnapshot(`
      "Thứ Tư, 1/7
      mid-level-2026 · Q2 › tháng 6 › tuần 4 (26/6 – 4/7) · 47% (kế hoạch 58%)

      ▶ 06:00–07:00  Anki + shadowing
         1   Shadowing người bản xứ                 30 phút
         2   Nói 30 phút về kỹ thuật, trôi chảy               hạn 4/7
         3   Phỏng vấn kỹ thuật hẳn bằng tiếng Anh            hạn 4/7
        09:00–12:00  Deep work · 4 Lab: phá dự án rồi sửa (2h20) · +2
        13:00–16:00  Project / lab / đọc · 7 DDIA: đọc và tóm tắt chương (1h) · +1
        17:00–18:00  Luyện nói / tech talk · 8 Nói chuyện kỹ thuật với ChatGPT (… · +1
        19:00–21:00  LeetCode / system design · 10 Mock kỹ thuật tiếng Anh, có g… · +1
        Lúc nào cũng được · 12 Tập thể dục · 13 Ngủ 7-8 tiếng, 22h lên giường
          14 Nghỉ học trọn một ngày
        Làm bù · còn nợ 56h, dự kiến bù xong 3/11
        15   Lab: tcpdump + Wireshark › tcpdump  40 phút   trễ 27 ngày · 0/4h

        Chỉ tiêu  IELTS speaking 6,5 → 7 · Uptime khi chaos testing – → 99
      Chưa có chuỗi. Xong việc nào thì gõ số việc đó: roadmap done 1
      Ngày nào cũng có tiếng Anh, dù chỉ nửa tiếng.
      "
    `)
    expect((await world.run('replan', BACK)).out).toMatchInlineSnapshot(`
      "Mid-level engineer at a global company · planned to end on 4 Jan 2027
      At the last 8 weeks' pace: done by 31 Jul 2027, in slow weeks no end in sight
      Q2 needs 108 h, you have 15 h until 4 Jul 2026: 93 h short

                  hours/week  done by      behind  short  targets that slip
        as it is          50  30 Dec 2026     56h      0  –
        spread            50  30 Dec 2026       0      0  –
        shift             50  13 Jan 2027       0      0  –
        drop              50  30 Dec 2026     56h      0  –
        extend             –  –                 –      –

        spread: what is behind gets deadlines up to the end, with the hours that takes
        shift: the next weeks are for what is behind, everything else moves later
        drop: 1 task that could be left out goes out of the plan
        extend: would change nothing

      Nothing has changed yet. Choose one: roadmap replan --apply spread
      "
    `)
  })
})
