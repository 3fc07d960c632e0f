/** All the sentences of the screens. */
import { ask } from './ask.ts'
import { format } from './format.ts'
import { holidays } from './holidays.ts'
import { record } from './record.ts'
import { timing } from './timing.ts'
import { today } from './today.ts'

export const messages = { ask, format, holidays, record, timing, today }
