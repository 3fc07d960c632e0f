/** `off <day>[..<day>] [why]`: declares time off; alone, lists it. */
import type { DatedFact } from '../journal/record.ts'
import { textIn } from '../domain/roadmap.ts'
import { isDeclared } from '../domain/time-off.ts'
import { UserError } from '../errors.ts'
import { parseClockSpan } from '../language/duration.ts'
import { fold } from '../language/fold.ts'
import { jsonOfEvent } from '../render/json/act.ts'
import { openActive } from '../session/active.ts'
import { readDaySpan } from '../session/days.ts'
import { findOne } from '../session/references.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

export async function run(session: Session, [days, ...why]: readonly string[], { keep }: Options): Promise<void> {
  const active = await openActive(session)
  const { record, format } = session.messages
  if (days === undefined || days === 'list') {
    const off = active.facts.off.filter(isDeclared)
    return session.answer({
      json: () => ({ off: off.map(({ id, from, to, why: because, keep: kept }) => ({ id, from, to, why: because ?? null, keep: kept ?? null })) }),
      text: () => (off.length === 0 ? [record.offNone] : off.map((each) => record.off(format.span(each), each.why ?? ''))),
    })
  }
  if (active.preview) throw new UserError('no-plan', {})
  // A part of a day cannot be taken off yet: better refused than the whole day gone.
  const part = [days, why[0] ?? ''].find((word) => /^(tonight|toi nay)$/.test(fold(word)) || parseClockSpan(word).ok)
  if (part !== undefined) throw new UserError('whole-days-only', { text: part })
  const span = readDaySpan(session, days, 'ahead')
  const because = why.join(' ')
  const habits = active.plans.flatMap((plan) => plan.items.filter((item) => item.type === 'habit'))
  const kept = typeof keep === 'string' ? await findOne(session, keep, habits) : undefined
  const data = { ...span, ...(because === '' ? {} : { why: because }), ...(kept ? { keep: kept.ref } : {}) }
  const fact: DatedFact = { fact: { what: 'off', data }, day: session.today }
  const events = await session.record([fact])
  await session.answer({
    json: () => ({ command: events[0]?.command, recorded: events.map(jsonOfEvent), already: [] }),
    text: ({ paint }) => [
      record.off(format.span(span), because),
      ...(kept ? [record.offKeep(textIn(kept.title, session.language))] : []),
      paint.faint(record.offCancelled),
    ],
  })
}
