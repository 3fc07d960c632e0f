/** Dự kiến ngày xong kế hoạch. */
import type { ForecastTexts } from '../en/forecast.ts'
import { format } from './format.ts'

export const forecast: ForecastTexts = (each) => {
  if (each.kind === 'never') return `Với nhịp ${format.number(each.weeks)} tuần qua thì chưa thấy ngày xong`
  if (each.kind !== 'days') return ''
  const { likely, late, weeks } = each
  const slow = late === undefined ? ', chậm thì chưa thấy ngày xong' : late === likely ? '' : `, muộn nhất ${format.dayYear(late)}`
  return `Với nhịp ${format.number(weeks)} tuần qua, dự kiến xong ${format.dayYear(likely)}${slow}`
}
