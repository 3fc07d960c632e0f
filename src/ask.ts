/** Questions on a terminal, with inquirer. Loaded only when one is asked. */
import { createPromptModule } from 'inquirer'
import { UserError } from './errors.ts'
import type { Ask } from './host.ts'

const prompt = createPromptModule()

async function askOne<T>(question: Record<string, unknown>): Promise<T> {
  try {
    const answers = await prompt([{ ...question, name: 'answer' }] as never)
    return (answers as { answer: T }).answer
  } catch (error) {
    if ((error as Error).name === 'ExitPromptError') throw new UserError('cancelled', {})
    throw error
  }
}

export const ask: Ask = {
  confirm: ({ message, initial }) => askOne({ type: 'confirm', message, default: initial }),
  input: ({ message, initial, check }) =>
    askOne({ type: 'input', message, default: initial, validate: (text: string) => check?.(text) ?? true }),
  select: ({ message, choices }) =>
    askOne({ type: 'select', message, choices: choices.map(({ label, value }) => ({ name: label, value })) }),
  checkbox: ({ message, choices }) =>
    askOne({ type: 'checkbox', message, choices: choices.map(({ label, value, checked }) => ({ name: label, value, checked })) }),
}
