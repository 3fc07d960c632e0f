/** What a command is: its words on the command line, and what runs. */
import type { Session } from '../session/session.ts'

export type Options = Readonly<Record<string, string | boolean | undefined>>
export type Run = (session: Session, args: readonly string[], options: Options) => Promise<void> | void

export interface CommandSpec {
  readonly name: string
  readonly aliases: readonly string[]
  /** As commander writes them: `<must>`, `[may]`, `[many...]`. */
  readonly args: string
  /** Flags as commander writes them, `<one...>` where it may be given several times (its values are joined by commas); a sentence for each is in the locales' help. */
  readonly options: readonly string[]
  readonly load: () => Promise<{ readonly run: Run }>
  readonly ring: 'first' | 'daily' | 'weekly' | 'seldom'
}
