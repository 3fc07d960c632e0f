/** Giai đoạn có nhiều việc hơn quỹ thời gian. */
import type { ShortageTexts } from '../en/shortage.ts'
import { format } from './format.ts'

const hours = (minutes: number): string => `${Math.round(minutes / 60)} giờ`

export const shortage: ShortageTexts = (phase, need, have, until) => `${phase} cần ${hours(need)}, đến ${format.dayYear(until)} chỉ có ${hours(have)}: thiếu ${hours(need - have)}`
