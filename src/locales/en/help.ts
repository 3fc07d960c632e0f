/** What the commands say of themselves, in English. */
import { GRADES } from '../../domain/facts/event.ts'
import { ITEM_TYPES } from '../../domain/plan/plan.ts'
import { KINDS } from '../../domain/plan/roadmap.ts'
import type { HelpTexts } from '../help.ts'

const REF = 'The number of a row last shown, an id, or words of a title'
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const START = {
  '--start': 'First day of the plan; today without it and without one in the roadmap',
  '--finish': 'Last day of the plan; alone, the start is counted back from it',
  '--hours': 'Time to study, such as 10/week or 2h/day',
  '--as': 'Id of the plan; without it that of the roadmap',
}

export const help: HelpTexts = {
  tagline: 'A study planner for the terminal: the roadmap is a text file of your own, the history is never lost.',
  usage: 'Usage',
  aliases: 'Also',
  arguments: 'Arguments',
  options: 'Options',
  examples: 'Examples',
  globalOptions: 'Options of every command',
  commandWord: '[command]',
  optionsWord: '[options]',
  more: ['`roadmap` alone is `roadmap today`. More about a command: `roadmap help done`.'],
  aliasesFirst: false,
  rings: {
    first: (count) => `A newcomer's ${NUMBERS[count] ?? count}`,
    daily: () => 'Every day',
    weekly: () => 'Every week',
    seldom: () => 'Seldom',
  },
  globals: {
    '--json': 'Answer with one JSON document',
    '--lang <vi|en>': 'Language of this answer',
    '--now <time>': 'Set the clock: 2026-03-02, 2026-03-02T19:40 (also ROADMAP_NOW)',
    '--home <folder>': 'Keep everything in one folder (also ROADMAP_HOME)',
    '--color <when>': 'always, never or auto; NO_COLOR is respected',
    '-h, --help': 'Help, or help for the command',
    '-V, --version': 'The version',
  },
  placeholders: {},
  commands: {
    init: {
      summary: 'Choose a roadmap and start it',
      about: 'Asks for the language, a roadmap, the first day and the hours a week, then starts the plan. What is given as an option is not asked.',
      args: {},
      options: { '--roadmap': 'A roadmap that ships with the program, or the path of a file', ...START, '--yes': 'Ask nothing; take what is proposed' },
      examples: [
        ['roadmap init', 'asks step by step'],
        ['roadmap init --roadmap mid-level-2026 --start monday --hours 10/week --yes', 'asks nothing'],
      ],
    },
    today: {
      summary: 'What today asks for',
      about: 'Shows the blocks of the day and what to do in each, the block of now first. The numbers of its rows are what `roadmap done` and `roadmap skip` take.',
      args: { day: 'Another day (tomorrow, next friday, +3d, 2026-03-02), or the time you have now: 25m' },
      options: { '--short': 'One line, for a shell prompt; never writes', '--kind': 'With a time: only reading, problem, study, practice, project, interview or topic' },
      examples: [
        ['roadmap today', 'the day that it is'],
        ['roadmap today tomorrow', 'a look ahead'],
        ['roadmap today 25m --kind reading', 'what fits now, on a train'],
      ],
    },
    done: {
      summary: 'Tick what is done',
      about: 'Records that items are done, today or on an earlier day. Alone, on a terminal, it closes the day: one list to tick, with minutes, notes and what is skipped. A second time is harmless.',
      args: { refs: `${REF}; several are separated by spaces` },
      options: {
        '--on': 'The day it was done: yesterday, fri, 2026-03-02',
        '--minutes': 'How long it took: 45m, 1h30; without it the planned time',
        '--amount': 'How much of a habit that counts: 20 words',
        '--note': 'A line to remember',
        '--url': 'A link as evidence',
        '--grade': `How well it was remembered: ${GRADES.join(', ')}`,
        '--score': 'Points of an interview, 0 to 10, by name: graphs=2,communication=4.5',
        '--before': 'Known before the plan began: outside pace, streak and reports',
        '--unfinished': 'Worked on, and still open: of a task with --minutes; of a slot its turn counts',
        '--stdin': 'Reads lines `id [day]`, for scripts; a number is a LeetCode problem',
      },
      examples: [
        ['roadmap done 1', 'row 1 of the list last shown'],
        ['roadmap done tracing --minutes 2h --url https://github.com/me/tracing', 'with time and evidence'],
        ['roadmap done anki --on yesterday', 'repairs the streak'],
        ['roadmap done mock-technical --score graphs=2,communication=4', 'how an interview went'],
        ['roadmap done --before lc-1,15,206', 'solved before the plan began'],
      ],
    },
    skip: {
      summary: 'Not today',
      about: 'A habit rests for the day and its streak stays whole; a task moves to the next free day, or to the day you name.',
      args: { refs: REF },
      options: { '--to': 'The day a task moves to', '--on': 'The day that is skipped; today without it', '--because': 'Why, for the history' },
      examples: [
        ['roadmap skip 3', 'row 3 of the list last shown'],
        ['roadmap skip tracing --to saturday --because "on call"', 'moves a task'],
      ],
    },
    undo: {
      summary: 'Take back what was recorded last',
      about: 'Takes back the last command that recorded something, whatever it touched. Undoing an undo brings it back. With an item, it takes back what was recorded last for that item.',
      args: { ref: `${REF}; without it the last command` },
      options: {},
      examples: [
        ['roadmap undo', 'the last command'],
        ['roadmap undo tracing', 'the last one about this item'],
      ],
    },
    streak: {
      summary: 'Streaks, strength and a map of the days',
      about: 'Shows how many days in a row you have studied, and every habit with its streak and strength. With a habit, it names the days and the rule behind the number.',
      args: { habit: 'One habit; all of them without it' },
      options: {},
      examples: [
        ['roadmap streak', 'all of them'],
        ['roadmap streak anki', 'one habit, day by day'],
      ],
    },
    report: {
      summary: 'What was planned and what was done in a period',
      about: 'Sums up a period: items planned, done, moved and dropped, time by track, habits, targets and deliverables, beside the period before. This quarter, where no period is named.',
      args: {},
      options: {
        '--week': 'This week, or another: prev, or a day in it',
        '--month': 'This month, or another: prev, 2026-03',
        '--quarter': 'This quarter, or another: prev, Q1, 2026-Q1',
        '--year': 'This year, or another: prev, 2026',
        '--phase': 'A phase of a roadmap',
        '--from': 'First day, with --to',
        '--to': 'Last day, included',
        '--brief': 'One line for a chat',
      },
      examples: [
        ['roadmap report --quarter Q1', 'a quarter'],
        ['roadmap report --phase q1', 'a phase of mid-level-2026'],
        ['roadmap report --week --brief', 'one line for a chat'],
      ],
    },
    remind: {
      summary: 'Remind of what is still open, now or by cron',
      about:
        'Says what is due at this hour: in the morning the day in brief, from 17:00 on what is still open and which streaks end tonight, on Sundays the week, on the last day of a quarter its headline. Each once a day, whoever starts it; nothing in quiet hours and on days off; nothing where there is nothing to say. `install` lets cron do it.',
      args: { action: 'install, uninstall, status, doctor (what keeps reminders from coming) or test (sends one everywhere); without it, says what is due', times: 'With install, as `--at`: 7h 21:30' },
      options: {
        '--occasion': 'Only morning, evening, week or quarter',
        '--preview': 'Show what would be said, at any hour; sends and records nothing',
        '--missed': 'Only what one of the times has made due and nobody has sent; for the hourly line',
        '--at': 'A time of the day: 7h, 21:30; with install 07:00 and 21:30 without it',
        '--days': 'Days of the week: mon-sat; every day without it',
        '--via': 'Where to: desktop, webhook, stdout, with commas; without it as `remind.via` says',
        '--print': 'With install: print what cron, systemd, launchd or schtasks needs, and change nothing',
      },
      examples: [
        ['roadmap remind install --at 7h --at 21h30', 'cron reminds at these times'],
        ['roadmap remind --preview', 'what would be said now'],
        ['roadmap remind doctor', 'why nothing comes'],
        ['roadmap remind install --print systemd', 'units for a timer of systemd'],
      ],
    },
    start: {
      summary: 'Start the clock on something',
      about: 'One clock runs at a time; another start ends the one before it. `stop` ends it, and so does `done` of what it runs on: its minutes are what that took. Without a name it runs on what comes next.',
      args: { ref: REF },
      options: { '--for': 'Counts down that long in the foreground, then rings and records it; Ctrl-C records what there is', '--ago': 'It began that long ago' },
      examples: [
        ['roadmap start 2', 'the clock runs on row 2'],
        ['roadmap start 2 --for 25m', '25 minutes with a bar and a bell'],
        ['roadmap start --ago 15m', 'what comes next, begun a quarter of an hour ago'],
      ],
    },
    stop: {
      summary: 'Stop the clock; work stays open',
      about: 'Its minutes count for the day it began on: a task stays open with less to do, a habit is done in so many minutes. A clock that was forgotten asks what of it counts; in a script an option says so.',
      args: {},
      options: {
        '--minutes': 'It was that long, whatever the clock says',
        '--keep': 'All of a forgotten clock counts',
        '--cut': 'It counts up to where it should have ended: its block, or its time',
        '--drop': 'Nothing of it counts',
        '--note': 'A few words kept with it',
      },
      examples: [
        ['roadmap stop', 'ends the clock'],
        ['roadmap stop --minutes 40m', 'it was forty minutes'],
      ],
    },
    drop: {
      summary: 'Take an item out of the plan',
      about: 'The item is neither done nor failed and counts nowhere any more. `roadmap undo <item>` brings it back.',
      args: { refs: REF },
      options: { '--because': 'Why, for the history' },
      examples: [['roadmap drop istio --because "not used at work"', 'out of the plan']],
    },
    week: {
      summary: 'The seven days of a week',
      about: 'Shows Monday to Sunday, each with what it asks for, and the sums of the week.',
      args: { day: 'A day of another week: next monday, 2026-03-02' },
      options: {},
      examples: [
        ['roadmap week', 'this week'],
        ['roadmap week +7d', 'next week'],
      ],
    },
    list: {
      summary: 'Find items',
      about: 'Lists open items by words of their titles and by filters. Accents and case do not count. All filters given must hold.',
      args: { words: 'Words of the title' },
      options: {
        '--all': 'Done and dropped ones too',
        '--plan': 'Of one plan',
        '--phase': 'Of one phase',
        '--track': 'Of one track',
        '--kind': `Of one kind: ${KINDS.join(', ')}`,
        '--type': `Of one type: ${ITEM_TYPES.join(', ')}`,
        '--list': 'Of one named list of the roadmap',
      },
      examples: [
        ['roadmap list kubernetes', 'by a word'],
        ['roadmap list --phase q1 --type task --all', 'every task of a phase'],
      ],
    },
    show: {
      summary: 'All about one item, phase, plan or list',
      about: 'Shows one item: its window, effort, steps, links and history, and why it stands where it stands. The id of a phase or a plan shows its goal, its days and what is in it; that of a list its items, numbered.',
      args: { ref: REF },
      options: {},
      examples: [
        ['roadmap show tracing', 'by its id'],
        ['roadmap show q1', 'a phase'],
      ],
    },
    target: {
      summary: 'Log a number, or see the targets',
      about: 'Alone, it shows every target with its pace and forecast. +3 adds to a count; a number sets a value.',
      args: { id: 'Id of the target', value: '+3 adds, 6.5 sets' },
      options: { '--on': 'The day it was reached; today without it', '--note': 'A line to remember' },
      examples: [
        ['roadmap target', 'all of them'],
        ['roadmap target ielts 6.5 --note "mock test"', 'sets a value'],
      ],
    },
    review: {
      summary: 'Recall what was solved and learnt',
      about: 'Problems and topics come back after they are done, the later the better they are known (FSRS). Today lists as many as its part for reviews holds; here they are graded one by one.',
      args: { refs: REF },
      options: { '--all': 'All that is due, beyond the minutes of today' },
      examples: [
        ['roadmap review', 'asks how well each went'],
        ['roadmap review lc-1', 'one of them, whether it is due or not'],
      ],
    },
    skill: {
      summary: 'Say how well a skill is known, or see the skills',
      about: 'Alone, it shows every skill of the active plans: how well it is known, how well it should be, and how that changed. A number from 0 to 5, halves too, says how well one is known now.',
      args: { words: 'Id or words of the title of a skill; a number behind it is what you say of it' },
      options: { '--on': 'The day it was so; today without it', '--note': 'A line to remember' },
      examples: [
        ['roadmap skill', 'all of them'],
        ['roadmap skill system-design', 'one, with what was said of it'],
        ['roadmap skill system-design 2.5 --note "a mock went well"', 'as it is now'],
      ],
    },
    off: {
      summary: 'Time off: nothing is asked, no streak breaks',
      about: 'Declares days off, or hours of a day, ahead or afterwards. Alone, it shows those declared. `off cancel` ends one from today on.',
      args: { words: 'A day or a span (tomorrow, 2026-03-03..2026-03-09), or a part of it (tonight, friday 19:00-22:00), then why; or cancel and a day' },
      options: { '--keep': 'A habit that goes on, at its minimum' },
      examples: [
        ['roadmap off 2026-03-03..2026-03-09 flu --keep anki', 'a week in bed, with Anki'],
        ['roadmap off tonight a wedding', 'the evening, and nothing more'],
        ['roadmap off cancel friday', 'it goes on after all'],
      ],
    },
    replan: {
      summary: 'Behind? Four ways out, side by side',
      about: 'Shows what each way would do: hours a week, the new end, what stays behind. Nothing changes without --apply; the roadmap file never does.',
      args: { plan: 'Id of the plan; not needed where there is one' },
      options: { '--apply': 'spread, shift, drop, extend or custom; alone it means custom', '--finish': 'custom: be done by that day', '--hours': 'custom: hours a week', '--shift': 'custom: everything so many weeks later: 1w', '--weeks': 'custom: be done in so many weeks', '--only': 'custom: must drops the rest, should drops what could be left out' },
      examples: [
        ['roadmap replan', 'the ways out'],
        ['roadmap replan --apply shift', 'takes one of them'],
        ['roadmap replan --hours 12 --only must --apply', 'one of your own'],
      ],
    },
    history: {
      summary: 'What was recorded, newest first',
      about: 'Shows what was recorded, of everything or of one item, undone ones too.',
      args: { ref: `${REF}; everything without it` },
      options: { '--limit': 'At most so many' },
      examples: [['roadmap history tracing --limit 10', 'the last ten of one item']],
    },
    plan: {
      summary: 'The plans: list, add, pause, drop, diff, relink',
      about: 'A plan is a roadmap made active. Several can run at once. A paused one stands still: what was to come comes that much later. Dropping one keeps its history. diff shows what is new, gone or renamed in its roadmap; relink joins a renamed item to what was recorded of it.',
      args: {
        action: 'list, add, pause, resume, drop, diff or relink; list without it',
        name: 'add: a roadmap that ships with the program, or the path of a file. relink: the former id of an item. Else the id of a plan',
        new: 'relink: the item as it is now',
      },
      options: { ...START, '--pause-others': 'add: the plans that run stand still until the new one is over', '--until': 'pause: the last day of it; without it until you resume' },
      examples: [
        ['roadmap plan', 'the plans there are'],
        ['roadmap plan add mid-level-2026 --start monday --hours 10/week', 'a roadmap that ships'],
        ['roadmap plan add ./rust.yaml --as rust', 'a file of your own, used where it lies'],
        ['roadmap plan add faang-last-minute --finish 2026-02-03 --pause-others', 'an interview is near'],
        ['roadmap plan pause rust --until sunday', 'goes on by itself on Monday'],
        ['roadmap plan drop rust', 'ends a plan'],
        ['roadmap plan diff', 'what changed in a roadmap last'],
        ['roadmap plan relink caching redis-caching', 'an item that was renamed keeps its history'],
      ],
    },
    check: {
      summary: 'Find what is wrong in a roadmap',
      about: 'Shows every problem of a file with its line and what to write instead, and warns of plans that do not fit. Exits with 1 where there are problems.',
      args: { file: 'The path of a file, the id of a plan, or a roadmap that ships; every plan without it' },
      options: {
        '--fix': 'Write an id on every item that has none, and keep the file as it was',
        '--schema': 'Print the JSON Schema of a roadmap: completion and checks in an editor',
      },
      examples: [
        ['roadmap check mid-level-2026', 'the file of a plan'],
        ['roadmap check ./rust.yaml', 'any file'],
        ['roadmap check ./rust.yaml --fix', 'with ids, titles can be reworded'],
        ['roadmap check --schema > roadmap.schema.json', 'for an editor'],
      ],
    },
    edit: {
      summary: 'Edit the roadmap of a plan in your editor',
      about: 'Opens $VISUAL or $EDITOR on a copy. A text with errors never takes the place of the roadmap: you edit again, keep the draft or throw it away. Then shows what is new, gone or renamed, asks whether renamed items keep their past, writes missing ids, and keeps the old file.',
      args: { plan: 'The id of a plan; with one plan there is no need' },
      options: { '--relink': 'All that looks renamed keeps its past; nothing is asked' },
      examples: [
        ['roadmap edit', 'the only plan'],
        ['roadmap edit mid-level-2026 --relink', 'renamed items keep their past, nothing is asked'],
      ],
    },
    config: {
      summary: 'See and change the settings',
      about: 'Alone, it shows every setting with its value and where that comes from. With a value, it changes the text of config.yaml in place; your comments stay.',
      args: { key: 'A setting, such as dayStart', value: 'Its new value' },
      options: {},
      examples: [
        ['roadmap config', 'all settings'],
        ['roadmap config dayStart 03:00', 'the night belongs to the day before until three'],
      ],
    },
    help: {
      summary: 'This page, or all about one command',
      about: 'Shows every command, or one with its arguments, options and examples. `roadmap done --help` is the same.',
      args: { command: 'A command; an overview without it' },
      options: {},
      examples: [['roadmap help done', 'one command']],
    },
  },
}
