/** What is wrong in a file, in English. Plain and short: what was expected, then the remedy. */
import { clock } from '../clock.ts'
import { format } from './format.ts'
import { yearOf } from '../../domain/calendar/day.ts'
import type { Day, DaySpan } from '../../domain/calendar/day.ts'
import type { Expected, Found } from '../../problems.ts'
import type { ProblemTexts } from '../problems.ts'

const EXPECTED: Readonly<Record<Expected, string>> = {
  text: 'text',
  word: 'a word or number',
  number: 'a number',
  'yes-no': 'true or false',
  list: 'a list',
  map: 'keys with values',
  'title-or-map': 'a title, or keys with values',
}
const FOUND: Readonly<Record<Found, string>> = { nothing: 'nothing', text: 'text', number: 'a number', 'yes-no': 'true or false', list: 'a list', map: 'keys with values' }
const EXAMPLE: Readonly<Record<Expected, string>> = {
  text: 'Write it as `title: Read chapter 4`, or in both languages as `{ en: ..., vi: ... }`.',
  word: 'Write one word or phrase, in quotes where YAML reads it as something else.',
  number: 'Write digits, as in `amount: 20`.',
  'yes-no': 'Write `true` or `false`.',
  list: 'Write each entry on a line of its own that begins with `- `, or as `[a, b]`.',
  map: 'Write `key: value` lines, or `{ key: value }`.',
  'title-or-map': 'Write `- Read chapter 4`, or `- { title: Read chapter 4, effort: 3h }`.',
}

const code = (text: string) => `\`${text}\``
const list = (texts: readonly string[]) => texts.map(code).join(', ')
const meant = (near: string | undefined) => (near === undefined ? {} : { hint: `Did you mean ${code(near)}?` })
const nearOr = (near: string | undefined, hint: string) => ({ hint: near === undefined ? hint : `Did you mean ${code(near)}?` })
const items = (count: number) => (count === 1 ? '1 item' : `${count} items`)
const days = (count: number) => (count === 0 ? 'no day' : count === 1 ? 'only 1 day' : `only ${count} days`)
const hours = (minutes: number) => format.number(minutes / 60)
const PER = { week: 'a week', month: 'a month', quarter: 'a quarter' }
/** With years where the other span is in another one. */
const spanBeside = (span: DaySpan, other: DaySpan) =>
  yearOf(span.from) === yearOf(other.from) && yearOf(span.to) === yearOf(other.to) ? format.span(span) : `${format.dayYear(span.from)} – ${format.dayYear(span.to)}`
const holderOf = ({ from, to, holder, holderFrom, holderTo }: { from: Day; to: Day; holder: string; holderFrom: Day; holderTo: Day }) =>
  `the ${holder === '' ? 'roadmap' : `phase ${code(holder)}`} (${spanBeside({ from: holderFrom, to: holderTo }, { from, to })})`
const windowOf = ({ from, to, holderFrom, holderTo }: { from: Day; to: Day; holderFrom: Day; holderTo: Day }) =>
  spanBeside({ from, to }, { from: holderFrom, to: holderTo })
const OPENING = 'by `when`, by blocks for its track, by fewer rest days.'

