/** All the sentences of the screens. */
import type { Messages } from '../messages.ts'
import { ask } from './ask.ts'
import { format } from './format.ts'
import { holidays } from './holidays.ts'
import { record } from './record.ts'
import { timing } from './timing.ts'
import { today } from './today.ts'

export const messages: Messages = { ask, format, holidays, record, timing, today }
