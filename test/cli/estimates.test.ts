/** What tasks took beside what they were to take, in the report. */
import { expect, test } from 'vitest'
import { studyWorld } from './study.ts'

interface Estimates { readonly estimates: { readonly tasks: number; readonly effortMinutes: number; readonly spentMinutes: number } }

const at = (time: string): { readonly now: string } => ({ now: `2026-03-${time}` })

test('only tasks of which every minute was measured or said say how good the estimates are', async () => {
  const world = await studyWorld()
  await world.run('done two-sum', at('02T06:00'))
  expect((await world.json<Estimates>('report --week', at('02T22:00'))).estimates.tasks).toBe(0)
  await world.run('start retry', at('02T19:00'))
  await world.run('stop', at('02T20:00'))
  await world.run('done retry --minutes 2h', at('03T20:00'))
  await world.run('done tracing --minutes 90m', at('03T21:00'))
  await world.run('done lru --minutes 30m --before', at('03T21:10'))
  // Two hours were to be three, and two steps of an hour were an hour and a half.
  expect((await world.json<Estimates>('report --week', at('03T22:00'))).estimates).toEqual({ tasks: 2, effortMinutes: 240, spentMinutes: 270 })
  expect((await world.run('report --week', at('03T22:00'))).out).toContain('2 tasks with measured time took 4h30, 1.1 × the estimate of 4h\n')
  expect((await world.run('baocao --week', { ...at('03T22:00'), lang: 'vi' })).out).toContain('2 việc có đo thời gian: mất 4h30, bằng 1,1 lần ước tính 4h\n')
})
