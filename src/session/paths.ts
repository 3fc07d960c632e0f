/** Where things lie: XDG base directories, the platform's own on macOS and Windows, or one folder for all. */
import { join } from 'node:path'
import type { Host } from '../host.ts'

export interface Paths {
  /** Set when one folder holds everything. */
  readonly home: string | undefined
  readonly config: string
  readonly roadmaps: string
  readonly journal: string
  readonly cache: string
  readonly shipped: string
}

/** @param home the folder of `--home` or ROADMAP_HOME; absolute, or from the working directory */
export function pathsOf(host: Host, home: string | undefined): Paths {
  const shipped = join(host.packageRoot, 'roadmaps')
  if (home !== undefined) {
    const folder = home.startsWith('~/') ? join(host.homeDirectory, home.slice(2)) : join(home)
    const root = isAbsolute(folder) ? folder : join(host.workingDirectory, folder)
    return {
      home: root,
      config: join(root, 'config.yaml'),
      roadmaps: join(root, 'roadmaps'),
      journal: join(root, 'journal.db'),
      cache: join(root, 'cache'),
      shipped,
    }
  }
  const { config, data, cache } = baseDirectories(host)
  return {
    home: undefined,
    config: join(config, 'config.yaml'),
    roadmaps: join(config, 'roadmaps'),
    journal: join(data, 'journal.db'),
    cache,
    shipped,
  }
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)
}

function baseDirectories(host: Host): { readonly config: string; readonly data: string; readonly cache: string } {
  const { env, homeDirectory: home, platform } = host
  const named = (variable: string, ...fallback: string[]): string => {
    const value = env[variable]
    return join(value && isAbsolute(value) ? value : join(home, ...fallback), 'roadmap')
  }
  if (platform === 'win32') {
    const local = named('LOCALAPPDATA', 'AppData', 'Local')
    return { config: named('APPDATA', 'AppData', 'Roaming'), data: join(local, 'data'), cache: join(local, 'cache') }
  }
  if (platform === 'darwin' && !env['XDG_CONFIG_HOME']) {
    const support = join(home, 'Library', 'Application Support', 'roadmap')
    return { config: support, data: support, cache: join(home, 'Library', 'Caches', 'roadmap') }
  }
  return {
    config: named('XDG_CONFIG_HOME', '.config'),
    data: named('XDG_DATA_HOME', '.local', 'share'),
    cache: named('XDG_CACHE_HOME', '.cache'),
  }
}
