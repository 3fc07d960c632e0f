/**
 * A gallery of broken files: each `<name>.yaml` of gallery/ beside exactly what `check` says of it at 100 columns in
 * English (`<name>.txt`) and what it found (`<name>.json`: code, place and parameters). Those of gallery/config are
 * config.yaml files. The files are found by listing the folders; one without its two companions fails, and so does a
 * companion without its file.
 *
 * `GALLERY_UPDATE=1` writes what is said now into the companions instead. Read every line of the difference.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../src/domain/plan/config.ts'
import type { Day } from '../../src/domain/calendar/day.ts'
import type { Language } from '../../src/domain/plan/roadmap.ts'
import { inLanguage } from '../../src/locales/load.ts'
import { problemSentence } from '../../src/locales/problems.ts'
import type { ProblemTexts } from '../../src/locales/problems.ts'
import type { Problem, ProblemCode } from '../../src/problems.ts'
import { PLAIN } from '../../src/render/text/paint.ts'
import { renderProblems } from '../../src/render/text/problem.ts'
import { widthOf } from '../../src/render/text/width.ts'
import { MAX_BYTES } from '../../src/roadmap/limits.ts'
import { parseConfig } from '../../src/roadmap/config.ts'
import { checkText } from '../../src/session/check.ts'
import { loadProblemTexts } from '../../src/session/problem-texts.ts'
import { createWorld } from '../support/cli.ts'

interface Looked {
  readonly problems: readonly Problem[]
  /** Items of a file without problems. */
  readonly items: number | undefined
}

const COLUMNS = 100
const TODAY = '2026-03-02' as Day
const FOLDER = new URL('gallery/', import.meta.url).pathname
const isUpdate = process.env['GALLERY_UPDATE'] === '1'
const { texts: en } = await loadProblemTexts('en')
const { texts: vi } = await loadProblemTexts('vi')

/** What is wrong with a file of the gallery, as the program tells it. */
function look(name: string): Looked {
  const text = readFileSync(join(FOLDER, `${name}.yaml`), 'utf8')
  const file = `${name.replace('config/', '')}.yaml`
  if (name.startsWith('config/')) return { problems: parseConfig(text, file).problems.map((problem) => ({ ...problem, severity: 'warning' })), items: undefined }
  const checked = checkText({ config: DEFAULT_CONFIG, today: TODAY }, text, file)
  return { problems: [...checked.problems, ...checked.warnings], items: checked.problems.length === 0 ? checked.items : undefined }
}

async function say({ problems, items }: Looked, name: string, language: Language, columns = COLUMNS): Promise<string> {
  const { texts, words } = await loadProblemTexts(language)
  const { messages } = await inLanguage(language, { en: () => import('../../src/locales/en/messages.ts'), vi: () => import('../../src/locales/vi/messages.ts') })
  const fine = items === undefined ? [] : [messages.record.checkFine(`${name}.yaml`, items)]
  return [...renderProblems(problems, texts, words, PLAIN, columns), ...fine].map((line) => `${line}\n`).join('')
}

/** One problem a line, so that a difference is easily read. */
function list({ problems }: Looked): string {
  const lines = problems.map(({ code, line, column, severity, params }) => JSON.stringify({ code, severity, line, column, params }))
  return `[\n${lines.map((line) => `  ${line}`).join(',\n')}\n]\n`
}

function compare(companion: string, now: string): void {
  const file = join(FOLDER, companion)
  if (isUpdate) writeFileSync(file, now)
  else expect(now).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `There is no ${companion}.`)
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(join(FOLDER, folder)).filter((name) => name.endsWith(ending)).map((name) => folder + name.slice(0, -ending.length)).sort()
}

const roadmaps = namesIn('', '.yaml')
const configs = namesIn('config/', '.yaml')
const looked = new Map([...roadmaps, ...configs].map((name) => [name, look(name)]))

test.each([...looked])('what is said of %s.yaml is beside it', async (name, found) => {
  compare(`${name}.json`, list(found))
  compare(`${name}.txt`, await say(found, name.replace('config/', ''), 'en'))
})

test('the gallery is large, and no companion has lost its file', () => {
  expect(roadmaps.length).toBeGreaterThanOrEqual(75)
  expect(configs.length).toBeGreaterThanOrEqual(10)
  for (const ending of ['.txt', '.json']) expect([...namesIn('', ending), ...namesIn('config/', ending)]).toEqual([...roadmaps, ...configs])
})

test('every problem there is has a file that shows it, but a file too large to keep here', () => {
  const shown = new Set<ProblemCode>([...looked.values()].flatMap(({ problems }) => problems.map(({ code }) => code)))
  const large = checkText({ config: DEFAULT_CONFIG, today: TODAY }, `title: x # ${'x'.repeat(MAX_BYTES)}`, 'large.yaml')
  for (const { code } of large.problems) shown.add(code)
  expect([...shown].sort()).toEqual(Object.keys(en).sort())
})

describe.each([...looked])('in Vietnamese, %s.yaml', (name, { problems, items }) => {
  test('has sentences of its own that keep the words of its author', () => {
    for (const problem of problems) expectSame(problem)
  })

  test('fits the width', async () => {
    for (const line of (await say({ problems, items }, name, 'vi')).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(COLUMNS)
  })
})

/** The sentence is another one than the English, says as much, and quotes whatever that quotes of the file. */
function expectSame(problem: Problem): void {
  const [english, vietnamese] = [sentenceIn(en, problem), sentenceIn(vi, problem)]
  expect(vietnamese.message).not.toBe(english.message)
  expect(vietnamese.hint === undefined).toBe(english.hint === undefined)
  for (const word of wordsOf(problem.params)) {
    if (`${english.message} ${english.hint}`.includes(`\`${word}\``)) expect(`${vietnamese.message} ${vietnamese.hint}`).toContain(word)
  }
}

function sentenceIn(texts: ProblemTexts, problem: Problem) {
  return problemSentence(texts, problem)
}

function wordsOf(params: Problem['params']): string[] {
  return Object.values(params).flatMap((value: unknown) => (Array.isArray(value) ? value : [value])).filter((value) => typeof value === 'string')
}

test('`check` prints what the gallery holds', async () => {
  const world = createWorld({ columns: 300, now: `${TODAY}T06:10` })
  for (const name of ['file-several', 'warn-target', 'fine']) {
    writeFileSync(join(world.home, `${name}.yaml`), readFileSync(join(FOLDER, `${name}.yaml`)))
    const { out } = await world.run(['check', join(world.home, `${name}.yaml`)])
    expect(out.replaceAll(`${world.home}/`, '')).toBe(await say(look(name), name, 'en', 300))
  }
})
