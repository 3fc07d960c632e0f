/** `init`: from nothing to a plan, by questions on a terminal or by options. */
import { weekOf } from '../domain/calendar/day.ts'
import { textIn } from '../domain/plan/roadmap.ts'
import type { Language } from '../domain/plan/roadmap.ts'
import { UserError } from '../errors.ts'
import { loadMessages } from '../locales/messages.ts'
import { SAMPLE } from '../session/active.ts'
import { askStart } from '../session/ask-start.ts'
import { prepareStart } from '../session/start.ts'
import { runningPlans, startPlan, wishFrom } from '../session/start-plan.ts'
import type { StartWish } from '../session/start.ts'
import type { Session } from '../session/session.ts'
import type { View } from '../render/text/entry.ts'
import { answerWith } from '../session/session.ts'
import { setConfig } from '../session/write-config.ts'
import type { Options } from './command.ts'

export async function run(opened: Session, _: readonly string[], options: Options): Promise<void> {
  const isAsking = options['yes'] !== true && opened.host.isInteractive && !opened.options.json
  if (options['yes'] !== true && !isAsking && options['roadmap'] === undefined) throw new UserError('not-interactive', { option: '--yes' })
  const session = isAsking && opened.options.language === undefined ? await inChosenLanguage(opened) : opened
  const name = typeof options['roadmap'] === 'string' ? options['roadmap'] : SAMPLE
  const wish = isAsking ? await askStart(session, options, runningPlans(session)) : withMonday(session, wishFrom(session, name, options))
  if (isAsking && !(await isConfirmed(session, wish))) return session.note(session.messages.ask.notStarted)
  prepareStart(session, wish, runningPlans(session))
  setConfig(session, 'language', session.language)
  await startPlan(session, wish)
}

/** Without a day a plan begins on this week's Monday. */
function withMonday(session: Session, wish: StartWish): StartWish {
  return wish.start === undefined && wish.finish === undefined ? { ...wish, start: weekOf(session.today).from } : wish
}

async function inChosenLanguage(session: Session): Promise<Session> {
  const ask = await session.host.ask()
  const language = await ask.select<Language>({
    message: 'Ngôn ngữ / Language',
    choices: [
      { label: 'Tiếng Việt', value: 'vi' as const },
      { label: 'English', value: 'en' as const },
    ].sort((a) => (a.value === session.language ? -1 : 1)),
  })
  const messages = await loadMessages(language)
  const view = async (): Promise<View> => ({ ...(await session.view()), messages })
  return { ...session, language, messages, view, answer: (answer) => answerWith({ ...session, view }, answer) }
}

async function isConfirmed(session: Session, wish: StartWish): Promise<boolean> {
  const { built } = prepareStart(session, wish, runningPlans(session))
  const { ask: questions, format } = session.messages
  const span = `${format.dayYear(built.plan.start)} – ${format.dayYear(built.plan.end)}`
  const ask = await session.host.ask()
  return ask.confirm({ message: questions.confirmStart(textIn(built.plan.title, session.language), span), initial: true, hint: questions.yesNo(true) })
}
