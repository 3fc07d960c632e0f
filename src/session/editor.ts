/** Opens the user's editor on a file and waits until it ends. Knows no roadmap. */
import { UserError } from '../errors.ts'
import type { Host } from '../host.ts'

/** Where nobody named one: nano says on its screen how to leave it, vi is everywhere. */
const USUAL = { win32: ['notepad'], other: ['nano', 'vi'] }

/**
 * $VISUAL, else $EDITOR, as words of a shell: quotes hold a path together, what follows are arguments. Where neither is set
 * and there is a terminal, one that most systems have.
 * @throws UserError no-editor, editor-missing, editor-failed
 */
export async function runEditor(host: Host, file: string): Promise<void> {
  const named = [host.env['VISUAL'], host.env['EDITOR']].find((each) => each !== undefined && each.trim() !== '')
  const usual = host.isInteractive ? USUAL[host.platform === 'win32' ? 'win32' : 'other'] : []
  for (const editor of named === undefined ? usual : [named]) {
    const [program = '', ...args] = shellWords(editor)
    const ended = await host.spawn(program, [...args, file])
    if (ended.kind === 'missing' && named === undefined) continue
    if (ended.kind === 'missing') throw new UserError('editor-missing', { editor: program, reason: ended.reason })
    if (ended.kind === 'killed') throw new UserError('editor-failed', { editor: program, reason: ended.signal })
    if (ended.code !== 0) throw new UserError('editor-failed', { editor: program, reason: String(ended.code) })
    return
  }
  throw new UserError('no-editor', { platform: host.platform })
}

/** `code` and its like come back at once and leave the window open, unless they are told to wait. */
export function needsWait({ env }: Pick<Host, 'env'>): string | undefined {
  const words = shellWords(env['VISUAL'] || env['EDITOR'] || '')
  const name = words[0]?.replace(/^.*[\\/]|\.(exe|cmd)$/g, '') ?? ''
  const waits = words.some((word) => word === '--wait' || word === '-w')
  return ['code', 'codium', 'subl', 'zed', 'mate'].includes(name) && !waits ? name : undefined
}

/** Words apart at spaces, but for those in quotes or behind a backslash. */
function shellWords(line: string): string[] {
  const words = line.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*'|\\$)+/g) ?? []
  return words.map((word) => word.replace(/'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/g, (_, single?: string, double?: string, other?: string) => single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? other ?? ''))
}
