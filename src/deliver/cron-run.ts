/** A line of a crontab as its shell gets it, so that it can be tried as cron would start it. Knows no crontab. */

/** All that cron gives a program of a user's. */
export function cronEnvironment(host: { readonly homeDirectory: string; readonly userName: string }): Readonly<Record<string, string>> {
  return { HOME: host.homeDirectory, LOGNAME: host.userName, SHELL: '/bin/sh', PATH: '/usr/bin:/bin' }
}

/**
 * The command of a line of ours with other words behind `remind`; undefined of a line that is none.
 * @example commandWith("5 * * * * PATH='/a\\%b' /n /p remind --missed", 'status') === "PATH='/a%b' /n /p remind status"
 */
export function commandWith(line: string, words: string): string | undefined {
  const command = /^(?:\S+ ){5}(.*)$/.exec(line)?.[1]?.replaceAll('\\%', '%')
  const end = command?.lastIndexOf(' remind --') ?? -1
  return command === undefined || end < 0 ? undefined : `${command.slice(0, end)} remind ${words}`
}

/**
 * What a crontab sets for the lines behind it, SHELL among them; the last of a name counts.
 * @param before all that stands above those lines
 */
export function settingsIn(before: string): Readonly<Record<string, string>> {
  const set = before.split(/\r?\n/).flatMap((line) => {
    const [, name, value = ''] = /^\s*["']?([A-Za-z_]\w*)["']?\s*=\s*(.*?)\s*$/.exec(line) ?? []
    return name === undefined ? [] : [[name, value.replace(/^(["'])(.*)\1$/, '$2')] as const]
  })
  return Object.fromEntries(set)
}
