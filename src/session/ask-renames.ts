/** Asks of what looks renamed whether it is. Joins nothing itself. */
import { guessesOf, pastWithSteps, renamesWithPast } from '../domain/edit/plan-change.ts'
import type { PlanChange } from '../domain/edit/plan-change.ts'
import type { Renamed } from '../domain/edit/plan-diff.ts'
import type { ChangeTexts } from './change-texts.ts'
import type { EditTexts } from './edit-texts.ts'
import type { Session } from './session.ts'

/** From here on yes is what Enter means. */
const LIKELY = 0.7
const NAMED = 3

/** What has a past one by one, the others together. @param all `--relink`: yes to each, and nobody is asked */
export async function chooseJoins(session: Session, change: PlanChange, all: boolean, texts: EditTexts, words: ChangeTexts): Promise<Renamed[]> {
  const guesses = guessesOf(change)
  if (all || guesses.length === 0) return guesses
  if (!session.host.isInteractive || session.options.json) return []
  const { ask: questions } = session.messages
  const ask = await session.host.ask()
  const nameOf = ({ from, to }: Renamed): string => `${from.id} → ${to.id}`
  const chosen: Renamed[] = []
  const weighty = renamesWithPast(change)
  for (const each of weighty) {
    const past = pastWithSteps(change, each.from.ref)
    const initial = each.likeness >= LIKELY
    if (past && (await ask.confirm({ message: texts.isSame(nameOf(each), words.past(past)), initial, hint: questions.yesNo(initial) }))) chosen.push(each)
  }
  const others = guesses.filter((each) => !weighty.includes(each) && each.likeness >= LIKELY)
  if (others.length === 0) return chosen
  const names = [...others.slice(0, NAMED).map(nameOf), ...(others.length > NAMED ? [words.more(others.length - NAMED)] : [])].join(', ')
  const areSame = await ask.confirm({ message: texts.areSame(others.length, names), initial: true, hint: questions.yesNo(true) })
  return areSame ? [...chosen, ...others] : chosen
}
