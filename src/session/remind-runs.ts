/** How reminders would be run from here: what was asked for, joined with the machine and the preferences. */
import type { Channel } from '../domain/plan/config.ts'
import type { Runs } from '../deliver/runs.ts'
import { folderOf, machineZone, shortPath } from './machine.ts'
import { readTimes, readVia } from './remind-wish.ts'
import type { InstallOptions } from './remind-wish.ts'
import type { RemindSetupTexts } from './remind-setup-texts.ts'
import type { Session } from './session.ts'

export interface Setup {
  readonly runs: Runs
  /** Where reminders go as things stand. */
  readonly channels: readonly Channel[]
  /** True where nobody named a channel. */
  readonly isGuess: boolean
  /** The machine's zone, where its clock is not always as far from the user's as now. */
  readonly drifts?: string
}

/** @throws UserError bad-option-value, at-quiet */
export function readSetup(session: Session, options: InstallOptions, texts: RemindSetupTexts): Setup {
  const { config, host } = session
  const times = readTimes(options, config.remind.quiet, texts)
  const asked = readVia(options)
  const preferred = configuredVia(session)
  const home = homeOf(session)
  const { drifts, ...clocks } = clocksOf(session)
  return {
    runs: { times, ...(asked ? { via: asked } : {}), env: environmentOf(session), node: host.node, program: host.program, ...(home === undefined ? {} : { home }), dayStart: config.dayStart, ...clocks },
    channels: asked ?? preferred ?? guessedVia(session),
    isGuess: asked === undefined && preferred === undefined,
    ...(drifts === undefined ? {} : { drifts }),
  }
}

/** The one folder that holds everything, without a slash at its end; undefined for the default ones. */
export function homeOf({ paths }: Session): string | undefined {
  return paths.home?.replace(/(?<=.)\/+$/, '')
}

/** The channels of config.yaml; undefined where it names none. */
export function configuredVia({ config }: Pick<Session, 'config'>): readonly Channel[] | undefined {
  return config.remind.via?.length ? config.remind.via : undefined
}

function notifierName({ platform }: Session['host']): string {
  return platform === 'darwin' ? 'osascript' : 'notify-send'
}

/** Where reminders go that cron starts while nobody has said where: what this machine can show, else what cron mails. */
export function guessedVia({ host }: Pick<Session, 'host'>): readonly Channel[] {
  return [folderOf(notifierName(host), host) === undefined ? 'stdout' : 'desktop']
}

/** Nothing but where programs, files and words are: what else is in an environment may be a secret. */
function environmentOf({ host, paths }: Session): Record<string, string> {
  const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].filter((name) => host.env[name]).slice(0, 1)
  const folders = paths.home === undefined ? ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME'].filter((name) => host.env[name]?.startsWith('/')) : []
  const kept = [...locale, 'TZ', ...folders].flatMap((name) => (host.env[name] ? [[name, host.env[name]] as const] : []))
  return { PATH: shortPath(host, notifierName(host)), ...Object.fromEntries(kept) }
}

interface Clocks {
  readonly shift: number
  readonly zone?: string
  readonly drifts?: string
}

/** How far the machine's clock is from the user's, now and each month of a year on. */
function clocksOf({ clock, config, host }: Session): Clocks {
  const machine = machineZone(host)
  const apart = (month: number): number => {
    const instant = new Date(clock.instant.getTime() + month * 30.44 * 86_400_000)
    return host.offsetAt(instant, machine) - host.offsetAt(instant, config.timeZone)
  }
  const months = Array.from({ length: 12 }, (_, month) => apart(month))
  const [shift = 0] = months
  const drifts = months.some((each) => each !== shift)
  const differs = shift !== 0 || drifts
  return {
    shift,
    ...(differs && /^(?:UTC|[A-Za-z_]+\/[\w/+-]+)$/.test(clock.zone) ? { zone: clock.zone } : {}),
    ...(drifts ? { drifts: machine ?? host.systemZone() } : {}),
  }
}
