/** What is wrong in a file, in English. Plain and short: what was expected, then the remedy. */
import { format } from './format.ts'
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
  word: 'Write one word, or put the text in quotes.',
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

export const problems: ProblemTexts = {
  'bad-period': ({ text }) => ({ message: `${code(text)} is not a period.`, hint: 'Write one like `week 1-2`, `month 3`, `Q1`, `2026-01-05..2026-02-10`, `3 weeks`, `last week` or `later`.' }),
  'ambiguous-period': ({ text }) => ({ message: `${code(text)} can be read in two ways.`, hint: 'Say which: `Monday`, `month 2`, `tháng 2`.' }),
  'bad-recurrence': ({ text }) => ({ message: `${code(text)} does not say how often.`, hint: 'Write one like `day`, `weekday`, `[mon, wed, fri]`, `3/week`, `2/month`, `3 days`.' }),
  'bad-length': ({ text }) => ({ message: `${code(text)} is not a length of time.`, hint: 'Write one like `30m`, `2h`, `1h30`.' }),
  'bad-hours': ({ text }) => ({ message: `${code(text)} is not an amount of time a week.`, hint: 'Write one like `10/week`, `10-15h/week`, `2h/day`.' }),
  'bad-clock': ({ text }) => ({ message: `${code(text)} is not a clock time.`, hint: 'Write one like `20:00` or `7h30`; from one to another, `19:00-21:00`.' }),
  'bad-weekdays': ({ text }) => ({ message: `${code(text)} does not name weekdays.`, hint: 'Write them like `mon-fri`, `[tue, thu]`, `weekend`.' }),
  'bad-day': ({ text }) => ({ message: `${code(text)} is not a day of the calendar.`, hint: 'Write it as `2026-03-02`.' }),
  'ambiguous-day': ({ text, readings }) => ({ message: `${code(text)} could be ${readings.map(code).join(' or ')}.`, hint: 'Write it as `2026-03-02`.' }),
  'reversed-span': ({ text }) => ({ message: `${code(text)} ends before it begins.`, hint: 'Put the earlier end first.' }),

  'empty-file': () => ({ message: 'The file is empty.', hint: 'It needs at least `title: ...`.' }),
  'not-utf8': () => ({ message: 'The file is not UTF-8 text.', hint: 'Save it again with the encoding UTF-8.' }),
  'file-too-large': ({ megabytes }) => ({ message: `The file is larger than ${megabytes} MB.`, hint: 'Split it into several roadmaps.' }),
  'too-many-items': ({ limit }) => ({ message: `The file holds more than ${limit} items.`, hint: 'Split it into several roadmaps.' }),
  'too-deep': ({ limit }) => ({ message: `This nests deeper than ${limit} levels.`, hint: 'Fewer phases inside phases, or fewer brackets.' }),
  'alias-bomb': () => ({ message: 'Aliases (`*name`) repeat too much here.', hint: 'Write the values out.' }),
  'control-characters': ({ count }) => ({ message: `${count === 1 ? '1 control character was' : `${count} control characters were`} left out.`, hint: 'Delete them from the file; they are invisible.' }),

  'yaml-indent': () => ({ message: 'This line is not indented like those it belongs with.', hint: 'Keys of one map, and entries of one list, begin in the same column.' }),
  'yaml-tab': () => ({ message: 'A tab cannot indent a line.', hint: 'Use spaces.' }),
  'yaml-unclosed': ({ mark }) => ({ message: `This ${code(mark)} is never closed.`, hint: `Add the closing ${code(CLOSING[mark] ?? mark)}.` }),
  'yaml-colon': () => ({ message: 'There is a second `: ` on this line, or a key under a value.', hint: 'Put text that holds `: ` in quotes: `title: "Chapter 4: Ownership"`.' }),
  'yaml-no-colon': ({ text }) => ({ message: `${code(text)} is neither \`key: value\` nor \`- entry\`.`, hint: 'Add the `:` after the key, or `- ` before the entry.' }),
  'yaml-start': ({ character }) => ({ message: `Text cannot begin with ${character === '`' ? 'a backquote' : code(character)}.`, hint: 'Put the text in quotes.' }),
  'yaml-after': ({ text }) => ({ message: `${code(text)} stands after something that is already complete.`, hint: 'Put the whole text in quotes.' }),
  'yaml-alias': ({ text }) => ({ message: `${code(text)} begins with \`*\`, which YAML reads as an alias.`, hint: 'Put the text in quotes.' }),
  'yaml-escape': ({ text }) => ({ message: `${code(text)} means nothing inside double quotes.`, hint: 'Write the `\\` twice, or use single quotes.' }),
  'yaml-documents': () => ({ message: 'A second document begins here.', hint: 'Remove the `---`; a file holds one roadmap.' }),
  'yaml-key': () => ({ message: 'A key must be a word.', hint: 'Put text that begins with `{` or `[` in quotes.' }),
  'yaml-tag': ({ text }) => ({ message: `${code(text)} begins with a character YAML keeps for itself.`, hint: 'Put the text in quotes.' }),
  'yaml-syntax': ({ text }) => ({ message: text === '' ? 'YAML cannot read this.' : `YAML cannot read ${code(text)}.`, hint: 'Put text with special characters in quotes.' }),
  'duplicate-key': ({ key, firstLine }) => ({ message: `${code(key)} already stands on line ${firstLine}.`, hint: 'Keep one of the two.' }),

  'unknown-key': ({ key, near, known }) => ({ message: `There is no key ${code(key)} here.`, ...(known.length > 0 ? nearOr(near, `Known here: ${list(known)}.`) : {}) }),
  'unquoted-colon': ({ text }) => ({ message: `${code(text)} is read as a key and its value.`, hint: `Quote the title: ${code(`"${text}"`)}.` }),
  'unquoted-comma': ({ text }) => ({ message: `${code(text)} is read as a key without a value.`, hint: 'Write a list as `[mon, wed, fri]`, or put the text in quotes.' }),
  'empty-entry': ({ comment }) => ({
    message: comment === undefined ? 'This entry is empty.' : `This entry is empty: ${code(comment)} is a comment.`,
    hint: comment === undefined ? 'Write something after the dash, or remove it.' : `Put the text in quotes: ${code(`"${comment}"`)}.`,
  }),
  'missing-key': ({ key }) => ({ message: `${code(key)} is missing.`, hint: `Add ${code(`${key}: ...`)}.` }),
  'missing-one-of': ({ keys }) => ({ message: `One of ${list(keys)} is needed.`, hint: 'Add one of them.' }),
  'keys-clash': ({ keys }) => ({ message: `${keys.map(code).join(' and ')} exclude each other.`, hint: 'Keep one of them.' }),
  'wrong-type': ({ expected, found }) => ({ message: `Expected ${EXPECTED[expected]}, found ${FOUND[found]}.`, hint: EXAMPLE[expected] }),
  'empty-text': () => ({ message: 'This text is empty.', hint: 'Write it, or remove the key.' }),
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
    hint: 'Give it an id: `id: my-task`.',
  }),
  'unknown-item': ({ text, near }) => ({ message: `No item of this file is called ${code(text)}.`, ...nearOr(near, 'Write the `id` of an item.') }),
  'needs-circle': ({ ids }) => ({ message: `These need each other: ${ids.join(' → ')}.`, hint: 'Remove one of these `needs`.' }),
  'unknown-track': ({ text, near, known }) => ({ message: `${code(text)} is not among the tracks.`, ...nearOr(near, `Add it to \`tracks\`, or use one of ${list(known)}.`) }),
  'unknown-resource': ({ text, near }) => ({ message: `No resource is called ${code(text)}.`, ...nearOr(near, 'Add it to `resources` at the top of the file.') }),
  'unknown-list': ({ text, near }) => ({ message: `No list is called ${code(text)}.`, ...nearOr(near, 'Add it to `lists` at the top of the file.') }),
  'no-ids': ({ count, total }) => ({ message: `${count} of ${items(total)} ${count === 1 ? 'has' : 'have'} no id: rewording a title may cost its history.`, hint: 'Give each an id: `id: my-task`.' }),
  'window-outside': ({ from, to, plannedFrom, plannedTo }) => ({
    message: `This is ${format.span({ from, to })}, which begins outside the phase that holds it.`,
    hint: `Mend its \`when\`; as it is, it is planned for ${format.span({ from: plannedFrom, to: plannedTo })}.`,
  }),
  'window-cut': ({ from, to, plannedFrom, plannedTo }) => ({
    message: `This is ${format.span({ from, to })}, which ends after the phase that holds it.`,
    hint: `It is cut to ${format.span({ from: plannedFrom, to: plannedTo })}.`,
  }),
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }
