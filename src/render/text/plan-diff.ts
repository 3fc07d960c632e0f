/** What differs between two texts of a roadmap, on a screen: renames with the command that joins them, then new, then gone. */
import { guessesOf, pastWithSteps, wholesOf } from '../../domain/edit/plan-change.ts'
import type { PlanChange } from '../../domain/edit/plan-change.ts'
import type { Diffed, Renamed } from '../../domain/edit/plan-diff.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { change } from '../../locales/en/change.ts'
import { renderColumns } from './columns.ts'
import type { View } from './entry.ts'
import { safe } from './safe.ts'
import { hang } from './sentence.ts'
import { truncate } from './width.ts'

type Texts = typeof change

/** So many of each kind; `--json` has all. */
const MOST = 40

/** @param command joins two ids */
export function renderPlanDiff(changed: PlanChange, texts: Texts, command: (from: string, to: string) => string, view: View): string[] {
  const { diff, earlier, plan } = changed
  const { columns, paint } = view
  const [added, removed] = [wholesOf(diff.added), wholesOf(diff.removed)]
  const joined = diff.renamed.filter((each) => each.joined && !each.follows)
  const guesses = guessesOf(changed)
  const idOf = (ref: string): string => safe(ref.slice(plan.length + 1))
  const orphans = section(texts.earlier, earlier, (some) => renderColumns(some.map((ref) => [`  ${idOf(ref)}`, pastWords(changed, ref, texts)]), [{ flexible: true }, {}], columns), texts, paint.strong)
  if (added.length + removed.length + guesses.length + joined.length === 0) return [...hang(texts.same(plan), columns, '', 2), ...orphans]
  return [
    paint.strong(truncate(texts.sums(plan, diff.kept.length, guesses.length + joined.length, added.length, removed.length), columns)),
    ...section(texts.renamed, guesses, (some) => some.flatMap((each) => renameLines(each, changed, texts, command, view)), texts, paint.strong),
    ...section(texts.joinedHead, joined, (some) => some.map(({ from, to }) => truncate(`  ${safe(from.id)} → ${to.id}  ${titleOf(to, view)}`, columns)), texts, paint.strong),
    ...section(texts.added, added, (some) => rowsOf(some, () => '', view), texts, paint.strong),
    ...section(texts.removed, removed, (some) => rowsOf(some, ({ ref }) => pastWords(changed, ref, texts), view), texts, paint.strong),
    ...orphans,
  ]
}

function section<T>(head: string, all: readonly T[], lines: (some: readonly T[]) => string[], texts: Texts, strong: (text: string) => string): string[] {
  if (all.length === 0) return []
  const more = all.length > MOST ? [`  ${texts.more(all.length - MOST)}`] : []
  return ['', strong(head), ...lines(all.slice(0, MOST)), ...more]
}

/** The titles, where they differ; with a past, how to join it. */
function renameLines({ from, to, likeness }: Renamed, changed: PlanChange, texts: Texts, command: (from: string, to: string) => string, view: View): string[] {
  const { columns, messages, paint } = view
  const [before, after] = [titleOf(from, view), titleOf(to, view)]
  const past = pastWords(changed, from.ref, texts)
  return [
    truncate(`  ${safe(from.id)} → ${to.id}  ${[texts.alike(messages.format.percent(likeness)), ...(past === '' ? [] : [past])].join(' · ')}`, columns),
    paint.faint(truncate(`    ${before === after ? after : `${before} → ${after}`}`, columns)),
    ...(past !== '' ? [`    ${safe(command(from.id, to.id))}`] : []),
  ]
}

function rowsOf(all: readonly Diffed[], note: (each: Diffed) => string, view: View): string[] {
  return renderColumns(all.map((each) => [`  ${safe(each.id)}`, titleOf(each, view), note(each)]), [{}, { flexible: true }, {}], view.columns)
}

function titleOf({ title }: Diffed, { messages }: View): string {
  return safe(textIn(title, messages.format.language))
}

function pastWords(changed: PlanChange, ref: string, texts: Texts): string {
  const own = pastWithSteps(changed, ref)
  return own ? texts.past(own) : ''
}
