/** Finds the webhook's address where config.yaml says it is: in a file of its own or a variable. Never says what it found but in the address. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Failure } from './channel.ts'

export interface SecretWorld {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  /** The folder of config.yaml, absolute. */
  readonly configFolder: string
}

export interface Address {
  /** Holds the secret, in any of its parts but the host. */
  readonly url: URL
  /** Where it was found, in the words of config.yaml: `file:webhook.url`, `$NAME`. */
  readonly source: string
}

/** No address is longer. */
const MOST_BYTES = 16_384

/**
 * The address that `remind.webhook.url` points at: `file:` with a path, absolute or from config.yaml's folder, or `$NAME`.
 * What is neither is taken for an address itself, and refused. Of a file the first line counts.
 * @param reference as config.yaml has it
 */
export function readAddress(reference: string | undefined, world: SecretWorld): Address | Failure {
  const source = reference?.trim() ?? ''
  if (source === '') return { code: 'no-webhook', params: { key: 'remind.webhook.url' } }
  const variable = /^\$(?:(\w+)|\{(\w+)\})$/.exec(source)
  const path = source.startsWith('file:') ? source.slice('file:'.length).trim() : ''
  if (variable) return inVariable(variable[1] ?? variable[2] ?? '', source, world)
  if (path !== '' && !path.includes('://')) return inFile(resolve(world.configFolder, path), source, world)
  return { code: 'secret-in-config', params: {} }
}

function inVariable(name: string, source: string, { env }: SecretWorld): Address | Failure {
  const text = env[name]?.trim() ?? ''
  return text === '' ? { code: 'secret-variable-missing', params: { name } } : addressIn(text, source)
}

function inFile(file: string, source: string, { platform }: SecretWorld): Address | Failure {
  let descriptor: number | undefined
  try {
    // A pipe would else be waited for until somebody writes into it.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) return { code: 'secret-file-unreadable', params: { file, reason: stat.isDirectory() ? 'EISDIR' : 'EFTYPE' } }
    if (platform !== 'win32' && (stat.mode & 0o077) !== 0) return { code: 'secret-file-open', params: { file, mode: (stat.mode & 0o777).toString(8).padStart(3, '0') } }
    const bytes = Buffer.alloc(MOST_BYTES)
    return addressIn(bytes.toString('utf8', 0, readSync(descriptor, bytes)), source)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? ''
    return reason === 'ENOENT' ? { code: 'secret-file-missing', params: { file } } : { code: 'secret-file-unreadable', params: { file, reason } }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** Asks first whether it is an address: the error of one that is none would hold it. */
function addressIn(text: string, source: string): Address | Failure {
  const first = text.trim().split(/\r\n|[\r\n]/, 1)[0]?.trim() ?? ''
  const url = URL.canParse(first) ? new URL(first) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) return { code: 'bad-webhook', params: { source } }
  return { url, source }
}
