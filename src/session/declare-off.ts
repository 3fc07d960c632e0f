/** Declares time off, whole days or parts of them, shows what is declared, and cancels it. */
import { addDays, intersect } from '../domain/calendar/day.ts'
import type { DaySpan } from '../domain/calendar/day.ts'
import type { Facts, PartOff, TimeOff } from '../domain/facts/facts.ts'
import { textIn } from '../domain/plan/roadmap.ts'
import { UserError } from '../errors.ts'
import { parseTimeOff } from '../language/time-off.ts'
import type { SaidTimeOff } from '../language/time-off.ts'
import type { Messages } from '../locales/messages.ts'
import { jsonOfRecorded } from '../render/json/act.ts'
import { jsonOfOff } from '../render/json/off.ts'
import { openActive } from './active.ts'
import { dayValueOf } from './days.ts'
import { findOne } from './references.ts'
import type { Session } from './session.ts'

/** A public holiday is nobody's declaration. */
type Declared = (TimeOff | PartOff) & { readonly id: string }

/** @param keep a reference to the habit that goes on; only with whole days */
export async function declareOff(session: Session, words: readonly string[], keep: string | undefined): Promise<void> {
  const active = await openActive(session)
  if (active.preview) throw new UserError('no-plan', {})
  const { days, at, why } = readWords(session, words)
  if (at !== undefined && keep !== undefined) throw new UserError('options-clash', { command: 'off', options: ['--keep', words.join(' ')] })
  const habits = active.plans.flatMap((plan) => plan.items.filter((item) => item.type === 'habit'))
  const kept = keep === undefined ? undefined : await findOne(session, keep, habits)
  const data = { ...days, ...(at ? { at } : {}), ...(why === '' ? {} : { why }), ...(kept ? { keep: kept.ref } : {}) }
  const events = await session.record([{ fact: { what: 'off', data }, day: session.today }])
  const { record } = session.messages
  await session.answer({
    json: () => jsonOfRecorded(events),
    text: ({ paint }) => [
      record.off(spanOf({ ...days, ...(at ? { at } : {}) }, session.messages), why),
      ...(kept ? [record.offKeep(textIn(kept.title, session.language))] : []),
      paint.faint(record.offCancelled),
    ],
  })
}

export async function listOff(session: Session): Promise<void> {
  const { facts } = await openActive(session)
  const all = declared(facts)
  await session.answer({
    json: () => ({ off: all.map(jsonOfOff) }),
    text: ({ messages }) => (all.length === 0 ? [messages.record.offNone] : all.map((each) => messages.record.off(spanOf(each, messages), each.why ?? ''))),
  })
}

/** Ends what is named by a day or part of it; without a word the only one that is ahead. What has passed of it stays. */
export async function cancelOff(session: Session, words: readonly string[]): Promise<void> {
  const { facts } = await openActive(session)
  const { today, messages } = session
  const all = chosen(session, declared(facts).filter((each) => each.to >= today || words.length > 0), words)
  const endings = all.map((off) => ({ off, from: off.from < today && off.to >= today ? today : off.from }))
  const events = await session.record(endings.map(({ off, from }) => ({ fact: { what: 'off.cancel', data: { off: off.id, from } }, day: today })))
  await session.answer({
    json: () => jsonOfRecorded(events),
    text: () => endings.map(({ off, from }) => (from === off.from ? messages.record.offGone(spanOf(off, messages)) : messages.record.offCut(from, addDays(from, -1)))),
  })
}

/** What holds just the days named, else the one that has one of them; what was declared twice is one. @throws UserError off-unknown, off-unclear */
function chosen(session: Session, all: readonly Declared[], words: readonly string[]): readonly Declared[] {
  const said = words.length === 0 ? undefined : readWords(session, words)
  const meant = said === undefined ? all : matching(all, said)
  const [only] = meant
  const known = (offs: readonly Declared[]): string[] => offs.map((each) => [spanOf(each, session.messages), ...(each.why ? [each.why] : [])].join(': '))
  if (only === undefined) throw new UserError('off-unknown', { text: words.join(' '), known: known(all) })
  if (new Set(meant.map((each) => spanOf(each, session.messages))).size > 1) throw new UserError('off-unclear', { known: known(meant) })
  return meant
}

function matching(all: readonly Declared[], { days, at }: SaidTimeOff): Declared[] {
  const isPart = (each: Declared): each is PartOff => 'at' in each
  const common = all.filter((each) => intersect(each, days) !== undefined && (at === undefined || (isPart(each) && each.at.from < at.to && at.from < each.at.to)))
  const same = common.filter((each) => each.from === days.from && each.to === days.to && isPart(each) === (at !== undefined))
  return same.length > 0 ? same : common
}

function readWords({ today, language }: Session, words: readonly string[]): SaidTimeOff {
  return dayValueOf(parseTimeOff(words, { today, language, direction: 'ahead' }), words.join(' '))
}

function declared({ off, offParts }: Facts): Declared[] {
  const all: (TimeOff | PartOff)[] = [...off, ...offParts]
  return all.filter((each): each is Declared => each.id !== undefined).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

function spanOf(off: DaySpan & Partial<Pick<PartOff, 'at'>>, { format }: Messages): string {
  return off.at === undefined ? format.span(off) : `${format.span(off)} ${format.hours(off.at)}`
}
