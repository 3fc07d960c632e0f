/** A phase with more work than time, in one sentence. */
import type { Shortage } from '../../domain/ahead/shortage.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { ShortageTexts } from '../../locales/en/shortage.ts'
import type { Messages } from '../../locales/messages.ts'
import { phaseLabel } from './header.ts'
import { safe } from './safe.ts'

/** A phase of several weeks or months goes by its title: "weeks 1–2" is not one thing that needs hours. */
export function shortageLine({ phase, needMinutes, haveMinutes, until }: Shortage, say: ShortageTexts, messages: Messages): string {
  const isSpan = phase.when?.kind === 'counted' && phase.when.from !== phase.when.to
  const name = isSpan ? safe(textIn(phase.title, messages.format.language)) : phaseLabel(phase, messages)
  return say(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, needMinutes, haveMinutes, until)
}
