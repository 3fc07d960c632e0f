/** Questions on a terminal, with inquirer. Loaded only when one is asked. */
import { createPromptModule } from 'inquirer'
import { askDayList } from './ask/day-list.ts'
import { UserError } from './errors.ts'
import type { Ask } from './host.ts'

const prompt = createPromptModule()

/** Yes and no in both languages, or nothing. */
const ANSWER = /^(|y|yes|c|có|co|n|no|k|không|khong)$/i

async function askOne<T>(question: Record<string, unknown>): Promise<T> {
  const answers = await orCancelled(prompt([{ ...question, name: 'answer' }] as never))
  return (answers as { answer: T }).answer
}

/** @throws UserError cancelled, for Ctrl-C */
async function orCancelled<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking
  } catch (error) {
    if ((error as Error).name === 'ExitPromptError') throw new UserError('cancelled', {})
    throw error
  }
}

/** The line that says what the keys do. */
function themeOf(words: Readonly<Record<string, string>> = {}): object {
  return { style: { keysHelpTip: (keys: readonly (readonly [string, string])[]) => keys.map(([key, action]) => `${key} ${words[action] ?? action}`).join(' • ') } }
}

export const ask: Ask = {
  confirm: async ({ message, initial, hint }) => {
    const answer = await askOne<string>({ type: 'input', message: `${message} ${hint}`, validate: (text: string) => ANSWER.test(text.trim()) || hint })
    return answer.trim() === '' ? initial : /^[yc]/i.test(answer.trim())
  },
  input: ({ message, initial, check }) =>
    askOne({ type: 'input', message, default: initial, validate: (text: string) => check?.(text) ?? true }),
  select: ({ message, choices, keys, initial }) =>
    askOne({ type: 'select', message, default: initial, theme: themeOf(keys), choices: choices.map(({ label, value }) => ({ name: label, value })) }),
  dayList: async (list) => orCancelled(askDayList(list)),
}
