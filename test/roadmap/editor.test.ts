/** What an author sees in an editor that is given the schema: a real yaml-language-server, asked as editors ask it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, LANGUAGES, LEVELS } from '../../src/domain/plan/roadmap.ts'
import type { Language } from '../../src/domain/plan/roadmap.ts'
import { schema as en } from '../../src/locales/en/schema.ts'
import { schema as vi } from '../../src/locales/vi/schema.ts'
import { parseRoadmap } from '../../src/roadmap/parse.ts'
import { roadmapJsonSchema } from '../../src/session/json-schema.ts'
import { openEditor } from './language-server.ts'
import type { Editor, Proposal } from './language-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'roadmap-editor-'))
const editors = {} as Record<Language, Editor>

beforeAll(async () => {
  for (const language of LANGUAGES) {
    const file = join(folder, `${language}.schema.json`)
    writeFileSync(file, JSON.stringify(roadmapJsonSchema(language)))
    editors[language] = await openEditor(folder, file)
  }
})

afterAll(async () => {
  try {
    for (const editor of Object.values(editors)) expect(await editor.close()).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

const TASK = 'title: Rust\ntasks:\n  - title: Read\n    '
const HABIT = 'title: Rust\nhabits:\n  - title: Anki\n    '
const labelsOf = (proposals: readonly Proposal[]): string[] => proposals.map(({ label }) => label)

function saidOf({ documentation }: Proposal): string {
  return typeof documentation === 'string' ? documentation : (documentation?.value ?? '')
}

async function proposal(text: string, label: string, language: Language = 'en'): Promise<Proposal> {
  const found = (await editors[language].propose(text)).find((one) => one.label === label)
  if (!found) throw new Error(`no ${label}`)
  return found
}

/** The text with a proposal taken and filled in; its further lines are indented like the first, as editors do. */
function taken(text: string, { insertText = '' }: Proposal): string {
  const indent = /( *)[^\n]*\|/.exec(text)?.[1] ?? ''
  return text.replace('|', insertText.replace(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll('\n', `\n${indent}`))
}

describe('keys are proposed', () => {
  test('of a task, with what is said of them', async () => {
    const kind = await proposal(`${TASK}ki|`, 'kind')
    expect([kind.insertText, saidOf(kind)]).toEqual(['kind: ', expect.stringContaining('What sort of work it is')])
    expect(saidOf(await proposal(`${TASK}ki|`, 'kind', 'vi'))).toContain('Dạng công việc')
  })

  test('but for those that are there', async () => {
    const labels = labelsOf(await editors.en.propose(`${TASK}effort: 2h\n    |`))
    expect(labels).toContain('steps')
    expect(labels).not.toContain('title')
    expect(labels).not.toContain('effort')
  })

  test.each([
    ['at the top', 'title: Rust\nti|', ['timetable', 'phases', 'tasks', 'habits']],
    ['in a phase in a phase', 'title: Rust\nphases:\n  - title: a\n    phases:\n      - title: b\n        us|', ['use', 'choose', 'phases', 'tasks']],
    ['in a habit just begun', 'title: Rust\nhabits:\n  - |', ['title', 'every', 'picks']],
    ['in a step', `${TASK}steps:\n      - |`, ['title', 'effort', 'key']],
    ['in a target', 'title: Rust\ntargets:\n  - title: a\n    re|', ['reach', 'counts', 'was']],
    ['in braces', `${HABIT}picks: { le| }`, ['kind', 'level', 'tag', 'list']],
    ['of a text in two languages', 'title: Rust\nabout:\n  e|', ['vi', 'en']],
    ['in the timetable', 'title: Rust\ntimetable:\n  - on: mon\n    |', ['at', 'for', 'off']],
  ])('%s', async (_, text, keys) => {
    for (const language of LANGUAGES) expect(labelsOf(await editors[language].propose(text))).toEqual(expect.arrayContaining(keys))
  })

  test('with the first line of a list, and what it must hold', async () => {
    expect((await proposal('title: Rust\nhab|', 'habits')).insertText).toBe('habits:\n  - title: $1\n    every: $2')
  })
})

describe('values are proposed', () => {
  test.each([
    ['kinds', `${TASK}kind: |`, KINDS],
    ['kinds begun', `${TASK}kind: pro|`, KINDS],
    ['levels in braces', `${HABIT}picks: { level: e| }`, LEVELS],
    ['yes or no', `${HABIT}always: |`, ['true', 'false']],
    ['languages', 'title: Rust\nlanguage: |', LANGUAGES],
  ])('%s', async (_, text, values) => {
    for (const language of LANGUAGES) expect(labelsOf(await editors[language].propose(text))).toEqual([...values])
  })

  test('choices with what each means', async () => {
    expect(saidOf(await proposal(`${TASK}priority: |`, 'could'))).toBe('Only if there is time')
    expect(saidOf(await proposal(`${TASK}priority: |`, 'could', 'vi'))).toBe('Nếu kịp thì làm')
  })

  test('phrases in the language of the author', async () => {
    expect(labelsOf(await editors.en.propose(`${HABIT}every: |`))).toEqual(expect.arrayContaining(['day', '3/week']))
    expect(labelsOf(await editors.vi.propose(`${HABIT}every: |`))).toEqual(expect.arrayContaining(['mỗi ngày', '3 buổi/tuần']))
    expect(labelsOf(await editors.vi.propose(`${TASK}when: |`))).toContain('tuần 1-2')
  })

  test.each([
    ['phases', 'phase', '{ title: a }'],
    ['tasks', 'task', 'a'],
    ['habits', 'habit', '{ title: a, every: day }'],
    ['targets', 'target', '{ title: a, reach: 2 }'],
    ['timetable', 'rule', '{ on: mon, at: 6h-7h }'],
  ] as const)('a whole entry of %s, which the parser accepts as it is', async (section, name, entry) => {
    for (const text of [`title: Rust\n${section}:\n  - |`, `title: Rust\n${section}:\n  - ${entry}\n  - |`]) {
      for (const [language, { snippets }] of [['en', en], ['vi', vi]] as const) {
        const wholes = (await editors[language].propose(text)).filter(({ label }) => label === snippets[name].label)
        expect(wholes).toHaveLength(1)
        const roadmap = taken(text, wholes[0] ?? { label: '' })
        expect([roadmap, parseRoadmap(roadmap, 'a.yaml').problems]).toEqual([roadmap, []])
      }
    }
  })
})

test('where an entry has yet to begin, one with its dash', async () => {
  for (const text of ['title: Rust\nphases:\n  - title: a\n  |', 'title: Rust\nhabits:\n  - { title: a, every: day }\n  |']) {
    const proposals = await editors.en.propose(text)
    expect(proposals.map(({ insertText }) => insertText)).toEqual([expect.stringMatching(/^- title: /)])
  }
})

describe('under the pointer', () => {
  test.each([
    ['a key', `${TASK}eff|ort: 2h`, 'How long it takes; without it', 'Ước tính thời gian làm'],
    ['a key of a list', 'title: Rust\nhab|its:\n  - { title: a, every: day }', 'What is done again and again', 'Những việc lặp đi lặp lại'],
    ['a choice', `${TASK}ki|nd: study`, 'Learning something new', 'Học cái mới'],
    ['a key deep inside', 'title: Rust\nphases:\n  - title: a\n    phases:\n      - title: b\n        wh|en: Q1', 'without it, phases share the time', 'các giai đoạn chia nhau thời gian'],
  ])('%s is explained', async (_, text, english, vietnamese) => {
    const [en, vi] = [await editors.en.hover(text), await editors.vi.hover(text)]
    expect(en).toContain(english)
    expect(vi).toContain(vietnamese)
    // What joins the explanations of several choices.
    expect(en + vi).not.toContain('||')
  })
})

describe('what is wrong is underlined', () => {
  const WRONG: readonly (readonly [string, string, number, number, RegExp, RegExp])[] = [
    ['an unknown key', `${TASK}efort: 2h`, 3, 4, /efort/, /efort/],
    ['a word that is no choice', `${TASK}kind: studdy`, 3, 10, /"study", "practice"/, /"study", "practice"/],
    ['a length without its unit', `${TASK}effort: 90`, 3, 12, /`90m`|`1h30`/, /kèm đơn vị/],
    ['an id that is a title', `${TASK}id: Đọc`, 3, 8, /lower-case letters/, /chữ thường/],
    ['a list for a title', 'title: [a]', 0, 7, /A text is wanted/, /một dòng chữ/],
    ['a bare share', 'title: Rust\nphases:\n  - title: a\n    share: { x: 60 }', 3, 16, /`60%`/, /`60%`/],
    ['a bare habit', 'title: Rust\nhabits:\n  - Anki', 2, 4, /Habit/, /Thói quen/],
    ['a habit that does not say how often', 'title: Rust\nhabits:\n  - title: Anki', 2, 4, /"every"/, /"every"/],
    ['no title', 'start: 2026-01-05', 0, 0, /"title"/, /"title"/],
  ]
  test.each(WRONG)('%s', async (_, text, line, character, english, vietnamese) => {
    const en = await editors.en.underline(text)
    expect(en).toEqual([expect.objectContaining({ message: expect.stringMatching(english), range: expect.objectContaining({ start: { line, character } }) })])
    expect((await editors.vi.underline(text)).map(({ message }) => message)).toEqual([expect.stringMatching(vietnamese)])
  })

  test('and nothing else', async () => {
    const good = `title: { en: Rust, vi: Rust }\nlanguage: EN\nlength:\ntasks:\n  - Read\n  - 1984\n  - { id: 007, title: 7, kind: Study, effort: 0, tags: a }\nhabits:\n  - title: Anki\n    every: [mon, wed]\n    always: yes\n    picks: { kind: problem }\n`
    expect(parseRoadmap(good, 'a.yaml').problems).toEqual([])
    for (const language of LANGUAGES) expect(await editors[language].underline(good)).toEqual([])
  })
})

test('a first line in the file names the schema too', async () => {
  const text = `# yaml-language-server: $schema=vi.schema.json\n${TASK}ki|`
  expect(saidOf(await proposal(text, 'kind', 'en'))).toContain('Dạng công việc')
})
