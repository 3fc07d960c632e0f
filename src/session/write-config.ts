/** Writes config.yaml: one value changed, every other byte kept, and only when the result is right. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../errors.ts'
import { nearest } from '../language/fold.ts'
import { parseConfig } from '../roadmap/config.ts'
import { editConfig } from '../roadmap/edit-config.ts'
import { readText } from './compile-config.ts'
import { CONFIG_KEYS } from './config-keys.ts'
import type { Session } from './session.ts'

/** @throws UserError unknown-config-key, bad-config-value, secret-in-config */
export function setConfig({ paths }: Session, key: string, typed: string): void {
  if (!CONFIG_KEYS.includes(key)) {
    const near = nearest(key, CONFIG_KEYS)
    throw new UserError('unknown-config-key', { key, ...(near === undefined ? {} : { near }) })
  }
  if (key === 'remind.webhook.url' && !/^(?:file:(?!.*:\/\/)|\$)/.test(typed)) throw new UserError('secret-in-config', { key })
  // As `--via` takes them.
  const value = key === 'remind.via' && /^\w+(?:\s*,\s*\w+)+$/.test(typed) ? `[${typed}]` : typed
  const before = existsSync(paths.config) ? readText(paths.config) : ''
  const known = parseConfig(before, paths.config).problems.length
  const after = edited(paths.config, before, key, value)
  const { problems } = parseConfig(after, paths.config)
  if (problems.length > known) throw new UserError('bad-config-value', { key, value, problems })
  mkdirSync(dirname(paths.config), { recursive: true, mode: 0o700 })
  writeFileSync(`${paths.config}.new`, after, { mode: 0o600 })
  renameSync(`${paths.config}.new`, paths.config)
}

/** @throws UserError bad-config-value where the file cannot be edited without touching anything else */
function edited(file: string, text: string, key: string, value: string): string {
  try {
    return editConfig(text, key, value)
  } catch (error) {
    if ((error as Error).name !== 'ConfigEditError') throw error
    throw new UserError('bad-config-value', { key, value, problems: parseConfig(text, file).problems })
  }
}
