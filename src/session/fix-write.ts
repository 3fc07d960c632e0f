/** Replaces a file of the user's by another text, whole or not at all, and keeps the file as it was. Knows no YAML. */
import { accessSync, chmodSync, chownSync, constants, copyFileSync, lstatSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { dirname } from 'node:path'

/** `changed`: the file is no longer what was read. Else the system's own code; `path` is what could not be written. */
export class WriteRefusedError extends Error {
  readonly code: string
  readonly path: string
  constructor(code: string, path: string) {
    super(code)
    this.name = 'WriteRefusedError'
    this.code = code
    this.path = path
  }
}

/** The file as it was. */
export interface Kept {
  readonly backup: string
  /** What the file is a link to; a text of its own stands in its place now, and what it named is untouched. */
  readonly target?: string
}

/** Whether a file holds exactly that text in UTF-8; a wrong byte reads as U+FFFD and would be written as that. */
export function isTextOf(file: string, text: string): boolean {
  return readFileSync(file).equals(Buffer.from(text))
}

/**
 * Writes a text beside the file and renames it into its place, with the file's mode and owner. The old file, or the link
 * it is, stays beside it as `.bak`; an older one of that name is never written over.
 * @throws WriteRefusedError
 */
export function replaceFile(file: string, before: string, after: string): Kept {
  const beside = `${file}.${Math.random().toString(36).slice(2)}.tmp`
  let kept: Kept | undefined
  try {
    const stat = writableStat(file)
    writeFileSync(beside, after, { flag: 'wx', mode: stat.mode & 0o777, flush: true })
    keepMode(beside, stat)
    kept = keep(file)
    if (!isTextOf(file, before)) throw new WriteRefusedError('changed', file)
    renameSync(beside, file)
    return kept
  } catch (error) {
    for (const path of [beside, ...(kept ? [kept.backup] : [])]) rmSync(path, { force: true })
    throw refusalOf(error, file)
  }
}

/** A file that nobody may write is left alone, even where its folder would let it be replaced, or the user is root. */
function writableStat(file: string): Stats {
  const stat = statSync(file)
  if ((stat.mode & 0o222) === 0) throw new WriteRefusedError('EACCES', file)
  accessSync(file, constants.W_OK)
  return stat
}

function keepMode(beside: string, { gid, mode, uid }: Stats): void {
  const own = statSync(beside)
  if (own.uid !== uid || own.gid !== gid) tryTo(() => chownSync(beside, uid, gid))
  chmodSync(beside, mode & 0o7777)
}

/** Only root may give a file away; somebody else's file that we may write becomes ours. */
function tryTo(act: () => void): void {
  try {
    act()
  } catch {
    // The text matters more than the owner.
  }
}

function keep(file: string): Kept {
  const target = lstatSync(file).isSymbolicLink() ? readlinkSync(file) : undefined
  for (let number = 1; ; number++) {
    const backup = number === 1 ? `${file}.bak` : `${file}.bak${number}`
    try {
      if (target === undefined) copyFileSync(file, backup, constants.COPYFILE_EXCL)
      else symlinkSync(target, backup)
      return target === undefined ? { backup } : { backup, target }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Of a new name in a folder, the folder refused. */
function refusalOf(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof WriteRefusedError) return error
  const path = 'path' in error && error.path === file && !('dest' in error) ? file : dirname(file)
  return new WriteRefusedError(String(error.code), path)
}
