/** Which rules a habit had before, from what each text asked. */
import { describe, expect, test } from 'vitest'
import { withFormerRules } from '../../src/domain/plan/former-rules.ts'
import type { TextRules } from '../../src/domain/plan/former-rules.ts'
import { measureOn, rulesOf } from '../../src/domain/habit/rules.ts'
import type { PlannedItem } from '../../src/domain/plan/plan.ts'
import type { Recurrence } from '../../src/domain/calendar/recurrence.ts'
import { DAILY, MON_WED_FRI, THREE_A_WEEK, day, ruleOf } from './habit-fixture.ts'
import { planOf } from './small-plan.ts'

const PLAN = planOf('title: T\nlength: 8 weeks\nhours: 7/week\nhabits:\n  - { id: run, title: Run, every: day, effort: 30m }\n', day('2026-03-02'))

/** A text of a day in March that asked `run` so, or had it not. */
const text = (on: string, every?: Recurrence, effortMinutes = 30): TextRules => ({ day: day(`2026-03-${on}`), rules: new Map(every === undefined ? [] : [['run', { rule: ruleOf(every), effortMinutes }]]) })
const run = (earlier: readonly TextRules[], since: string): PlannedItem => withFormerRules(PLAN, earlier, day(`2026-03-${since}`)).items[0] as PlannedItem

describe('the rules of a habit', () => {
  test.each<[string, readonly TextRules[], string, readonly string[]]>([
    ['are one where no text was before', [], '02', []],
    ['are one where all texts asked the same', [text('02', DAILY), text('05', DAILY)], '09', []],
    ['hold until the day before the next', [text('02', THREE_A_WEEK), text('05', MON_WED_FRI)], '09', ['quota to 2026-03-04', 'weekdays to 2026-03-08']],
    ['that came twice in a row are one', [text('02', THREE_A_WEEK), text('05', THREE_A_WEEK)], '09', ['quota to 2026-03-08']],
    ['count the last text of a day', [text('02', THREE_A_WEEK), text('05', MON_WED_FRI), text('05', THREE_A_WEEK)], '09', ['quota to 2026-03-08']],
    ['count no text that another of the same day replaced by the present one', [text('02', DAILY), text('09', THREE_A_WEEK)], '09', []],
    ['count no text of a day that a later one came before: the clock was set back', [text('02', THREE_A_WEEK), text('20', MON_WED_FRI), text('05', DAILY)], '07', ['quota to 2026-03-04']],
    ['differ in effort alone too', [text('02', DAILY, 20)], '09', ['daily to 2026-03-08']],
    ['begin with the first text that had it', [text('02'), text('05', THREE_A_WEEK)], '09', ['quota to 2026-03-08']],
  ])('%s', (_, earlier, since, expected) => {
    expect(run(earlier, since).habit?.formerly?.map(({ rule, to }) => `${rule.every.kind} to ${to}`) ?? []).toEqual(expected)
  })

  test('ask nothing before the text that brought it, from the first day of the window', () => {
    expect(run([text('04'), text('05'), text('07', DAILY)], '09').habit?.paused).toEqual([{ from: '2026-03-02', to: '2026-03-06' }])
    expect(run([text('01')], '02').habit?.paused).toBeUndefined()
  })

  test('ask nothing between two texts that had it, beside the pauses of its plan', () => {
    const paused = { from: day('2026-04-01'), to: day('2026-04-02') }
    const plan = { ...PLAN, items: PLAN.items.map((item) => ({ ...item, ...(item.habit ? { habit: { ...item.habit, paused: [paused] } } : {}) })) }
    const [item] = withFormerRules(plan, [text('02', DAILY), text('05'), text('07')], day('2026-03-09')).items
    expect(item?.habit).toMatchObject({ paused: [{ from: '2026-03-05', to: '2026-03-08' }, paused] })
    expect(item?.habit?.formerly).toBeUndefined()
  })

  test('are in force from the first day of the window, and measure each day', () => {
    const item = run([text('02', THREE_A_WEEK, 60), text('05', MON_WED_FRI, 45)], '09')
    expect(rulesOf(item).map(({ from, effortMinutes }) => [from, effortMinutes])).toEqual([['2026-03-02', 60], ['2026-03-05', 45], ['2026-03-09', 30]])
    expect(['02', '04', '05', '08', '09', '30'].map((on) => measureOn(item, day(`2026-03-${on}`))?.effortMinutes)).toEqual([60, 60, 45, 45, 30, 30])
  })

  test('leave the plan itself as it was where nothing was another', () => {
    expect(withFormerRules(PLAN, [], day('2026-03-09'))).toBe(PLAN)
    expect(run([text('02', DAILY)], '09')).toBe(PLAN.items[0])
  })
})
