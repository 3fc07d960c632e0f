/** The sentences of the screens in one language. Errors, problems and help are apart: they load only when needed. */
import type { Language } from '../domain/plan/roadmap.ts'
import type { messages } from './en/messages.ts'

export type Messages = typeof messages

/** Loads one language; the other stays on disk. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return (await import('./en/messages.ts')).messages
    case 'vi':
      return (await import('./vi/messages.ts')).messages
  }
}
