/**
 * Every command on one page: its words on the command line and where its code is. What it says of itself is in the
 * locales' help. Vietnamese names stand beside the English ones and do the same.
 */
import type { CommandSpec, Run } from './command.ts'
import type { SELDOM } from './seldom.ts'

/** The commands that lie apart from the warm path, in one file of their own when built. */
const seldom = (name: keyof typeof SELDOM) => async (): Promise<{ readonly run: Run }> => (await import('./seldom.ts')).SELDOM[name]()

const START = ['--start <day>', '--finish <day>', '--hours <hours>', '--as <id>'] as const

/** The command of that name, in either language. */
export function findCommand(word: string): CommandSpec | undefined {
  const name = word.toLowerCase().normalize('NFC')
  return COMMANDS.find((spec) => spec.name === name || spec.aliases.includes(name))
}

export const COMMANDS: readonly CommandSpec[] = [
  { name: 'init', aliases: ['batdau'], args: '', options: ['--roadmap <name>', ...START, '--yes'], load: seldom('init'), ring: 'first' },
  { name: 'today', aliases: ['homnay'], args: '[day...]', options: ['--short', '--kind <kind>'], load: () => import('./today.ts'), ring: 'first' },
  {
    name: 'done',
    aliases: ['xong'],
    args: '[refs...]',
    options: ['--on <day>', '--minutes <length>', '--amount <n>', '--note <text>', '--url <link>', '--grade <grade>', '--score <points>', '--before', '--unfinished', '--stdin'],
    load: () => import('./done.ts'),
    ring: 'first',
  },
  { name: 'skip', aliases: ['boqua'], args: '<refs...>', options: ['--to <day>', '--on <day>', '--because <why>'], load: seldom('skip'), ring: 'first' },
  { name: 'undo', aliases: ['hoantac'], args: '[ref...]', options: [], load: seldom('undo'), ring: 'first' },
  { name: 'streak', aliases: ['chuoi'], args: '[habit...]', options: [], load: seldom('streak'), ring: 'first' },
  {
    name: 'report',
    aliases: ['baocao'],
    args: '',
    options: ['--week [week]', '--month [month]', '--quarter [quarter]', '--year [year]', '--phase <id>', '--from <day>', '--to <day>', '--brief'],
    load: () => import('./report.ts'),
    ring: 'first',
  },
  {
    name: 'remind',
    aliases: ['nhac'],
    args: '[action] [times...]',
    options: ['--occasion <occasion>', '--preview', '--missed', '--at <time...>', '--days <days>', '--via <channels>', '--print <system>'],
    load: () => import('./remind.ts'),
    ring: 'first',
  },
  { name: 'start', aliases: ['bamgio'], args: '[ref...]', options: ['--for <length>', '--ago <length>'], load: seldom('start'), ring: 'daily' },
  { name: 'stop', aliases: ['dung'], args: '', options: ['--minutes <length>', '--keep', '--cut', '--drop', '--note <text>'], load: seldom('stop'), ring: 'daily' },
  { name: 'drop', aliases: ['bo'], args: '<refs...>', options: ['--because <why>'], load: seldom('drop'), ring: 'daily' },
  { name: 'week', aliases: ['tuan'], args: '[day...]', options: [], load: seldom('week'), ring: 'daily' },
  {
    name: 'list',
    aliases: ['danhsach'],
    args: '[words...]',
    options: ['--all', '--plan <id>', '--phase <id>', '--track <id>', '--kind <kind>', '--type <type>', '--list <id>'],
    load: seldom('list'),
    ring: 'daily',
  },
  { name: 'show', aliases: ['xem'], args: '<ref...>', options: [], load: seldom('show'), ring: 'daily' },
  { name: 'target', aliases: ['chitieu'], args: '[id] [value]', options: ['--on <day>', '--note <text>'], load: seldom('target'), ring: 'weekly' },
  { name: 'review', aliases: ['onlai'], args: '[refs...]', options: ['--all'], load: seldom('review'), ring: 'weekly' },
  { name: 'skill', aliases: ['kynang'], args: '[words...]', options: ['--on <day>', '--note <text>'], load: seldom('skill'), ring: 'weekly' },
  { name: 'off', aliases: ['nghi'], args: '[words...]', options: ['--keep <habit>'], load: seldom('off'), ring: 'weekly' },
  {
    name: 'replan',
    aliases: ['xeplai'],
    args: '[plan]',
    options: ['--apply [way]', '--finish <day>', '--hours <hours>', '--shift <weeks>', '--weeks <n>', '--only <priority>'],
    load: seldom('replan'),
    ring: 'weekly',
  },
  { name: 'history', aliases: ['lichsu'], args: '[ref...]', options: ['--limit <n>'], load: seldom('history'), ring: 'weekly' },
  { name: 'plan', aliases: ['kehoach'], args: '[action] [name] [new]', options: [...START, '--pause-others', '--until <day>'], load: seldom('plan'), ring: 'seldom' },
  { name: 'check', aliases: ['kiemtra'], args: '[file]', options: ['--fix', '--schema'], load: seldom('check'), ring: 'seldom' },
  { name: 'edit', aliases: ['sua'], args: '[plan]', options: ['--relink'], load: seldom('edit'), ring: 'seldom' },
  { name: 'config', aliases: ['caidat'], args: '[key] [value]', options: [], load: seldom('config'), ring: 'seldom' },
  { name: 'help', aliases: ['trogiup'], args: '[command]', options: [], load: seldom('help'), ring: 'seldom' },
]
