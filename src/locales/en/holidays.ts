/** What the public holidays of Vietnam are called. */
import type { Holiday } from '../../domain/calendar/holidays.ts'

export const holidays: Readonly<Record<Holiday, string>> = {
  'new-year': "New Year's Day",
  'tet-eve': 'Tết Eve',
  'tet-1': 'Tết, day 1',
  'tet-2': 'Tết, day 2',
  'tet-3': 'Tết, day 3',
  'tet-4': 'Tết, day 4',
  'hung-kings': "Hùng Kings' Day",
  reunification: 'Reunification Day',
  labour: 'Labour Day',
  national: 'National Day',
}
