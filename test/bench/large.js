/** A roadmap of 5,000 items and 280 kB, as people write them: flow and block, quoted and plain, two languages, comments. */

const LARGE_ITEMS = 5_000
const PHASES = 25
const HABITS = 4
const BYTES_AN_ITEM = 56

const SUBJECTS = ['Array', 'Binary tree', 'Graph', 'Hash map', 'Heap', 'Interval', 'Linked list', 'Matrix', 'Queue', 'Stack', 'String', 'Trie']
const VERBS = ['merge', 'reverse', 'rotate', 'search', 'sort', 'sum']
const LEVELS = ['easy', 'medium', 'hard']

/** Words that some 60 of the items have in their titles. */
export const WORDS = ['binary', 'tree', 'rotate']

/** The id of the n-th task, from 1. */
export const taskId = (n) => `p${String(n).padStart(4, '0')}`

/**
 * @param edition changes one title and one length, as an author would
 * @param items fewer make a smaller roadmap of the same kind
 */
export function largeRoadmap(edition = 0, items = LARGE_ITEMS) {
  const tasks = items - HABITS
  const lines = [
    'roadmap: large',
    'title: { en: Five thousand problems, vi: Năm nghìn bài }',
    'language: en',
    'start: 2026-04-01',
    `length: ${PHASES * 2} weeks`,
    'hours: 30/week',
    'tracks:',
    '  code: { en: Code, vi: Lập trình }',
    '  talk: { en: English, vi: Tiếng Anh }',
    'timetable:',
    '  - { on: mon-fri, at: 06:00-07:00, for: talk, title: Anki }',
    '  - { on: mon-fri, at: 19:00-22:00, for: [code, talk], title: Problems }',
    '  - { on: sat, for: code, effort: 5h }',
    'habits:',
    '  - { id: anki, title: Anki flashcards, every: day, effort: 30m, minimum: 10m, track: talk }',
    '  - { id: shadowing, title: Shadowing, every: [mon, wed, fri], effort: 20m, track: talk }',
    '  - { id: mock, title: Mock interview, every: 2/week, effort: 1h, track: code }',
    '  - { id: review, title: { en: Review the week, vi: Tổng kết tuần }, every: sun, effort: 30m, track: code }',
    'phases:',
  ]
  for (let phase = 0, n = 0; phase < PHASES; phase++) {
    const last = Math.round(((phase + 1) * tasks) / PHASES)
    lines.push(
      '',
      `  # ${'-'.repeat(60)} ${phase + 1}`,
      `  - id: part-${phase + 1}`,
      `    title: { en: Part ${phase + 1}, vi: Phần ${phase + 1} }`,
      `    when: weeks ${2 * phase + 1}-${2 * phase + 2} of plan`,
      '    track: code',
      '    kind: problem',
      '    tasks:',
    )
    while (n < last) lines.push(...taskLines(++n, edition))
  }
  const text = `${lines.join('\n')}\n`
  const missing = items * BYTES_AN_ITEM - Buffer.byteLength(text)
  return missing < 2 ? text : `${text}#${' filler'.repeat(missing).slice(0, missing - 2)}\n`
}

function taskLines(n, edition) {
  const id = taskId(n)
  const title = `${SUBJECTS[n % SUBJECTS.length]} ${VERBS[(n * 7 + (n >> 4)) % VERBS.length]}${n === 2500 && edition > 0 ? ` ${edition}` : ''}`
  const level = LEVELS[n % 3]
  if (n % 20 === 0) return [`      - id: ${id}`, `        title: "${title}: ${level}"`, `        effort: ${20 + (n % 9) + (n === 1000 ? edition % 30 : 0)}m`]
  if (n % 20 === 7) return [`      - { id: ${id}, title: { en: ${title}, vi: Bài ${n} } }`]
  if (n % 20 === 13) return [`      - { id: ${id}, title: ${title}, level: ${level}, key: lc-${n} }`]
  if (n % 5 < 3) return [`      - { id: ${id}, title: ${title}, level: ${level} }`]
  return [`      - { id: ${id}, title: ${title} }`]
}
