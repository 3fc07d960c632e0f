/** The text of a roadmap at a moment, named by its content. The only file here that hashes: reading commands do without. */
import { createHash } from 'node:crypto'

export interface Revision {
  /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
  readonly hash: string
  readonly text: string
}

export function buildRevision(text: string): Revision {
  return { hash: createHash('sha256').update(text, 'utf8').digest('hex'), text }
}
