/** Every roadmap that ships, whichever lie in the folder: sound, bilingual, and named so that its history lasts. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseRoadmap } from '../../src/roadmap/parse.ts'
import type { Phase, Task } from '../../src/domain/plan/roadmap.ts'
import { createWorld } from '../support/cli.ts'
import { ROOT } from '../support/root.ts'
import { textsIn, unnamedIn } from './shipped-texts.ts'

interface Checked {
  readonly problems: readonly unknown[]
  readonly warnings: readonly { readonly code: string; readonly line: number; readonly message: string }[]
}

const FOLDER = join(ROOT, 'roadmaps')
/** What may be said of a shipped roadmap: it lists less than a target asks for, its blocks are longer than its hours, or a phase is a little too full. */
const KNOWN_DOUBTS = ['short-count', 'timetable-over', 'phase-short']
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu

const shipped = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8')
  return { file, path: join(FOLDER, file), text, yaml: parse(text) as unknown, model: parseRoadmap(text, file).model }
})

/** Texts that are sentences, never names. */
const SENTENCES = /^about$|^mottos\.|phases\.\d+\.goal$/

const tasksIn = (phase: Phase): Task[] => [...phase.tasks, ...phase.phases.flatMap(tasksIn)]

describe('the folder of shipped roadmaps', () => {
  test('holds YAML files only, each under the id of its roadmap', () => {
    expect(shipped.map(({ file }) => file)).toEqual(shipped.map(({ model }) => `${model?.id ?? ''}.yaml`))
  })

  test('holds no id twice', () => {
    const ids = shipped.map(({ model }) => model?.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('says the same of a problem in every roadmap that has it', () => {
    const problems = shipped.flatMap(({ model }) => (model ? tasksIn(model.root).filter(({ key }) => key?.startsWith('lc-')) : []))
    const facts = problems.map(({ key = '', level, link, title }) => ({ key, said: JSON.stringify({ title, level, link }) }))
    const first = new Map(facts.toReversed().map(({ key, said }) => [key, said]))
    expect(facts.filter(({ key, said }) => said !== first.get(key)).map(({ key, said }) => `${key}: ${said}, first ${first.get(key)}`)).toEqual([])
  })
})

describe.each(shipped)('$file', ({ model, path, yaml }) => {
  test.each([
    ['en', '2026-01-05'],
    ['vi', '2026-01-05'],
    ['en', '2026-03-02'],
    ['en', '2027-08-31'],
  ] as const)('is sound for `check` in %s, looked at on %s', async (lang, day) => {
    const { problems, warnings } = await createWorld({ lang, now: `${day}T07:00` }).json<Checked>(['check', path])
    expect(problems).toEqual([])
    expect(warnings.filter(({ code }) => !KNOWN_DOUBTS.includes(code)).map(({ code, line, message }) => ({ code, line, message }))).toEqual([])
  })

  test('gives every phase, item, step, target, list, skill and resource an id', () => {
    expect(unnamedIn(yaml)).toEqual([])
  })

  test('has every text in both languages, or plain where it is the same in both', () => {
    const wrong = textsIn(yaml).filter(({ path: at, text }) => {
      if (typeof text === 'string' || typeof text === 'number') return VIETNAMESE.test(String(text)) || SENTENCES.test(at)
      const { en, vi, ...others } = (text ?? {}) as Record<string, unknown>
      return typeof en !== 'string' || typeof vi !== 'string' || en === vi || VIETNAMESE.test(en) || Object.keys(others).length > 0
    })
    expect(wrong).toEqual([])
  })

  test('says in both languages what it is for', () => {
    expect(model?.title).toEqual({ en: expect.any(String), vi: expect.any(String) })
    expect(model?.about).toEqual({ en: expect.any(String), vi: expect.any(String) })
  })

  test('defines each key once', () => {
    const keys = model ? tasksIn(model.root).flatMap(({ key }) => key ?? []) : []
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})
