/** What the table measures, row by row, with the bars of the project. A bar is a mark in the table; nothing fails by it. */
import { writeFileSync } from 'node:fs'
import { WORDS, largeRoadmap } from './large.js'

/** Of which row a figure is so many times. */
export const FLOOR = 'floor'

/**
 * Commands that are timed: `home` names the home, `args` what is asked, `before` what happens to the home first (beside the
 * minute and the `done` that every run begins with), `after` what puts it back.
 */
export const COMMANDS = {
  today: { home: 'ten', args: () => ['today'] },
  same: { home: 'same', args: () => ['today'] },
  young: { home: 'young', args: () => ['today'] },
  done: { home: 'done', args: ({ due }, round) => ['done', due[round % due.length]], after: ['undo'] },
  short: { home: 'ten', args: () => ['today', '--short'] },
  report: { home: 'ten', args: () => ['report', '--quarter'] },
  streak: { home: 'ten', args: () => ['streak'] },
  target: { home: 'ten', args: () => ['target'] },
  review: { home: 'ten', args: () => ['review'] },
  list: { home: 'list', args: () => ['list', ...WORDS] },
  changed: { home: 'large', args: () => ['today'], before: (home) => writeFileSync(home.roadmap, largeRoadmap(++home.edition)) },
  far: { home: 'far', args: () => ['today'] },
  items100: { home: 'items100', args: () => ['today'] },
  items1000: { home: 'items1000', args: () => ['today'] },
  items5000: { home: 'list', args: () => ['today'] },
}

/** Rows of the table that compare one command with another, or with the floor. */
export const RATIOS = [
  { name: 'today, warm, ten years', command: 'today', over: FLOOR, bar: 1.5, goal: 1.35 },
  { name: 'today, ten years / new (20 events)', command: 'today', over: 'young', bar: 1.1, goal: 1.03 },
  { name: 'today, ten years / the same 120 days without a past', command: 'today', over: 'same', bar: 1.1, goal: 1.03 },
  { name: 'done <id>, warm, ten years', command: 'done', over: FLOOR, bar: 1.5, goal: 1.35 },
  { name: 'today --short, ten years', command: 'short', over: FLOOR, bar: 1.4, goal: 1.2 },
  { name: 'report --quarter, ten years', command: 'report', over: FLOOR, bar: 1.8, goal: 1.5 },
  { name: 'streak with heat map, ten years', command: 'streak', over: FLOOR, bar: 1.8, goal: 1.5 },
  { name: 'target, ten years', command: 'target', over: FLOOR, bar: 1.8, goal: 1.5 },
  { name: 'review, ten years', command: 'review', over: FLOOR, bar: 1.8, goal: 1.5 },
  { name: 'list <words>, 5,000 items', command: 'list', over: FLOOR, bar: 1.8, goal: 1.5 },
  { name: 'today, a 280 kB file of 5,000 items changed', command: 'changed', over: FLOOR, bar: 15, goal: 6 },
  { name: 'today, ten years, nothing done for 120 days', command: 'far', over: FLOOR },
  { name: 'today, 100 items', command: 'items100', over: FLOOR, bar: 1.5, goal: 1.35 },
  { name: 'today, 1,000 items', command: 'items1000', over: FLOOR, bar: 1.5, goal: 1.35 },
  { name: 'today, 5,000 items', command: 'items5000', over: FLOOR, bar: 1.5, goal: 1.35 },
]

export const MEMORY = { name: 'memory of today, ten years, at its peak', bar: 1.5, goal: 1.3 }
export const PACKAGE = { name: 'installed package beside better-sqlite3', bar: 5, goal: 2 }
export const WARM_FILE = { name: 'largest file of the warm path', bar: 250 }
