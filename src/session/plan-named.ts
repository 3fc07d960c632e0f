/** The plan that a command is about, where its name may be left out. */
import { UserError } from '../errors.ts'

/** The plan of that id; without one the only one there is. @throws UserError no-plan, plan-not-found, which-plan */
export function planNamed<P extends { readonly id: string }>(plans: readonly P[], id: string | undefined): P {
  const ids = plans.map((plan) => plan.id)
  const found = plans.find((plan) => (id === undefined ? plans.length === 1 : plan.id === id))
  if (found !== undefined) return found
  if (id !== undefined) throw new UserError('plan-not-found', { plan: id, plans: ids })
  throw ids.length === 0 ? new UserError('no-plan', {}) : new UserError('which-plan', { plans: ids })
}
