/** What is said of roadmaps that changed while they are in use. */
import type { Past } from '../../domain/past.ts'
import { format } from './format.ts'

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

export const change = {
  joined: (name: string, title: string): string => `Joined: ${name} (${title})`,
  already: (name: string, title: string): string => `Joined already: ${name} (${title})`,
  /** `3 completions, 2h10, 1 skip` */
  past: ({ completions, minutes, skips, dropped, logged }: Past): string =>
    format.list([
      ...(completions > 0 ? [count(completions, 'completion')] : []),
      ...(minutes > 0 ? [format.minutes(minutes)] : []),
      ...(skips > 0 ? [count(skips, 'skip')] : []),
      ...(logged > 0 ? [count(logged, 'number logged', 'numbers logged')] : []),
      ...(dropped ? ['dropped'] : []),
    ]),
  withSteps: (steps: number): string => `with ${count(steps, 'step')}`,
  own: (past: string): string => `The new one had a past of its own (${past}): from now on the two are one.`,
  apart: 'To take them apart: roadmap undo',
}
