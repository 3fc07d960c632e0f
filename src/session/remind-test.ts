/** `remind test`: one message to every channel, to see that it arrives. Nothing of it is recorded. */
import type { Channel } from '../domain/plan/config.ts'
import { readInstallWords } from '../deliver/runs.ts'
import { isUserError } from '../errors.ts'
import { readOwnLines } from './remind-block.ts'
import { channelsOf, sendMessage } from './remind-send.ts'
import { loadDeliver, loadRemind, sayFailure } from './remind-texts.ts'
import type { Session } from './session.ts'

/** What the lines in the crontab say, where they say it. */
async function installedVia(session: Session): Promise<readonly Channel[] | undefined> {
  try {
    const { block } = await readOwnLines(session)
    return block && readInstallWords(block.words)?.via
  } catch (error) {
    if (isUserError(error)) return undefined
    throw error
  }
}

/** Exits with 1 where a channel did not get it. */
export async function testChannels(session: Session, via: readonly Channel[] | undefined): Promise<void> {
  const [texts, words] = [await loadRemind(session.language), await loadDeliver(session.language)]
  const deliveries = await sendMessage(session, { title: texts.test.title, lines: [texts.test.line] }, channelsOf(session, via ?? (await installedVia(session)), true))
  const results = deliveries.map(({ channel, failure }) => ({ channel, ok: failure === undefined, ...(failure ? { code: failure.code, ...sayFailure(words, failure) } : {}) }))
  await session.answer({
    json: () => ({ results }),
    text: ({ paint }) => results.flatMap(({ channel, fix, ok, what = '' }) => (ok ? [texts.arrived(words.channels[channel])] : [paint.warn(texts.notSent(words.channels[channel], what)), ...(fix === undefined ? [] : [`  ${fix}`])])),
  })
  if (results.some(({ ok }) => !ok)) session.setExitCode(1)
}
