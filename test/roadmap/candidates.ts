/** What may or may not stand after a key of a roadmap file, and a small roadmap round each kind of map. */

type Entry = Readonly<Record<string, unknown>>

const PHRASES = [
  // Periods and dates
  'Q1', 'quý 1', 'month 1', 'tháng 1-2', 'week 1-2', 'Tuần 1', 'day 3', '2026-01-05', '2026-01-05..2026-02-10', '5/1/2026', '20260105', '3 weeks', '12 months', '8 tuần', 'last 3 days', 'later', 'sau này', 'end',
  // Recurrences and weekdays
  'day', 'hằng ngày', 'mon-fri', 'MON', 'thứ 2-4-6', 'T2-T6', 'CN', '3/week', '3/7d', '2/month', 'cách ngày', '3 days after done', 'weekend',
  // Lengths and clocks
  '30m', '1h30', '1,5h', '45 phút', '0', '10/week', '10-15h/week', '2h/day', '06:00', '20h', '7:00 PM', '06:00-07:00', '19h30-21h', '22:30-00:30',
  // Numbers, shares, choices, ids
  '5', '2,5', ' 3 ', '-1', '+4', '2-3', '2..3', '60%', '0,6', '0.5', 'study', 'STUDY', ' Problem ', 'must', 'easy', 'vi', 'EN', 'yes', 'NO', 'true', 'x', ' x ', 'y', 'lc-1', 'C++', 'A b', 'Học', '', ' ', 'a: b',
]
const NUMBERS = [0, 1, 2, 5, 6, 0.5, 1.5, 1.2026, 7, 60, 90, -1, 2026, 20260105]

/** Single values, lists and maps of them. */
export const candidates: readonly unknown[] = [
  ...PHRASES, ...NUMBERS, true, false, null,
  [], ['x'], ['x', 'y'], [1, 2], ['mon', 'wed'], ['thứ 2', 4], [null], [true], [[]], [{}], [''],
  {}, { en: 'a' }, { vi: 'a', en: 2 }, { vi: null, en: 'a' }, { vi: null }, { fr: 'a' }, { en: ['a'] },
  { x: 'a' }, { x: '60%' }, { x: 0.4 }, { x: null }, { 'A b': 'a' }, { X: 1 }, { 7: 'a' },
  { title: 'a' }, [{ title: 'a' }], [{ title: { en: 'a' } }, 'b'], [{ title: 'a', every: 'day' }], [{ title: 'a', reach: 3 }], [{ id: 'a' }],
  { kind: 'problem' }, { level: 'Hard', tag: 1 }, [{ track: 'x' }, { id: 'y' }], { tag: 'a', tags: 'a' }, [{ on: 'mon', at: '6h-7h' }], [{ title: 'a', keys: [1, 'b'] }],
]

const base = { title: 'a', tracks: { x: 'X', y: 'Y' } }
const shelves = { lists: [{ id: 'x', title: 'l' }], resources: [{ id: 'x', title: 'r' }] }
/** Items that others may name. */
const named = [{ id: 'x', title: 'x', key: 'lc-1' }, { id: 'y', title: 'y' }]

/** A roadmap round one map of each kind, valid with nothing but what is given. */
export const hosts = {
  roadmap: (entry: Entry) => ({ title: 'a', ...entry }),
  phase: (entry: Entry) => ({ ...base, ...shelves, phases: [{ title: 'p', ...entry }], tasks: named }),
  task: (entry: Entry) => ({ ...base, tasks: [...named, { title: 't', ...entry }] }),
  step: (entry: Entry) => ({ ...base, tasks: [{ title: 't', steps: [{ title: 's', ...entry }] }] }),
  habit: (entry: Entry) => ({ ...base, tasks: named, habits: [{ title: 'h', every: 'day', ...entry }] }),
  target: (entry: Entry) => ({ ...base, ...shelves, tasks: named, targets: [{ title: 'g', ...('value' in entry || 'was' in entry ? { value: 1 } : { reach: 2 }), ...entry }] }),
  deliverable: (entry: Entry) => ({ ...base, tasks: named, deliverables: [{ title: 'd', ...entry }] }),
  selector: (entry: Entry) => ({ ...base, ...shelves, tasks: named, habits: [{ title: 'h', every: 'day', picks: entry }] }),
  rule: (entry: Entry) => ({ ...base, timetable: [{ on: 'mon', ...('at' in entry || 'off' in entry ? {} : { effort: '1h' }), ...entry }] }),
  'list-of-keys': (entry: Entry) => ({ ...base, lists: [{ title: 'l', ...entry }] }),
  skill: (entry: Entry) => ({ ...base, skills: [{ title: 's', ...entry }] }),
  resource: (entry: Entry) => ({ ...base, resources: [{ title: 'r', ...entry }] }),
  text: (entry: Entry) => ({ title: 'a', about: entry }),
}
