/**
 * A disposable cache of what a file was read into. On the warm path: knows no YAML and no model, and loads nothing but
 * node:fs until it must hash.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'

/** Raised whenever a compiled value of an older version must not be used any more. */
export const COMPILED_VERSION = 9

/** What tells one state of a file from another without reading it; strings, because nanoseconds exceed a number. */
export interface SourceStat {
  readonly size: string
  readonly mtimeNs: string
  readonly inode: string
}

interface Header extends SourceStat {
  readonly version: number
  readonly hash: string
}

/** A change within this time of the one that was compiled may leave size and time the same. */
const RACY_NS = 20_000_000n
/** Where a file system keeps whole seconds only. */
const RACY_COARSE_NS = 2_000_000_000n

/** The state of a file, taken before its text is read; undefined when there is no such file. */
export function statSource(file: string): SourceStat | undefined {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
  return stat && { size: String(stat.size), mtimeNs: String(stat.mtimeNs), inode: String(stat.ino) }
}

/** The compiled value of a file that is unchanged in size, time and inode; the file is not read. Never throws. */
export function readCompiled<T>(cacheFile: string, sourceFile: string): T | undefined {
  try {
    const source = statSource(sourceFile)
    if (!source) return undefined
    const cache = statSync(cacheFile, { bigint: true, throwIfNoEntry: false })
    if (!cache) return undefined
    const { body, header } = readCache(cacheFile)
    return header.version === COMPILED_VERSION && isUnchanged(header, source, cache.mtimeNs) ? (JSON.parse(body) as T) : undefined
  } catch {
    return undefined
  }
}

/** Whether a file is the one that was read, by what tells its states apart. @param cachedNs when that was noted */
export function isUnchanged(before: SourceStat, now: SourceStat, cachedNs: bigint): boolean {
  return before.size === now.size && before.mtimeNs === now.mtimeNs && before.inode === now.inode && !isRacy(BigInt(now.mtimeNs), cachedNs)
}

/** The value of a text that is kept under its hash: it never changes, so there is no file to compare it with. Never throws. */
export function readKept<T>(cacheFile: string): T | undefined {
  try {
    const { body, header } = readCache(cacheFile)
    return header.version === COMPILED_VERSION ? (JSON.parse(body) as T) : undefined
  } catch {
    return undefined
  }
}

/** What was compiled last, whatever became of the file since. Never throws. */
export function readStale<T>(cacheFile: string): T | undefined {
  try {
    const text = readFileSync(cacheFile, 'utf8')
    return JSON.parse(text.slice(text.indexOf('\n') + 1)) as T
  } catch {
    return undefined
  }
}

/** The compiled value of a text whose file looks changed but is not; its new state is noted. Never throws. */
export async function readCompiledText<T>(cacheFile: string, source: SourceStat, text: string): Promise<T | undefined> {
  try {
    const { body, header } = readCache(cacheFile)
    if (header.version !== COMPILED_VERSION || header.hash !== (await hashOf(text))) return undefined
    const value = JSON.parse(body) as T
    write(cacheFile, { ...source, version: COMPILED_VERSION, hash: header.hash }, body)
    return value
  } catch {
    return undefined
  }
}

/** Keeps the value of a text, JSON-safe, beside and then in place of the old one; does nothing where it cannot write. */
export async function writeCompiled(cacheFile: string, source: SourceStat, text: string, value: unknown): Promise<void> {
  try {
    write(cacheFile, { ...source, version: COMPILED_VERSION, hash: await hashOf(text) }, JSON.stringify(value))
  } catch {
    // A cache that cannot be written is no cache.
  }
}

function readCache(cacheFile: string): { header: Header; body: string } {
  const content = readFileSync(cacheFile, 'utf8')
  const end = content.indexOf('\n')
  return { header: JSON.parse(content.slice(0, end)) as Header, body: content.slice(end + 1) }
}

function write(cacheFile: string, header: Header, body: string): void {
  replaceCache(cacheFile, `${JSON.stringify(header)}\n${body}`)
}

/** Writes beside and then in place of the old one; does nothing where it cannot write. */
export function replaceCache(file: string, content: string): void {
  const beside = `${file}.${Math.random().toString(36).slice(2)}.tmp`
  try {
    mkdirSync(file.replace(/[\\/][^\\/]*$/, ''), { recursive: true, mode: 0o700 })
    writeFileSync(beside, content, { mode: 0o600, flag: 'wx' })
    renameSync(beside, file)
  } catch {
    try {
      rmSync(beside, { force: true })
    } catch {
      // Nothing was made there.
    }
  }
}

function isRacy(changed: bigint, compiled: bigint): boolean {
  return compiled - changed < (changed % 1_000_000_000n === 0n ? RACY_COARSE_NS : RACY_NS)
}

async function hashOf(text: string): Promise<string> {
  const { createHash } = await import('node:crypto')
  return createHash('sha256').update(text).digest('hex')
}
