/** Says on stderr what is wrong in config.yaml; the defaults hold for it. Loaded only then. */
import { renderProblems } from '../render/text/problem.ts'
import { loadProblemTexts } from './problem-texts.ts'
import type { Session } from './session.ts'

export async function warnOfConfig(session: Session): Promise<void> {
  const { texts, words } = await loadProblemTexts(session.language)
  const { paint, columns } = await session.view()
  const warnings = session.configProblems.map((problem) => ({ ...problem, severity: 'warning' as const }))
  for (const line of renderProblems(warnings, texts, words, paint, columns)) session.note(withoutAddresses(line))
}

/** An address may be a webhook's, which is a secret; as long as before, so that a caret stays where it is. */
function withoutAddresses(line: string): string {
  return line.replace(/(?<=:\/\/)\S+/g, (address) => '*'.repeat(address.length))
}
