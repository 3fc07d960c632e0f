/** What went wrong and what to do about it, in English. */
import type { ErrorTexts, ErrorWords } from '../errors.ts'
import { dayIn, optionExample, shellWord, someOf, typed } from '../errors.ts'
import { fix } from './fix.ts'
import { format } from './format.ts'

/** Where more is said of `plan add`: under `plan`. */
const help = (command: string): string => `\`roadmap help ${command.split(' ')[0]}\``
const some = (all: readonly string[]): string[] => someOf(all, (count) => `and ${count} more`)
const near = (words: readonly string[]): string => `Nearest: ${words.map(typed).join(', ')}`
const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`
const day = (text: string): string => dayIn(text, format.dayYear)

/** What an argument is, and one that works. */
const ARGUMENTS: Readonly<Record<string, readonly [what: string, example: string]>> = {
  ref: ['an item', '1'],
  refs: ['an item', '1'],
  name: ['the name or the path of a roadmap', 'mid-level-2026'],
  id: ['the id of a plan', 'mid-level-2026'],
  'old> <new': ['the former id and the new one', 'caching redis-caching'],
}
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a folder in its path is a file',
  ENOENT: 'it does not exist',
  EMFILE: 'too many files are open',
}

export const errors: ErrorTexts = {
  'unknown-command': ({ command, near }) => ({
    message: `There is no command ${typed(command)}.`,
    hint: `${near === undefined ? '' : `Did you mean \`roadmap ${near}\`? `}All commands: \`roadmap help\`.`,
  }),
  'unknown-option': ({ option, command, known }) => ({
    message: `\`roadmap ${command}\` has no option ${typed(option)}.`,
    hint: `${known.length === 0 ? '' : `It takes ${known.join(', ')}. `}See: ${help(command)}.`,
  }),
  'missing-argument': ({ argument, command }) => {
    const [what, example] = ARGUMENTS[argument] ?? [`<${argument}>`, undefined]
    return {
      message: `\`roadmap ${command}\` needs ${what}.`,
      hint: `${example === undefined ? '' : `For example: \`roadmap ${command} ${example}\`. `}See: ${help(command)}.`,
    }
  },
  'too-many-arguments': ({ command, extra }) => ({
    message: `\`roadmap ${command}\` does not know what to do with ${typed(extra)}.`,
    hint: `Words that belong together need quotes. See: ${help(command)}.`,
  }),
  'options-clash': ({ command, options }) => ({
    message: `${options.map((option) => `\`${option}\``).join(' and ')} exclude each other.`,
    hint: `Leave one of them out. See: ${help(command)}.`,
  }),
  'option-needs-value': ({ option }) => ({
    message: `${option} needs a value.`,
    hint: `For example: \`${optionExample(option)}\`.`,
  }),
  'bad-option-value': ({ option, value, expected }) => ({
    message: `${typed(value)} is not a value of ${option}.`,
    hint: `It takes: ${expected}.`,
  }),
  'kind-needs-time': () => ({ message: '`--kind` chooses what fits into some minutes.', hint: 'Say how many: `roadmap today 25m --kind reading`, or see all of a kind: `roadmap list --kind reading`.' }),
  'reversed-days': ({ text }) => ({ message: `${typed(text)} runs backwards.`, hint: 'Write the earlier day first.' }),
  'bad-line': ({ line, text }) => ({
    message: `Line ${line} is not an id, or an id and a day up to today: ${typed(text)}.`,
    hint: 'One on each line: `lc-1` or `lc-1 2026-03-02`. Nothing was recorded.',
  }),
  'bad-day': ({ text }) => ({
    message: `${typed(text)} is not a day.`,
    hint: 'A day is written `2026-03-02`, `today`, `yesterday`, `tomorrow`, `fri`, `"next friday"` or `+3d`.',
  }),
  'ambiguous-day': ({ text, readings }) => ({
    message: `${typed(text)} may be ${readings.map(day).join(' or ')}.`,
    hint: `Write the year first: \`${readings.find((reading) => dayIn(reading, () => '') === '') ?? '2026-03-02'}\`.`,
  }),
  'off-unknown': ({ text, known }) => ({
    message: text === '' ? 'No time off is ahead.' : `No time off is declared for ${typed(text)}.`,
    ...(known.length === 0 ? { hint: 'See what is declared: `roadmap off`.' } : { hint: 'Declared:', choices: known }),
  }),
  'off-unclear': ({ known }) => ({ message: 'Which time off is to be cancelled?', hint: 'Name a day of it, as in `roadmap off cancel friday`:', choices: known }),
  'past-day': ({ day, after }) => ({ message: `${dayIn(day, format.dayLong)} is not after ${dayIn(after, format.dayLong)}.`, hint: 'Say a later day, as in `friday` or `+3d`.' }),
  'bad-minutes': ({ text }) => ({
    message: `${typed(text)} is not a length of time.`,
    hint: 'A length is written `45m`, `1h30` or `1.5h`.',
  }),
  'bad-hours': ({ text }) => ({
    message: `${typed(text)} is not a number of hours.`,
    hint: 'Hours are written `10/week`, `10-15h/week` or `2h/day`.',
  }),
  'bad-now': ({ text }) => ({
    message: `${typed(text)} is not a time the clock can be set to (--now, ROADMAP_NOW).`,
    hint: 'A time is written `2026-03-02`, `2026-03-02T19:40` or `2026-03-02T12:40:00Z`.',
  }),
  'bad-number': ({ text }) => ({
    message: `${typed(text)} is not a number.`,
    hint: 'A number is written `3` or `6.5`.',
  }),
  'bad-score': ({ text, why, names: [first = 'graphs', second = 'communication', ...others] }) => ({
    message: {
      pair: `${typed(text)} is no name with points.`,
      name: `${typed(text)} is no name for points: it may hold letters, digits, - and _.`,
      points: `${typed(text)} has no points from 0 to 10.`,
      twice: `${typed(text)} is there twice.`,
      many: `${typed(text)} is more than twelve names.`,
    }[why],
    hint: `For example: \`--score ${[first, second, ...others].map((name, i) => `${name}=${[2, 4.5][i] ?? 3}`).join(',')}\`.`,
  }),
  'future-day': ({ day: text }) => ({
    message: `${day(text)} is still to come; only what has happened can be recorded.`,
    hint: 'Leave the day out, or name a past one: `--on yesterday`. To move an item there: `roadmap skip <item> --to <day>`.',
  }),
  'bad-file': ({ problems }) => {
    const file = problems[0]?.file ?? ''
    const found = problems.filter(({ severity }) => severity === 'problem').length
    return {
      message: `${count(found, 'error')} in ${file}. Nothing was recorded.`,
      hint: `Correct the file, then check it: \`roadmap check ${shellWord(file)}\`.`,
    }
  },
  'file-not-found': ({ file }) => ({
    message: `There is no file ${typed(file)}.`,
    hint: 'Check the path. A roadmap that ships with the program needs none: `roadmap plan add mid-level-2026`.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `Cannot open ${typed(file)}: ${REASONS[reason] ?? reason}.`,
    hint: `See whose it is: \`ls -ld ${shellWord(file)}\`.`,
  }),
  'file-exists': ({ file }) => ({
    message: `There is a file ${typed(file)} already; it was left as it is.`,
    hint: `Use it: \`roadmap plan add ${shellWord(file)}\`. Or move it away first: \`mv ${shellWord(file)} ${shellWord(`${file}.old`)}\`.`,
  }),
  'roadmap-not-found': ({ name, shipped, near }) => ({
    message: `There is no roadmap ${typed(name)}.`,
    hint: near === undefined
      ? `A file of your own is named by its path: \`${shellWord(`./${name}.yaml`)}\`. These ship with the program:`
      : `Did you mean \`${near}\`? These ship with the program:`,
    choices: some(shipped),
  }),
  'plan-taken': ({ plan, name }) => ({
    message: `There is a plan ${typed(plan)} already.`,
    hint: `Give the new one an id of its own: \`roadmap plan add ${shellWord(name)} --as ${shellWord(`${plan}-2`)}\`.`,
  }),
  'plan-paused': ({ plan }) => ({ message: `${typed(plan)} is paused already.`, hint: `To go on: \`roadmap plan resume ${plan}\`.` }),
  'plan-runs': ({ plan }) => ({ message: `${typed(plan)} is not paused.`, hint: `To pause it: \`roadmap plan pause ${plan}\`.` }),
  'which-plan': ({ plans }) => ({ message: 'Which plan?', hint: 'Add its name to the command; these run:', choices: plans }),
  'replan-nothing': ({ way }) => ({ message: `${typed(way)} would change nothing.`, hint: 'See what each way would do: `roadmap replan`.' }),
  'plan-not-found': ({ plan, plans }) => ({
    message: `There is no plan ${typed(plan)}.`,
    hint: plans.length === 0 ? 'Start one: `roadmap init`.' : 'These are the plans:',
    choices: some(plans),
  }),
  'bad-plan-id': ({ plan }) => ({
    message: `${typed(plan)} cannot be the id of a plan.`,
    hint: 'An id is made of lower-case letters, digits, `-` and `.`: `--as rust-2026`.',
  }),
  'relink-in-plan': ({ ref }) => ({
    message: `${typed(ref)} is in the plan as it is; only what is gone from it can be joined to something new.`,
    hint: 'See what changed: `roadmap plan diff`. The former id comes first: `roadmap plan relink <old> <new>`.',
  }),
  'relink-nothing': ({ ref, near: nearest, heir }) => ({
    message: heir === undefined ? `Nothing is recorded of ${typed(ref)}.` : `What was recorded of ${typed(ref)} counts for ${typed(heir)} already.`,
    hint: heir !== undefined
      ? `To join it to another: \`roadmap history ${shellWord(heir)}\`, then take that join back with \`roadmap undo e<n>\`.`
      : nearest.length === 0 ? 'Nothing that is gone from the plan has a past.' : 'Gone from the plan, with a past:',
    choices: heir === undefined ? some(nearest) : [],
  }),
  'relink-kinds': ({ from, to }) => ({
    message: `${typed(from)} and ${typed(to)} cannot be joined: one is a target with numbers, the other is ticked.`,
    hint: 'See the targets: `roadmap target`.',
  }),
  'start-after-finish': ({ start, finish }) => ({
    message: `The start, ${day(start)}, is after the finish, ${day(finish)}.`,
    hint: 'Give a later `--finish` or an earlier `--start`.',
  }),
  'no-plan': () => ({ message: 'There is no plan yet.', hint: 'Start one: `roadmap init`.' }),
  'no-list-today': ({ number }) => ({
    message: `Row ${number} of which list? None was shown in this terminal today.`,
    hint: `Run \`roadmap today\` first, or say \`lc-${number}\` for problem ${number} on LeetCode.`,
  }),
  'no-such-row': ({ number, rows }) => ({
    message: `There is no row ${number}; the list last shown has ${count(rows, 'row')}.`,
    hint: 'Show it again: `roadmap today` or `roadmap list`.',
  }),
  'ref-not-found': ({ ref, near: nearest }) => ({
    message: `There is no item ${typed(ref)}.`,
    hint: nearest.length === 0 ? 'See all items: `roadmap list --all`.' : 'Nearest:',
    choices: some(nearest),
  }),
  'ref-ambiguous': ({ ref, matches }) => ({
    message: `${typed(ref)} fits ${count(matches.length, 'item')}. Nothing was recorded.`,
    hint: 'Say which one, by its id:',
    choices: some(matches),
  }),
  'nothing-named': ({ command }) => ({
    message: `\`roadmap ${command}\` needs to know which item.`,
    hint: `Run \`roadmap today\`, then for example: \`roadmap ${command} 1\`.`,
  }),
  'cannot-be-done': ({ ref }) => ({
    message: `${typed(ref)} cannot be ticked: it is not a task, a step, a habit or a deliverable.`,
    hint: `See what it is: \`roadmap show ${shellWord(ref)}\`. A target is logged with \`roadmap target\`.`,
  }),
  'not-a-slot': ({ ref }) => ({
    message: `${typed(ref)} is not a slot: it picks no work of the list.`,
    hint: '`--unfinished` is for habits that pick what to work on, and for tasks; `--minutes 10m` logs a part of a habit.',
  }),
  'clock-forgotten': ({ title, since, minutes, cut }) => ({
    message: `The clock on ${typed(title)} has run since ${since}, ${format.minutes(minutes)}. Nothing was recorded.`,
    hint: 'Say what of it counts:',
    choices: [
      'roadmap stop --keep',
      ...(cut === undefined ? [] : [`roadmap stop --cut          ${format.minutes(cut)}, to where it should have ended`]),
      'roadmap stop --minutes 30m',
      'roadmap stop --drop         nothing of it',
    ],
  }),
  'no-clock': () => ({ message: 'No clock is running.', hint: 'Start one: `roadmap start 1`. Time without a clock: `roadmap done 1 --unfinished --minutes 30m`.' }),
  'unfinished-needs-minutes': ({ ref }) => ({ message: `How long was ${typed(ref)} worked on?`, hint: `\`roadmap done ${shellWord(ref)} --unfinished --minutes 45m\`` }),
  'closed-already': ({ ref }) => ({ message: `${typed(ref)} is not open: there is nothing to work on.`, hint: `See why: \`roadmap show ${shellWord(ref)}\`.` }),
  'not-to-review': ({ ref }) => ({ message: `${typed(ref)} does not come back: only problems and topics do, after they are done.`, hint: 'Another task comes back with `review: true` in the roadmap.' }),
  'row-is-two': ({ row, slot, picked }) => ({
    message: `Row ${row} is the habit ${typed(slot)} and what it picked today, ${typed(picked)}.`,
    hint: `Say which to drop: \`roadmap drop ${shellWord(picked)}\` or \`roadmap drop ${shellWord(slot)}\`.`,
  }),
  'not-a-target': ({ ref }) => ({ message: `${typed(ref)} is not a target.`, hint: 'See all targets: `roadmap target`.' }),
  'not-a-habit': ({ ref }) => ({ message: `${typed(ref)} is not a habit.`, hint: 'See all habits: `roadmap streak`.' }),
  'skill-not-found': ({ name, known }) => ({
    message: `There is no skill ${typed(name)}.`,
    hint: known.length === 0 ? 'No active plan has skills. A roadmap lists them under `skills`.' : 'The skills there are:',
    choices: some(known),
  }),
  'wrong-skill-value': ({ skill, text, most }) => ({
    message: `${typed(text)} does not say how well the skill ${typed(skill)} is known.`,
    hint: `It is a number from 0 to ${most}, halves too: \`roadmap skill ${shellWord(skill)} 2.5\`.`,
  }),
  'wrong-target-value': ({ ref, text }) => ({
    message: `${typed(text)} cannot be logged for the target ${typed(ref)}.`,
    hint: `A count is added to: \`roadmap target ${shellWord(ref)} +1\`. A value is set: \`roadmap target ${shellWord(ref)} 6.5\`.`,
  }),
  'nothing-to-undo': () => ({ message: 'There is nothing to undo.', hint: 'See what was recorded: `roadmap history`.' }),
  'nothing-to-undo-for': ({ ref }) => ({
    message: `There is nothing to undo for ${typed(ref)}.`,
    hint: `See what was recorded: \`roadmap history ${shellWord(ref)}\`.`,
  }),
  'unknown-config-key': ({ key, near: nearest }) => ({
    message: `There is no setting ${typed(key)}.`,
    hint: `${nearest === undefined ? '' : `${near([nearest])}. `}All settings: \`roadmap config\`.`,
  }),
  'bad-config-value': ({ key, value }) => ({
    message: `${typed(value)} is not a value of the setting ${key}. Nothing was changed.`,
    hint: 'See the settings in force: `roadmap config`.',
  }),
  'secret-in-config': ({ key }) => ({
    message: `${key} says where the address is, not the address itself: that is a secret. Nothing was changed.`,
    hint: 'Put it into a file `webhook.url` beside config.yaml, `chmod 600` it, then: `roadmap config remind.webhook.url file:webhook.url`. Or a variable: `$NAME`, which cron does not see.',
  }),
  'bad-period': ({ text }) => ({
    message: `${typed(text)} is not a period.`,
    hint: 'A period is written `Q1`, `2026-Q1`, `2026-03` or `prev`, or as `--from 2026-03-02 --to 2026-03-15`.',
  }),
  'no-editor': ({ platform }) => ({
    message: 'No editor is named: $VISUAL and $EDITOR are empty.',
    hint: platform === 'win32' ? 'Name one: `set EDITOR=notepad`.' : 'Name one: `EDITOR=nano roadmap edit`, or `EDITOR=vi roadmap edit`. For good: `export EDITOR=nano` in the profile of your shell.',
  }),
  'editor-missing': ({ editor, reason }) => ({
    message: `The editor ${typed(editor)} ($VISUAL, $EDITOR) cannot be started: ${REASONS[reason] ?? reason}. Nothing was changed.`,
    hint: 'Name another: `EDITOR=nano roadmap edit`, or `EDITOR=vi roadmap edit`.',
  }),
  'editor-failed': ({ editor, reason }) => ({
    message: /^\d+$/.test(reason) ? `The editor ${typed(editor)} ended with an error (exit code ${reason}). The roadmap is as it was.` : `The editor ${typed(editor)} was stopped (${reason}). The roadmap is as it was.`,
    hint: 'Run it again: `roadmap edit`.',
  }),
  'edit-broken': ({ file, problems }) => ({
    message: `${count(problems.length, 'error')} in the draft. ${file} is as it was.`,
    hint: `Correct the draft, check it, then put it in place: \`roadmap check ${shellWord(problems[0]?.file ?? '')}\`, \`mv ${shellWord(problems[0]?.file ?? '')} ${shellWord(file)}\`.`,
  }),
  'edit-changed': ({ file, draft }) => ({
    message: `Another program wrote ${file} meanwhile. It was left as it is now.`,
    hint: `See what differs: \`diff ${shellWord(file)} ${shellWord(draft)}\`. What you wrote is in the draft.`,
  }),
  'edit-unwritable': ({ path, reason }) => ({
    message: `Cannot write ${path}: ${REASONS[reason] ?? reason}. The roadmap is as it was.`,
    hint: `See whose it is: \`ls -ld ${shellWord(path.replace(/[^\\/]*$/, '') || '.')}\`.`,
  }),
  'edit-refused': ({ file, why }) => (why === 'shipped' ? fix.shipped(file, file.replace(/^.*[\\/]|\.ya?ml$/g, '')) : fix.notUtf8()),
  'journal-newer': ({ file }) => ({
    message: `The journal was written by a newer version of roadmap and was left untouched: ${file}`,
    hint: 'Update: `npm install -g lotrinh@latest`.',
  }),
  'journal-damaged': ({ file }) => ({
    message: `The journal is damaged: ${file}`,
    hint: `Make a copy before anything else: \`cp ${shellWord(file)} ${shellWord(`${file}.damaged`)}\`. Then put back a backup, or save what can be read: \`sqlite3 ${shellWord(file)} .recover\`.`,
  }),
  'journal-busy': ({ file }) => ({
    message: `Another program kept the journal locked for too long: ${file}. Nothing was recorded.`,
    hint: `Try again. If it goes on, see which program it is: \`fuser ${shellWord(file)}\`.`,
  }),
  'journal-readonly': ({ file }) => ({
    message: `The journal cannot be written: ${file}. Nothing was recorded.`,
    hint: `See whose it is: \`ls -l ${shellWord(file)}\`. To keep everything in another folder: \`roadmap --home <folder>\`.`,
  }),
  'journal-foreign': ({ file }) => ({
    message: `This is not a journal but the database of another program, and was left untouched: ${file}`,
    hint: `Move it away: \`mv ${shellWord(file)} ${shellWord(`${file}.old`)}\`. Or keep everything in another folder: \`roadmap --home <folder>\`.`,
  }),
  'journal-unreadable': ({ file, reason }) => ({
    message: `Cannot open the journal: ${file} (${REASONS[reason] ?? reason})`,
    hint: `See whose it is: \`ls -ld ${shellWord(file)}\`.`,
  }),
  'disk-full': ({ file }) => ({
    message: `The disk is full${file === '' ? '' : `: ${file}`}. Nothing was recorded.`,
    hint: 'Make room, then run the command again. See how full it is: `df -h`.',
  }),
  'at-quiet': ({ at, quiet, better }) => ({
    message: `${at} is in the quiet hours, ${quiet}: nothing would ever be said then.`,
    hint: `Take another time${better === undefined ? '' : `, or change the quiet hours: \`roadmap config remind.quiet ${better}\``}.`,
  }),
  'crontab-differs': () => ({
    message: 'Cron took the new crontab without a word, but has another one now.',
    hint: 'See what is there: `crontab -l`. To put the lines in by hand: `crontab -e`, with what `roadmap remind install --print cron` prints.',
  }),
  'crontab-failed': ({ action, reason }) => ({
    message: `${action === 'read' ? 'The crontab cannot be read' : 'Cron does not take the crontab'}: ${reason}. It is as it was.`,
    hint: action === 'read' ? 'See what it says: `crontab -l`.' : 'See what is there: `crontab -l`. To do without it: `roadmap remind install --print systemd`.',
  }),
  'crontab-markers': ({ line, text, why }) => ({
    message: `Line ${line} of the crontab, ${typed(text)}, ${{ 'no-end': 'begins our lines, and nothing ends them', 'no-begin': 'ends lines of ours that nothing begins', twice: 'is there for the second time' }[why]}. Nothing was changed.`,
    hint: 'Delete that line and those of ours beside it: `crontab -e`. Then: `roadmap remind install`.',
  }),
  'crontab-not-utf8': ({ line }) => ({
    message: `Line ${line} of the crontab has bytes that are not UTF-8; they would be lost. Nothing was changed.`,
    hint: 'Put the lines in by hand: `crontab -e`, with what `roadmap remind install --print cron` prints.',
  }),
  'crontab-unclear': ({ line }) => ({
    message: `Line ${line} of the crontab has \\r or \\b in it, and cron does not say whether that stands there or a control character. Nothing was changed.`,
    hint: 'Put the lines in by hand: `crontab -e`, with what `roadmap remind install --print cron` prints.',
  }),
  'no-crontab-program': ({ platform }) => ({
    message: 'There is no program `crontab` here, so cron cannot be told anything.',
    hint: platform === 'win32' ? 'Have the task scheduler do it: `roadmap remind install --print schtasks`.' : `Install cron${platform === 'linux' ? ', as in `sudo apt install cron`' : ''}, or do without it: \`roadmap remind install --print ${platform === 'darwin' ? 'launchd' : 'systemd'}\`.`,
  }),
  'cron-line-too-long': ({ bytes, most, longest }) => ({
    message: `The line for cron would have ${bytes} bytes; cron takes ${most}. Most of it is ${typed(longest)}.`,
    hint: 'Use a shorter path, or do without cron: `roadmap remind install --print systemd`.',
  }),
  'timer-unwritable': ({ system, text, most }) => ({
    message: most === undefined ? `${system} has no way to write ${typed(text)}.` : `The command for ${system} would have ${text.length} characters; it takes ${most}: ${typed(text)}.`,
    hint: 'Use a folder with a plain, short name: `roadmap --home <folder>`.',
  }),
  'not-interactive': ({ option }) => ({
    message: 'This needs an answer, and there is no terminal to ask on.',
    hint: `Give the answer on the command line: \`${option}\`.`,
  }),
  cancelled: () => ({ message: 'Cancelled; nothing was recorded.' }),
}

export const errorWords: ErrorWords = {
  error: 'error',
  warning: 'warning',
  hint: 'hint',
  count: (problems, warnings) =>
    [problems > 0 && count(problems, 'error'), warnings > 0 && count(warnings, 'warning')].filter(Boolean).join(', '),
  bug: (reason) => ({
    message: `This is a bug in roadmap, not a mistake of yours: ${reason}`,
    hint: 'Please report it: `npm bugs lotrinh`. Copy the command you typed and the lines below; take out what is private.',
  }),
  thrown: 'something that is no error was thrown',
}
