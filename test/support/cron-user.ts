/** A user of the system for one test file, with a crontab of its own: nobody else's is touched. Needs root, and Debian's cron. */
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import type { Ran } from './cli.ts'

export const DAEMON = '/usr/sbin/cron'

/** Why a real crontab cannot be tested here; undefined where it can. */
export function whyNot(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root can make a user for it'
  if (spawnSync('crontab', ['-V']).error) return 'there is no crontab'
  if (!isRunnable(DAEMON)) return 'there is no cron'
  const tool = ['useradd', 'userdel', 'setpriv'].find((name) => spawnSync(name, ['--help']).error)
  return tool && `there is no ${tool}`
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export interface CronUser {
  readonly name: string
  readonly home: string
  /** Runs a program as that user, with no environment but HOME, TMPDIR, PATH and what is said. */
  readonly run: (program: string, args: readonly string[], options?: { readonly input?: string; readonly env?: Readonly<Record<string, string>> }) => Ran
  /** Starts one as that user and kills it after so many milliseconds, unless it has ended by then; true where it was killed. */
  readonly kill: (after: number, program: string, args: readonly string[]) => Promise<boolean>
  /** Gives it a file or a folder with all that is in it. */
  readonly own: (path: string) => void
  readonly remove: () => void
}

export function createCronUser(): CronUser {
  const name = `roadmap${process.pid}`
  must('useradd', ['--create-home', '--shell', '/bin/sh', name])
  const [, , uid = '', gid = '', , home = ''] = must('getent', ['passwd', name]).split(':')
  const as = (program: string, args: readonly string[]): string[] => ['--reuid', uid, '--regid', gid, '--init-groups', '--', program, ...args]
  // What is killed leaves its temporary files, which go with the home.
  const whole = { HOME: home, TMPDIR: home, PATH: '/usr/local/bin:/usr/bin:/bin' }
  return {
    name,
    home,
    run: (program, args, { env = {}, input = '' } = {}) => {
      const { error, status, stderr, stdout } = spawnSync('setpriv', as(program, args), { cwd: home, env: { ...whole, ...env }, input, encoding: 'utf8' })
      if (error) throw error
      return { out: stdout, err: stderr, code: status ?? -1 }
    },
    kill: (after, program, args) =>
      new Promise((resolve) => {
        const child = spawn('setpriv', as(program, args), { cwd: home, env: whole, stdio: 'ignore' })
        const timer = setTimeout(() => child.kill('SIGKILL'), after)
        child.once('exit', (_, signal) => {
          clearTimeout(timer)
          resolve(signal === 'SIGKILL')
        })
      }),
    own: (path) => void must('chown', ['-R', `${uid}:${gid}`, path]),
    remove: () => {
      spawnSync('crontab', ['-u', name, '-r'])
      must('userdel', ['--remove', name])
    },
  }
}

function must(program: string, args: readonly string[]): string {
  const { error, status, stderr, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  // userdel says 12 where a mailbox was not there to remove.
  if (error ?? (status !== 0 && status !== 12)) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`)
  return stdout.trim()
}
