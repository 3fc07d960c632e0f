/** `check [file]`: everything that is wrong in a roadmap, or in those of every plan. */
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import type { Problem } from '../problems.ts'
import { jsonOfProblem } from '../render/json/problem.ts'
import { renderProblems } from '../render/text/problem.ts'
import { openActive } from '../session/active.ts'
import { checkText } from '../session/check.ts'
import type { Checked } from '../session/check.ts'
import { readText } from '../session/compile-config.ts'
import { loadProblemTexts } from '../session/problem-texts.ts'
import { fileFrom, isFile, shippedNames } from '../session/start.ts'
import type { Session } from '../session/session.ts'

export async function run(session: Session, [name]: readonly string[]): Promise<void> {
  const checked: Checked[] = (await filesOf(session, name)).map((file) => checkText(session, readText(file), file))
  const problems = checked.flatMap((each) => each.problems)
  const warnings = checked.flatMap((each) => each.warnings)
  const { texts, words } = await loadProblemTexts(session.language)
  const json = (problem: Problem): object => jsonOfProblem(problem, texts)
  await session.answer({
    json: () => ({ problems: problems.map(json), warnings: warnings.map(json) }),
    text: ({ paint, columns, messages }) =>
      checked.flatMap((each) => [
        ...renderProblems([...each.problems, ...each.warnings], texts, words, paint, columns),
        ...(each.problems.length === 0 ? [messages.record.checkFine(each.file, each.items)] : []),
      ]),
  })
  if (problems.length > 0) session.setExitCode(1)
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
  if (!shipped.includes(name)) throw new UserError('roadmap-not-found', { name, shipped })
  return [join(session.paths.shipped, `${name}.yaml`)]
}
