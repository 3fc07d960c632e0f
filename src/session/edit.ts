/** The middle of `edit`: a draft goes through the editor until it is good, is kept or is thrown away. Writes no roadmap. */
import type { PlanRecord } from '../domain/facts/facts.ts'
import { UserError } from '../errors.ts'
import { renderProblems } from '../render/text/problem.ts'
import type { Problem } from '../problems.ts'
import { checkText } from './check.ts'
import { readDraft, removeDraft, writeDraft } from './draft.ts'
import type { EditTexts } from './edit-texts.ts'
import { runEditor } from './editor.ts'
import { loadProblemTexts } from './problem-texts.ts'
import type { Session } from './session.ts'

/** What came of a draft. */
export type Edited =
  /** A text without errors that differs from the file's; the draft is still there. */
  | { readonly kind: 'good'; readonly text: string; readonly draft: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'thrown-away' }
  | { readonly kind: 'kept'; readonly draft: string }

/**
 * @param file the plan's, no link
 * @throws UserError no-editor, editor-missing, editor-failed, edit-unwritable, edit-broken (without a terminal); whatever is
 * thrown, a draft that differs from the file is kept, and named
 */
export async function editDraft(session: Session, record: PlanRecord, file: string, before: string, texts: EditTexts): Promise<Edited> {
  const draft = writeDraft(file, before)
  try {
    for (;;) {
      await runEditor(session.host, draft)
      const text = readDraft(draft)
      if (text === undefined || text === before) return leave(draft, { kind: 'unchanged' })
      const problems = problemsIn(session, record.file, before, text)
      if (problems.length === 0) return { kind: 'good', text, draft }
      const shown = problems.map((problem) => ({ ...problem, file: draft }))
      const choice = await askWhatNext(session, shown, file, draft, texts)
      if (choice === 'discard') return leave(draft, { kind: 'thrown-away' })
      if (choice === 'keep') return { kind: 'kept', draft }
    }
  } catch (error) {
    const text = readDraft(draft)
    if (text === undefined || text === before) removeDraft(draft)
    else session.note(texts.kept(draft))
    throw error
  }
}

function leave(draft: string, edited: Edited): Edited {
  removeDraft(draft)
  return edited
}

/** All that is wrong in it, but for windows that were outside before: a plan with a start of its own may have such. */
function problemsIn(session: Session, file: string, before: string, text: string): Problem[] {
  const nameOf = ({ code, params }: Problem): string => JSON.stringify([code, params])
  const { problems } = checkText(session, text, file)
  if (problems.some(({ code }) => code !== 'window-outside')) return [...problems]
  const known = new Set(checkText(session, before, file).problems.map(nameOf))
  return problems.filter((problem) => !known.has(nameOf(problem)))
}

/** @throws UserError edit-broken where nobody can be asked */
async function askWhatNext(session: Session, problems: readonly Problem[], file: string, draft: string, texts: EditTexts): Promise<'again' | 'keep' | 'discard'> {
  const { host, language, messages } = session
  if (!host.isInteractive || session.options.json) throw new UserError('edit-broken', { file, problems })
  const { texts: sentences, words } = await loadProblemTexts(language)
  const { paint } = await session.view()
  host.err(`${renderProblems(problems, sentences, words, paint, host.columns).join('\n')}\n`)
  const ask = await host.ask()
  return ask.select({
    message: texts.broken,
    keys: messages.ask.keys,
    choices: [
      { label: texts.again, value: 'again' as const },
      { label: texts.keep(draft), value: 'keep' as const },
      { label: texts.discard, value: 'discard' as const },
    ],
  })
}
