/** Giai đoạn có nhiều việc hơn quỹ thời gian. */
import type { ShortageTexts } from '../en/shortage.ts'
import { format } from './format.ts'

const hours = (minutes: number): number => Math.round(minutes / 60)

export const shortage: ShortageTexts = (phase, need, have, until) => `${phase} cần ${hours(need)} giờ, đến ${format.dayYear(until)} chỉ có ${hours(have)} giờ: thiếu ${hours(need) - hours(have)} giờ`
