/** What is said of roadmaps that changed while they are in use. */
import type { Past } from '../../domain/facts/past.ts'
import { format } from './format.ts'

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

const pastIn = ({ completions, minutes, skips, dropped, logged }: Past): string =>
  format.list([
    ...(completions > 0 ? [count(completions, 'completion')] : []),
    ...(minutes > 0 ? [format.minutes(minutes)] : []),
    ...(skips > 0 ? [count(skips, 'skip')] : []),
    ...(logged > 0 ? [count(logged, 'number logged', 'numbers logged')] : []),
    ...(dropped ? ['dropped'] : []),
  ])

export const change = {
  /** @param renamed what looks as if it had been renamed; not among the new and the gone */
  changed: (plan: string, added: number, removed: number, renamed: number): string =>
    `The roadmap of ${plan} changed: ${[...(added > 0 ? [`${added} new`] : []), ...(removed > 0 ? [`${removed} gone`] : []), ...(renamed > 0 ? [renamed === 1 ? '1 looks renamed' : `${renamed} look renamed`] : [])].join(', ')}. The history stays.`,
  looksRenamed: (name: string, past: Past | undefined): string => `${name} looks renamed${past ? ` (${pastIn(past)})` : ''}. To join it to its past:`,
  lost: (names: readonly string[], more: number): string => `Gone, with a past: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  withPast: (name: string, past: Past | undefined): string => (past ? `${name} (${pastIn(past)})` : name),
  seeAll: (plan: string): string => `See all: roadmap plan diff ${plan}`,
  same: (plan: string): string => `${plan}: nothing is new, gone or renamed in the roadmap since it was started or last changed.`,
  sums: (plan: string, kept: number, renamed: number, added: number, removed: number): string =>
    `${plan}: ${[`${kept} kept`, ...(renamed > 0 ? [`${renamed} renamed`] : []), ...(added > 0 ? [`${added} new`] : []), ...(removed > 0 ? [`${removed} gone`] : [])].join(', ')}`,
  renamed: 'Looks renamed',
  joinedHead: 'Joined to their past',
  added: 'New',
  removed: 'Gone',
  earlier: 'Gone earlier, and joined to nothing',
  alike: (share: string): string => `${share} alike`,
  more: (more: number): string => `and ${more} more`,
  joined: (name: string, title: string): string => `Joined: ${name} (${title})`,
  already: (name: string, title: string): string => `Joined already: ${name} (${title})`,
  /** `3 completions, 2h10, 1 skip` */
  past: pastIn,
  /** Of what was joined without a past. */
  onlyPlanned: 'nothing recorded of it; reports count it as the same',
  withSteps: (steps: number): string => `with ${count(steps, 'step')}`,
  own: (past: string): string => `The new one had a past of its own (${past}): from now on the two are one.`,
  apart: 'To take them apart: roadmap undo',
}