export const problems: ProblemTexts = {
  'bad-period': ({ text }) => ({ message: `${code(text)} is not a period.`, hint: 'Write one like `week 1-2`, `month 3`, `Q1`, `2026-01-05..2026-02-10`, `3 weeks`, `last week` or `later`.' }),
  'ambiguous-period': ({ text }) => ({ message: `${code(text)} can be read in two ways.`, hint: 'For a month write `month 2` or `tháng 2`; for a Monday write its date.' }),
  'bad-recurrence': ({ text }) => ({ message: `${code(text)} does not say how often.`, hint: 'Write one like `day`, `weekday`, `[mon, wed, fri]`, `3/week`, `2/month`, `3 days`.' }),
  'bad-length': ({ text }) => ({ message: `${code(text)} is not a length of time.`, hint: 'Write one like `30m`, `2h`, `1h30`.' }),
  'bad-hours': ({ text }) => ({ message: `${code(text)} is not an amount of time a week.`, hint: 'Write one like `10/week`, `10-15h/week`, `2h/day`.' }),
  'bad-clock': ({ text }) => ({ message: `${code(text)} is not a clock time that fits here.`, hint: 'Write one time as `20:00` or `7h30`, a block of time as `19:00-21:00`.' }),
  'bad-weekdays': ({ text }) => ({ message: `${code(text)} does not name weekdays.`, hint: 'Write them like `mon-fri`, `[tue, thu]`, `weekend`.' }),
  'bad-day': ({ text }) => ({ message: `${code(text)} is not a day of the calendar.`, hint: 'Write one like `2026-03-02`.' }),
  'ambiguous-day': ({ text, readings }) => ({ message: `${code(text)} could be ${readings.map(code).join(' or ')}.`, hint: 'Write it with the year first, as here.' }),
  'reversed-span': ({ text }) => ({ message: `${code(text)} runs backwards.`, hint: 'Write the earlier or smaller end first.' }),

  'empty-file': () => ({ message: 'The file is empty.', hint: 'It needs at least `title: ...`.' }),
  'not-utf8': () => ({ message: 'The file is not UTF-8 text.', hint: 'Save it again with the encoding UTF-8.' }),
  'not-yaml': ({ looks }) => ({
    message: looks === 'HTML' ? 'This is a web page (HTML), not a roadmap.' : 'This is Markdown, not YAML.',
    hint: looks === 'HTML' ? 'Save the text of the roadmap itself, not the page that shows it.' : 'A roadmap begins with `title: ...`; its tasks stand under `tasks:`, one to a line, as `- Read chapter 4`.',
  }),
  'file-too-large': ({ megabytes }) => ({ message: `The file is larger than ${megabytes} MB.`, hint: 'Split it into several roadmaps.' }),
  'too-many-items': ({ limit }) => ({ message: `The file holds more than ${limit} items.`, hint: 'Split it into several roadmaps.' }),
  'too-deep': ({ limit }) => ({ message: `This nests deeper than ${limit} levels.`, hint: 'Fewer phases inside phases, or fewer brackets.' }),
  'alias-bomb': () => ({ message: 'Aliases (`*name`) repeat too much here.', hint: 'Write the values out.' }),
  'control-characters': ({ count }) => ({ message: `${count === 1 ? '1 control character was' : `${count} control characters were`} left out.`, hint: 'Delete them from the file; they are invisible.' }),

  'yaml-indent': () => ({ message: 'This line is not indented like those it belongs with.', hint: 'Keys of one map, and entries of one list, begin in the same column.' }),
  'yaml-tab': () => ({ message: 'A tab cannot indent a line.', hint: 'Use spaces.' }),
  'yaml-space': () => ({ message: 'This line begins with a special space, as web pages have them.', hint: 'Delete it, and indent with plain spaces.' }),
  'yaml-unclosed': ({ mark, comment }) => ({
    message: `This ${code(mark)} is never closed${comment === undefined ? '' : `: ${code(comment)} is a comment`}.`,
    hint: comment === undefined ? `Add the closing ${code(CLOSING[mark] ?? mark)}.` : 'Put text that holds ` #` in quotes.',
  }),
  'yaml-extra': ({ mark }) => ({ message: `This ${code(mark)} closes nothing.`, hint: 'Remove it, or put the text in quotes.' }),
  'yaml-quote': ({ mark }) => ({ message: `The text ends at this ${code(mark)}, and yet goes on.`, hint: `Put the whole text between ${code(mark === '"' ? "'" : '"')} instead.` }),
  'yaml-comma': () => ({ message: 'A comma is missing before this.', hint: 'Put `,` between the entries inside `{ }` and `[ ]`.' }),
  'yaml-dash': () => ({ message: 'A list cannot begin here.', hint: 'Put its entries under a key such as `tasks:`, each on a line of its own.' }),
  'yaml-tick-box': ({ mark, text }) => ({ message: `${code(mark)} is a tick box of Markdown.`, hint: `Leave it out: ${code(`- ${text}`)}. What is done is told by \`roadmap done\`.` }),
  'yaml-colon': ({ curly, inBrackets }) => ({
    message: inBrackets ? 'There is a second `: ` before the next comma.' : 'There is a second `: ` on this line.',
    hint: curly ? 'Curly quotes are none to YAML: write straight ones, `"` or `\'`.' : `${inBrackets ? 'Add the comma, or put' : 'Put'} text that holds \`: \` in quotes: \`title: "Chapter 4: Ownership"\`.`,
  }),
  'yaml-no-colon': ({ text }) => ({ message: `${code(text)} is neither \`key: value\` nor \`- entry\`.`, hint: noColonHint(text) }),
  'yaml-start': ({ character }) => ({ message: `Text cannot begin with ${character === '`' ? 'a backquote' : code(character)}.`, hint: 'Put the text in quotes.' }),
  'yaml-after': ({ text }) => ({ message: `${code(text)} stands after something that is already complete.`, hint: 'Put the whole text in quotes: in `\'`, where it holds `"`.' }),
  'yaml-alias': ({ text }) => ({ message: `${code(text)} begins with \`*\`, which YAML reads as an alias.`, hint: 'Put the text in quotes.' }),
  'yaml-escape': ({ text }) => ({ message: `${code(text)} means nothing inside double quotes.`, hint: 'Write the `\\` twice, or use single quotes.' }),
  'yaml-documents': () => ({ message: 'A second document begins here.', hint: 'Remove the line of `---` or `...`; a file holds one roadmap.' }),
  'yaml-key': () => ({ message: 'A key must be a word.', hint: 'Put text that begins with `{` or `[` in quotes.' }),
  'yaml-tag': ({ text }) => ({ message: `${code(text)} begins with a character YAML keeps for itself.`, hint: 'Put the text in quotes.' }),
  'yaml-syntax': ({ text }) => ({ message: text === '' ? 'YAML cannot read this.' : `YAML cannot read ${code(text)}.`, hint: 'Put text with special characters in quotes.' }),
  'duplicate-key': ({ key, firstLine }) => ({ message: `${code(key)} already stands on line ${firstLine}.`, hint: 'Keep one of the two, with what stands under both.' }),

  'unknown-key': ({ key, near, known }) => ({ message: `There is no key ${code(key)} here.`, ...(known.length > 0 ? nearOr(near, `Known here: ${list(known)}.`) : {}) }),
  'unquoted-colon': ({ text }) => ({ message: `${code(text)} is read as a key and its value.`, hint: `Quote the title: ${code(`"${text}"`)}.` }),
  'key-for-title': ({ text, below }) => ({
    message: `${code(text)} is read as a key.`,
    hint: `Write ${code(`title: ${text}`)}, and what belongs to it below, ${below === undefined ? 'in the same column' : `under ${code(`${below}:`)}`}.`,
  }),
  'merge-key': () => ({ message: '`<<` copies nothing here.', hint: 'Write the keys out.' }),
  'unquoted-comma': ({ text }) => ({ message: `${code(text)} is read as a key without a value.`, hint: 'Write a list as `[mon, wed, fri]`, or put the text in quotes.' }),
  'empty-entry': ({ comment }) => ({
    message: comment === undefined ? 'This entry is empty.' : `This entry is empty: ${code(comment)} is a comment.`,
    hint: comment === undefined ? 'Write something here, or remove it.' : `Put the text in quotes: ${code(`"${comment}"`)}.`,
  }),
  'missing-key': ({ key }) => ({ message: `${code(key)} is missing.`, hint: `Add ${code(`${key}: ...`)}.` }),
  'missing-one-of': ({ keys }) => ({ message: `One of ${list(keys)} is needed.`, hint: 'Add one of them.' }),
  'keys-clash': ({ keys }) => ({ message: `${keys.map(code).join(' and ')} exclude each other.`, hint: 'Keep one of them.' }),
  'wrong-type': ({ expected, found, title }) => ({ message: `Expected ${EXPECTED[expected]}, found ${FOUND[found]}.`, hint: title === undefined ? EXAMPLE[expected] : `Write ${code(`title: ${title}`)}, and other keys below it.` }),
  'empty-text': () => ({ message: 'This text is empty.', hint: 'Write it, or remove the key where it is not needed.' }),
  'unknown-value': ({ text, near, known }) => ({ message: `${code(text)} is not one of ${list(known)}.`, ...meant(near) }),
  'bad-number': ({ text }) => ({ message: `${code(text)} is not a number that fits here.`, hint: 'Write digits, as in `20` or `6.5`.' }),
  'out-of-range': ({ text, low, high }) => ({ message: `${code(text)} is out of range.`, hint: high === undefined ? `It must be at least ${low}.` : `It must be from ${low} to ${high}.` }),
  'bad-percent': ({ text }) => ({ message: `${code(text)} is not a share.`, hint: 'Write one like `60%`.' }),
  'shares-over': ({ percent }) => ({ message: `The shares make ${percent}%.`, hint: 'Together they may be at most 100%.' }),
  'bad-reach': ({ text }) => ({ message: `${code(text)} is not a number to reach.`, hint: 'Write one like `12`, or a range like `2-3`.' }),
  'bad-plan-length': ({ text }) => ({ message: `${code(text)} is not a length of a roadmap.`, hint: 'Write one like `8 weeks` or `12 months`.' }),
  'bad-time-zone': ({ text }) => ({ message: `${code(text)} is not a time zone.`, hint: 'Write one like `Asia/Ho_Chi_Minh`.' }),

  'bad-id': ({ text, near }) => ({ message: `${code(text)} is not an id: lower-case letters, digits, \`-\` and \`.\`.`, hint: near === undefined ? 'Write one like `lc-146`.' : `Write ${code(near)}.` }),
  'equal-ids': ({ id, firstLine }) => ({ message: `The id ${code(id)} is already used on line ${firstLine}.`, hint: 'Give one of the two another id; the same thing in two places shares a `key`.' }),
  'needs-id': ({ id, firstLine }) => ({
    message: id === '' ? 'No id can be made from this title.' : `This would get the id ${code(id)}, which is taken${firstLine === undefined ? '' : ` on line ${firstLine}`}.`,
    hint: 'Give it an id of its own: `{ id: my-task, title: ... }`.',
  }),
  'unknown-item': ({ text, near }) => ({ message: `No item of this file is called ${code(text)}.`, ...nearOr(near, 'Write the `id` of an item.') }),
  'needs-circle': ({ ids }) => ({
    message: ids.length === 2 ? `${code(ids[0] ?? '')} needs itself.` : `These need each other: ${ids.map(code).join(' → ')}.`,
    hint: ids.length === 2 ? 'Remove it from `needs`.' : 'Remove one of these `needs`.',
  }),
  'unknown-track': ({ text, near, known }) => ({ message: `${code(text)} is not among the tracks.`, ...nearOr(near, `Add it to \`tracks\`, or use one of ${list(known)}.`) }),
  'unknown-resource': ({ text, near }) => ({ message: `No resource is called ${code(text)}.`, ...nearOr(near, 'Add it to `resources` at the top of the file.') }),
  'unknown-list': ({ text, near }) => ({ message: `No list is called ${code(text)}.`, ...nearOr(near, 'Add it to `lists` at the top of the file.') }),
  'no-ids': ({ count, total }) => ({ message: `${count} of ${items(total)} ${count === 1 ? 'has' : 'have'} no id: rewording a title may cost its history.`, hint: '`roadmap check --fix <file>` writes them.' }),
  'window-outside': (params) => ({
    message: `This is ${windowOf(params)}, which begins outside ${holderOf(params)}.`,
    hint: `Mend its \`when\`; as it is, it is planned for ${format.span({ from: params.plannedFrom, to: params.plannedTo })}.`,
  }),
  'window-cut': (params) => ({
    message: `This is ${windowOf(params)}, which ends after ${holderOf(params)}.`,
    hint: `It is cut to ${format.span({ from: params.plannedFrom, to: params.plannedTo })}.`,
  }),

  'few-open-days': ({ times, open, per }) => ({
    message: typeof per === 'number' ? `This asks for ${times} in ${per} days, but ${days(open)} of them ${open > 1 ? 'are' : 'is'} open to it.` : `This asks for ${times} ${PER[per]}, but ${days(open)} ${PER[per]} ${open > 1 ? 'are' : 'is'} open to it.`,
    hint: `Ask for less; or open more days: ${OPENING}`,
  }),
  'slot-without-effort': () => ({ message: 'This habit picks work but has no minutes for it.', hint: 'Give it some: `effort: 30m`.' }),
  'never-open': () => ({ message: 'None of the days this asks for is open to it.', hint: `Choose other days; or open these: ${OPENING}` }),
  'phase-short': ({ id, needMinutes, haveMinutes, until, minutesPerWeek, enoughMinutes }) => ({
    message: `${code(id)} needs ${Math.round(needMinutes / 60)} h; at ${hours(minutesPerWeek)} h a week there are ${Math.round(haveMinutes / 60)} h until ${format.dayYear(until)}: ${Math.round((needMinutes - haveMinutes) / 60)} h short.`,
    hint: `With ${hours(enoughMinutes)} h a week the plan is done by its end; or give it more time, or less work. To compare: \`roadmap replan\`.`,
  }),
  'short-count': ({ id, goal, reachable }) => ({
    message: `What this counts makes ${format.number(reachable)} of ${format.number(goal)}.`,
    hint: `Add what is missing; or log the rest by hand: ${code(`roadmap target ${id} +1`)}.`,
  }),
  'track-without-block': ({ track }) => ({ message: `No block of the timetable is for the track ${code(track)}.`, hint: 'Name it under `for` of a block; a block without `for` takes any track.' }),
  'timetable-over': ({ blockMinutes, plannedMinutes }) => ({
    message: `The timetable has ${hours(blockMinutes)} h of blocks a week, for ${hours(plannedMinutes)} h planned.`,
    hint: 'Each block is filled in part only; for whole blocks raise `hours`, or shorten the timetable.',
  }),
  'unknown-key-listed': ({ text, near }) => ({ message: `No item of this file has the key ${code(text)}.`, ...nearOr(near, `Write ${code(`key: ${text}`)} on the item that is meant, or take it off the list.`) }),
  'choose-too-many': ({ choose, tasks }) => ({
    message: `This chooses ${choose} of ${tasks === 0 ? 'no tasks' : tasks === 1 ? '1 task' : `${tasks} tasks`}.`,
    hint: 'Only tasks directly in the phase count: add some, or choose fewer.',
  }),
  'use-of-habit': ({ text }) => ({ message: `${code(text)} is a habit; \`use\` is for what is done once.`, hint: 'Remove it here; a habit stands under `habits` of its phase.' }),
  'used-twice': ({ text, first }) => ({ message: text === first ? `${code(text)} already stands in this list.` : `${code(text)} is the same item as ${code(first)}, which already stands in this list.`, hint: 'Keep one of the two.' }),
  'block-past-day-start': ({ dayStart }) => ({ message: `This block runs past ${clock(dayStart)}, when the next day begins.`, hint: `End it by ${clock(dayStart)}; or let days begin later, by \`dayStart\` in config.yaml.` }),
}

function noColonHint(text: string): string {
  if (/^[^\s:]+:(?!\/\/)\S/.test(text)) return `Add a space after the \`:\`: ${code(text.replace(':', ': '))}.`
  if (text.includes('\uff1a')) return 'Write the plain `:`, and a space after it.'
  return 'Add the `:` after the key, or `- ` before the entry.'
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }
