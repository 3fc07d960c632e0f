/** Dự kiến ngày xong kế hoạch. */
import type { ForecastTexts } from '../en/forecast.ts'
import { format } from './format.ts'

const pace = (weeks: number): string => (weeks === 1 ? 'Với nhịp tuần qua' : `Với nhịp ${format.number(weeks)} tuần qua`)

export const forecast: ForecastTexts = (each) => {
  if (each.kind === 'never') return `${pace(each.weeks)} thì chưa thấy ngày xong`
  if (each.kind !== 'days') return ''
  const { likely, late, weeks } = each
  const slow = late === undefined ? ', chậm thì chưa thấy ngày xong' : late === likely ? '' : `, muộn nhất ${format.dayYear(late)}`
  return `${pace(weeks)}, dự kiến xong ${format.dayYear(likely)}${slow}`
}
