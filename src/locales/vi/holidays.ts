/** What the public holidays of Vietnam are called. */
import type { holidays as english } from '../en/holidays.ts'

export const holidays: typeof english = {
  'new-year': 'Tết Dương lịch',
  'tet-eve': 'Giao thừa',
  'tet-1': 'Mùng 1 Tết',
  'tet-2': 'Mùng 2 Tết',
  'tet-3': 'Mùng 3 Tết',
  'tet-4': 'Mùng 4 Tết',
  'hung-kings': 'Giỗ Tổ Hùng Vương',
  reunification: 'Ngày Giải phóng miền Nam',
  labour: 'Quốc tế Lao động',
  national: 'Quốc khánh',
}
