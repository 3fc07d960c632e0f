/** `remind [install|uninstall|status|doctor|test]`: says what is due now; or sees to it that it is said in time. */
import { OCCASIONS } from '../domain/remind/occasion.ts'
import type { Occasion } from '../domain/remind/occasion.ts'
import type { ReminderTimes } from '../domain/remind/times.ts'
import { UserError } from '../errors.ts'
import { fold } from '../language/fold.ts'
import { remind } from '../session/remind.ts'
import { installReminders, printTimers, uninstallReminders } from '../session/remind-install.ts'
import { remindStatus } from '../session/remind-status.ts'
import { testChannels } from '../session/remind-test.ts'
import { readTimes, readVia } from '../session/remind-wish.ts'
import { loadRemindSetup } from '../session/remind-setup-texts.ts'
import type { Session } from '../session/session.ts'
import type { Options } from './command.ts'

type Action = 'install' | 'uninstall' | 'status' | 'doctor' | 'test'

/** In both languages, folded and without blanks. */
const ACTIONS: Readonly<Record<string, Action>> = {
  ...{ install: 'install', cai: 'install', datlich: 'install' },
  ...{ uninstall: 'uninstall', go: 'uninstall', xoa: 'uninstall' },
  ...{ status: 'status', xem: 'status', trangthai: 'status' },
  ...{ doctor: 'doctor', kiemtra: 'doctor' },
  ...{ test: 'test', thu: 'test', guithu: 'test' },
}

/** What each takes beside the options of every command. */
const TAKES: Readonly<Record<Action | 'say', readonly string[]>> = {
  say: ['occasion', 'preview', 'missed', 'at', 'days', 'via', 'print'],
  install: ['at', 'days', 'via', 'print'],
  uninstall: [],
  status: [],
  doctor: [],
  test: ['via'],
}

export async function run(session: Session, [word, ...times]: readonly string[], options: Options): Promise<void> {
  const action = word === undefined ? undefined : readAction(word)
  refuseOthers(action ?? 'say', options)
  if (times[0] !== undefined && action !== 'install') throw new UserError('too-many-arguments', { command: 'remind', extra: times[0] })
  const wish = wishOf(options, times)
  const { print } = options
  if (typeof print === 'string') return printTimers(session, { ...wish, print })
  switch (action) {
    case undefined:
      return remind(session, { preview: options['preview'] === true, ...(await whenOf(session, options)), ...viaOf(wish) })
    case 'install':
      return installReminders(session, wish)
    case 'uninstall':
      return uninstallReminders(session)
    case 'status':
      return remindStatus(session)
    case 'doctor':
      return (await import('../session/remind-doctor.ts')).examine(session)
    case 'test':
      return testChannels(session, readVia(wish))
  }
}

function readAction(word: string): Action {
  const action = ACTIONS[fold(word).replaceAll(' ', '')]
  if (action === undefined) throw new UserError('bad-option-value', { option: 'remind', value: word, expected: 'install | uninstall | status | doctor | test' })
  return action
}

function refuseOthers(action: Action | 'say', options: Options): void {
  const other = Object.keys(options).find((name) => options[name] !== undefined && !TAKES[action].includes(name))
  if (other !== undefined) throw new UserError('options-clash', { command: 'remind', options: [action === 'say' ? 'remind' : action, `--${other}`] })
}

/** @param times more of them, behind the first as in `--at 7h 21h30` */
function wishOf({ at, days, via }: Options, times: readonly string[] = []): { readonly at?: readonly string[]; readonly days?: string; readonly via?: string } {
  return {
    ...(typeof at === 'string' ? { at: [at, ...times] } : times.length > 0 ? { at: times } : {}),
    ...(typeof days === 'string' ? { days } : {}),
    ...(typeof via === 'string' ? { via } : {}),
  }
}

function viaOf(wish: { readonly via?: string }): { readonly via?: NonNullable<ReturnType<typeof readVia>> } {
  const via = readVia(wish)
  return via ? { via } : {}
}

/** The occasion that is asked for, and the times that make one due: what lines of cron give, or `--missed` alone means. */
async function whenOf(session: Session, options: Options): Promise<{ readonly asked?: Occasion; readonly times?: ReminderTimes }> {
  const { at, days, missed, occasion } = options
  const isTimed = at !== undefined || days !== undefined || missed === true
  return {
    ...(typeof occasion === 'string' ? { asked: readOccasion(occasion) } : {}),
    ...(isTimed ? { times: readTimes(wishOf(options), NEVER, await loadRemindSetup(session.language)) } : {}),
  }
}

/** Times that lie in quiet hours are refused where they are set, not where they come. */
const NEVER = { from: 0, to: 0 }

const WORDS: Readonly<Record<string, Occasion>> = { sang: 'morning', toi: 'evening', tuan: 'week', quy: 'quarter' }

function readOccasion(word: string): Occasion {
  const folded = fold(word)
  const occasion = OCCASIONS.find((each) => each === folded) ?? WORDS[folded]
  if (occasion === undefined) throw new UserError('bad-option-value', { option: '--occasion', value: word, expected: OCCASIONS.join(' | ') })
  return occasion
}
