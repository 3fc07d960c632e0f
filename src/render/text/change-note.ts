/** What is said once of a roadmap that changed: a few lines, however much it was. Knows no journal. */
import { guessesOf, lossesOf, pastWithSteps, renamesWithPast, wholesOf } from '../../domain/edit/plan-change.ts'
import type { PlanChange } from '../../domain/edit/plan-change.ts'
import type { change } from '../../locales/en/change.ts'
import { safe } from './safe.ts'
import { hang } from './sentence.ts'

const MOST = 3

/** Nothing where only words, windows or minutes are others. @param command joins two ids */
export function renderChangeNote(changed: PlanChange, texts: typeof change, command: (from: string, to: string) => string, columns: number): string[] {
  const { diff, plan } = changed
  const guesses = guessesOf(changed)
  const [added, removed] = [wholesOf(diff.added), wholesOf(diff.removed)]
  if (added.length + removed.length + guesses.length === 0) return []
  const renamed = renamesWithPast(changed)
  const lost = lossesOf(changed)
  const past = (ref: string): ReturnType<typeof pastWithSteps> => pastWithSteps(changed, ref)
  const say = (text: string, indent: number): string[] => hang(text, columns, ' '.repeat(indent), indent + 2)
  const isMore = renamed.length > MOST || lost.length > MOST
  return [
    ...say(texts.changed(plan, added.length, removed.length, guesses.length), 0),
    ...renamed.slice(0, MOST).flatMap(({ from, to }) => [...say(texts.looksRenamed(`${safe(from.id)} → ${to.id}`, past(from.ref)), 2), `    ${safe(command(from.id, to.id))}`]),
    ...(lost.length === 0 ? [] : say(texts.lost(lost.slice(0, MOST).map(({ id, ref }) => texts.withPast(safe(id), past(ref))), Math.max(0, lost.length - MOST)), 2)),
    ...(isMore ? [`  ${texts.seeAll(plan)}`] : []),
  ]
}
