/** `check [file]`: everything that is wrong in a roadmap, or in those of every plan; `--fix` writes ids, `--schema` is for editors. */
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import type { ErrorWords } from '../locales/errors.ts'
import type { Problem } from '../problems.ts'
import { jsonOfProblem } from '../render/json/problem.ts'
import type { View } from '../render/text/entry.ts'
import { renderProblems } from '../render/text/problem.ts'
import { safe } from '../render/text/safe.ts'
import { hang } from '../render/text/sentence.ts'
import { openActive } from '../session/active.ts'
import { checkText } from '../session/check.ts'
import type { Checked } from '../session/check.ts'
import { readText } from '../session/compile-config.ts'
import { loadProblemTexts } from '../session/problem-texts.ts'
import { fileFrom, isFile, nearName, shippedNames } from '../session/start.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, [name]: readonly string[], { fix, schema }: Options): Promise<void> {
  if (schema) return printSchema(session, name, fix)
  const files = await filesOf(session, name)
  if (fix) return fixFiles(session, files)
  const checked = files.map((file) => checkText(session, readText(file), file))
  const { json, lines } = await screenOf(session, checked)
  await session.answer({ json: () => json, text: (view) => checked.flatMap((each) => lines(each, view)) })
  if (checked.some(({ problems }) => problems.length > 0)) session.setExitCode(1)
}

async function fixFiles(session: Session, files: readonly string[]): Promise<void> {
  const [{ fixFile, loadFixTexts }, { jsonOfFixed }, { renderFixed }] = await Promise.all([import('../session/fix.ts'), import('../render/json/fixed.ts'), import('../render/text/fixed.ts')])
  const texts = await loadFixTexts(session)
  // One that cannot be read is an error, which must not hide what was written before it.
  for (const file of files) readText(file)
  const fixed = files.map((file) => fixFile(session, file))
  const { json, lines, words } = await screenOf(session, fixed.map(({ checked }) => checked))
  await session.answer({
    json: () => ({ ...json, ...jsonOfFixed(fixed, texts) }),
    text: (view) =>
      fixed.flatMap((each) => {
        const said = renderFixed(each, texts, words, view.paint, view.columns)
        if (each.refusal === undefined) return [...said, ...lines(each.checked, view)]
        // What is wrong comes before that nothing was written.
        return each.refusal.code === 'problems' ? [...lines(each.checked, view), '', ...said] : said
      }),
  })
  if (fixed.some(({ refusal }) => refusal !== undefined)) session.setExitCode(1)
}

/** One JSON document, laid out for people where it is not asked for with `--json`. */
async function printSchema(session: Session, name: string | undefined, fix: Options[string]): Promise<void> {
  if (fix) throw new UserError('options-clash', { command: 'check', options: ['--schema', '--fix'] })
  if (name !== undefined) throw new UserError('too-many-arguments', { command: 'check --schema', extra: name })
  const { roadmapJsonSchema } = await import('../session/json-schema.ts')
  const schema = roadmapJsonSchema(session.language)
  await session.answer({ json: () => schema, text: () => [JSON.stringify(schema, null, 2)] })
}

interface Screen {
  readonly json: object
  readonly lines: (checked: Checked, view: View) => string[]
  readonly words: ErrorWords
}

/** What was found, in the language of the session. */
async function screenOf({ language }: Session, all: readonly Checked[]): Promise<Screen> {
  const { texts, words } = await loadProblemTexts(language)
  const json = (problem: Problem): object => jsonOfProblem(problem, texts)
  return {
    json: { problems: all.flatMap(({ problems }) => problems.map(json)), warnings: all.flatMap(({ warnings }) => warnings.map(json)) },
    lines: ({ file, items, problems, warnings }, { columns, messages, paint }) => [
      ...renderProblems([...problems, ...warnings], texts, words, paint, columns),
      ...(problems.length === 0 ? hang(safe(messages.record.checkFine(file, items)), columns, '', 2) : []),
    ],
    words,
  }
}

/** A file, a plan's file, a shipped roadmap; without a name those of every plan. */
async function filesOf(session: Session, name: string | undefined): Promise<string[]> {
  if (name !== undefined && isFile(name)) return [fileFrom(session, name)]
  const { records, preview } = await openActive(session, true)
  const running = records.filter((record) => record.droppedOn === undefined)
  if (name === undefined) {
    if (preview) throw new UserError('no-plan', {})
    return [...new Set(running.map((record) => record.file))]
  }
  const own = running.find((record) => record.id === name)
  if (own) return [own.file]
  const shipped = shippedNames(session)
  if (!shipped.includes(name)) {
    const near = nearName(name, [...running.map(({ id }) => id), ...shipped])
    throw new UserError('roadmap-not-found', { name, shipped, ...(near === undefined ? {} : { near }) })
  }
  return [join(session.paths.shipped, `${name}.yaml`)]
}
