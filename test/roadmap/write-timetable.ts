/** A timetable as nodes to be written. Knows no phases. */
import type { Weekday } from '../../src/domain/calendar/day.ts'
import type { BlockRule, Timetable } from '../../src/domain/plan/roadmap.ts'
import { clockSpanPhrase, minutesPhrase, periodPhrase, weekdayPhrase } from './phrase-text.ts'
import { bare, mapNode, oneOrMany, textNode, word } from './write-nodes.ts'
import type { Scribe } from './write-nodes.ts'
import type { Node } from './yaml-text.ts'

/** Rest days anywhere among the blocks. */
export function timetableNode(scribe: Scribe, { blocks, rest }: Timetable): Node {
  const { dice } = scribe
  const restNode = (days: readonly Weekday[]): Node => mapNode(scribe, [['on', weekdayPhrase(days, dice)], ['off', bare(dice.pick(['true', 'yes']))]])
  const rests = rest.length === 0 ? [] : dice.once(2) ? dice.shuffled(rest).map((day) => restNode([day])) : [restNode(rest)]
  const rules = blocks.map((block) => blockNode(scribe, block))
  const at = dice.pick([rules.length, 0, Math.floor(rules.length / 2)])
  return { kind: 'list', items: [...rules.slice(0, at), ...rests, ...rules.slice(at)] }
}

function blockNode(scribe: Scribe, block: BlockRule): Node {
  const { dice, language } = scribe
  return mapNode(scribe, [
    ['on', weekdayPhrase(block.on, dice)],
    ['at', block.at && clockSpanPhrase(block.at, dice)],
    ['effort', block.at ? undefined : minutesPhrase(block.minutes, dice)],
    ['for', oneOrMany(scribe, block.for.map(word))],
    ['title', block.title && textNode(scribe, block.title)],
    ['when', block.when && periodPhrase(block.when, language, dice)],
    ['off', dice.once(10) ? bare(dice.pick(['false', 'no'])) : undefined],
  ])
}
