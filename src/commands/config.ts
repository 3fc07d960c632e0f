/** `config [key] [value]`: the values in force with their source, or one value set in the file. */
import { existsSync } from 'node:fs'
import { UserError } from '../errors.ts'
import { nearest } from '../language/fold.ts'
import { parseConfig } from '../roadmap/config.ts'
import { renderConfig } from '../render/text/config.ts'
import { readText } from '../session/compile-config.ts'
import { configValues, HIDDEN } from '../session/config-values.ts'
import { setConfig } from '../session/write-config.ts'
import type { Session } from '../session/session.ts'

export async function run(session: Session, [key, value]: readonly string[]): Promise<void> {
  const file = session.paths.config
  const before = configValues(session, givenIn(file))
  if (key !== undefined && value !== undefined) {
    setConfig(session, key, value)
    const old = before.find((each) => each.key === key)
    await session.answer({
      json: () => ({ file, values: [{ key, value, source: 'file' }] }),
      text: ({ paint, messages }) => [
        messages.record.configSet(key, value, file),
        ...(old === undefined || old.value === '' || old.value === HIDDEN ? [] : [paint.faint(messages.record.howToRestore(`roadmap config ${key} ${JSON.stringify(old.value)}`))]),
      ],
    })
    return
  }
  const values = key === undefined ? before : before.filter((each) => each.key === key || each.key.startsWith(`${key}.`))
  if (values.length === 0) {
    const near = nearest(key ?? '', before.map((each) => each.key))
    throw new UserError('unknown-config-key', { key: key ?? '', ...(near === undefined ? {} : { near }) })
  }
  await session.answer({ json: () => ({ file, values }), text: (view) => renderConfig(file, values, view) })
}

function givenIn(file: string): readonly string[] {
  return existsSync(file) ? parseConfig(readText(file), file).given : []
}
