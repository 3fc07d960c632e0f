/** What is wrong in a file, in Vietnamese. No pronouns; what was expected, then the remedy. */
import { format } from './format.ts'
import type { Expected, Found } from '../../problems.ts'
import type { ProblemTexts } from '../problems.ts'

const EXPECTED: Readonly<Record<Expected, string>> = {
  text: 'một đoạn chữ',
  word: 'một từ hoặc một số',
  number: 'một số',
  'yes-no': '`true` hoặc `false`',
  list: 'một danh sách',
  map: 'các cặp `khóa: giá trị`',
  'title-or-map': 'tên, hoặc các cặp `khóa: giá trị`',
}
const FOUND: Readonly<Record<Found, string>> = {
  nothing: 'để trống',
  text: 'là một đoạn chữ',
  number: 'là một số',
  'yes-no': 'là `true` hoặc `false`',
  list: 'là một danh sách',
  map: 'là các cặp `khóa: giá trị`',
}
const EXAMPLE: Readonly<Record<Expected, string>> = {
  text: 'Viết như `title: Đọc chương 4`, hoặc hai thứ tiếng: `{ vi: ..., en: ... }`.',
  word: 'Viết một từ, hoặc đặt cả đoạn trong ngoặc kép.',
  number: 'Viết bằng chữ số, ví dụ `amount: 20`.',
  'yes-no': 'Viết `true` hoặc `false`.',
  list: 'Mỗi mục một dòng, bắt đầu bằng `- `, hoặc viết `[a, b]`.',
  map: 'Viết từng dòng `khóa: giá trị`, hoặc `{ khóa: giá trị }`.',
  'title-or-map': 'Viết `- Đọc chương 4`, hoặc `- { title: Đọc chương 4, effort: 3h }`.',
}

const code = (text: string) => `\`${text}\``
const list = (texts: readonly string[]) => texts.map(code).join(', ')
const nearest = (near: string) => `Gần đúng nhất là ${code(near)}.`
const meant = (near: string | undefined) => (near === undefined ? {} : { hint: nearest(near) })
const nearOr = (near: string | undefined, hint: string) => ({ hint: near === undefined ? hint : nearest(near) })
const decimal = (number: number) => String(number).replace('.', ',')

export const problems: ProblemTexts = {
  'bad-period': ({ text }) => ({ message: `${code(text)} không phải là một khoảng thời gian.`, hint: 'Viết như `tuần 1-2`, `tháng 3`, `quý 1`, `2026-01-05..2026-02-10`, `3 tuần`, `tuần cuối` hoặc `sau này`.' }),
  'ambiguous-period': ({ text }) => ({ message: `${code(text)} hiểu được theo hai cách.`, hint: 'Viết rõ: `thứ 2` hay `tháng 2`.' }),
  'bad-recurrence': ({ text }) => ({ message: `${code(text)} không cho biết bao lâu lặp lại một lần.`, hint: 'Viết như `mỗi ngày`, `ngày thường`, `thứ 2, 4, 6`, `3 buổi/tuần`, `2/month`, `3 ngày`.' }),
  'bad-length': ({ text }) => ({ message: `${code(text)} không phải là một độ dài thời gian.`, hint: 'Viết như `30 phút`, `2h`, `1h30`.' }),
  'bad-hours': ({ text }) => ({ message: `${code(text)} không phải là số giờ mỗi tuần.`, hint: 'Viết như `10/tuần`, `10-15h/tuần`, `2h/ngày`.' }),
  'bad-clock': ({ text }) => ({ message: `${code(text)} không phải là giờ trong ngày.`, hint: 'Viết như `20:00`, `7h30`; cả khung giờ thì `19:00-21:00`.' }),
  'bad-weekdays': ({ text }) => ({ message: `${code(text)} không phải là các thứ trong tuần.`, hint: 'Viết như `thứ 2, 4, 6`, `T2-T6`, `[tue, thu]`, `cuối tuần`.' }),
  'bad-day': ({ text }) => ({ message: `${code(text)} không phải là một ngày có trong lịch.`, hint: 'Viết như `2026-03-02`.' }),
  'ambiguous-day': ({ text, readings }) => ({ message: `${code(text)} có thể là ${readings.map(code).join(' hoặc ')}.`, hint: 'Viết như `2026-03-02`.' }),
  'reversed-span': ({ text }) => ({ message: `${code(text)} kết thúc trước khi bắt đầu.`, hint: 'Viết mốc sớm hơn trước.' }),

  'empty-file': () => ({ message: 'Tệp không có gì.', hint: 'Cần ít nhất một dòng `title: ...`.' }),
  'not-utf8': () => ({ message: 'Tệp không phải là văn bản UTF-8.', hint: 'Lưu lại tệp với bảng mã UTF-8.' }),
  'file-too-large': ({ megabytes }) => ({ message: `Tệp lớn hơn ${megabytes} MB.`, hint: 'Chia thành nhiều lộ trình.' }),
  'too-many-items': ({ limit }) => ({ message: `Tệp có hơn ${limit} mục.`, hint: 'Chia thành nhiều lộ trình.' }),
  'too-deep': ({ limit }) => ({ message: `Chỗ này lồng sâu hơn ${limit} tầng.`, hint: 'Bớt giai đoạn lồng nhau, hoặc bớt dấu ngoặc.' }),
  'alias-bomb': () => ({ message: 'Alias (`*tên`) lặp lại quá nhiều ở đây.', hint: 'Viết thẳng giá trị ra.' }),
  'control-characters': ({ count }) => ({ message: `Đã bỏ ${count} ký tự điều khiển.`, hint: 'Xóa chúng khỏi tệp; chúng không hiện trên màn hình.' }),

  'yaml-indent': () => ({ message: 'Dòng này thụt lề không thẳng với các dòng cùng cấp.', hint: 'Các khóa cùng cấp, các mục cùng danh sách phải bắt đầu ở cùng một cột.' }),
  'yaml-tab': () => ({ message: 'Không thụt lề bằng tab được.', hint: 'Dùng dấu cách.' }),
  'yaml-unclosed': ({ mark }) => ({ message: `Dấu ${code(mark)} này chưa được đóng.`, hint: `Thêm ${code(CLOSING[mark] ?? mark)} để đóng lại.` }),
  'yaml-colon': () => ({ message: 'Dòng này có dấu `: ` thứ hai, hoặc có khóa nằm dưới một giá trị.', hint: 'Chữ có `: ` thì đặt trong ngoặc kép: `title: "Chương 4: Ownership"`.' }),
  'yaml-no-colon': ({ text }) => ({ message: `${code(text)} không phải \`khóa: giá trị\`, cũng không phải \`- mục\`.`, hint: 'Thêm `:` sau khóa, hoặc `- ` trước mục.' }),
  'yaml-start': ({ character }) => ({ message: `Chữ không bắt đầu bằng ${character === '`' ? 'dấu huyền ngược' : code(character)} được.`, hint: 'Đặt cả đoạn trong ngoặc kép.' }),
  'yaml-after': ({ text }) => ({ message: `${code(text)} đứng sau một giá trị đã trọn vẹn.`, hint: 'Đặt cả đoạn trong ngoặc kép.' }),
  'yaml-alias': ({ text }) => ({ message: `${code(text)} bắt đầu bằng \`*\`, YAML hiểu là alias.`, hint: 'Đặt cả đoạn trong ngoặc kép.' }),
  'yaml-escape': ({ text }) => ({ message: `${code(text)} không có nghĩa trong ngoặc kép.`, hint: 'Viết `\\` hai lần, hoặc dùng ngoặc đơn.' }),
  'yaml-documents': () => ({ message: 'Một tài liệu thứ hai bắt đầu ở đây.', hint: 'Bỏ dòng `---`; mỗi tệp là một lộ trình.' }),
  'yaml-key': () => ({ message: 'Khóa phải là một từ.', hint: 'Chữ bắt đầu bằng `{` hoặc `[` thì đặt trong ngoặc kép.' }),
  'yaml-tag': ({ text }) => ({ message: `${code(text)} bắt đầu bằng ký tự YAML giữ riêng.`, hint: 'Đặt cả đoạn trong ngoặc kép.' }),
  'yaml-syntax': ({ text }) => ({ message: text === '' ? 'YAML không đọc được chỗ này.' : `YAML không đọc được ${code(text)}.`, hint: 'Chữ có ký tự đặc biệt thì đặt trong ngoặc kép.' }),
  'duplicate-key': ({ key, firstLine }) => ({ message: `${code(key)} đã có ở dòng ${firstLine}.`, hint: 'Chỉ giữ một trong hai.' }),

  'unknown-key': ({ key, near, known }) => ({ message: `Ở đây không có khóa ${code(key)}.`, ...(known.length > 0 ? nearOr(near, `Các khóa dùng được: ${list(known)}.`) : {}) }),
  'unquoted-colon': ({ text }) => ({ message: `${code(text)} bị hiểu là một khóa và giá trị của nó.`, hint: `Đặt tên trong ngoặc kép: ${code(`"${text}"`)}.` }),
  'unquoted-comma': ({ text }) => ({ message: `${code(text)} bị hiểu là một khóa không có giá trị.`, hint: 'Danh sách thì viết `[mon, wed, fri]`; còn chữ thì đặt trong ngoặc kép.' }),
  'empty-entry': ({ comment }) => ({
    message: comment === undefined ? 'Mục này để trống.' : `Mục này để trống: ${code(comment)} là ghi chú.`,
    hint: comment === undefined ? 'Viết nội dung sau dấu gạch, hoặc xóa dòng này.' : `Đặt trong ngoặc kép: ${code(`"${comment}"`)}.`,
  }),
  'missing-key': ({ key }) => ({ message: `Thiếu ${code(key)}.`, hint: `Thêm ${code(`${key}: ...`)}.` }),
  'missing-one-of': ({ keys }) => ({ message: `Cần một trong các khóa ${list(keys)}.`, hint: 'Thêm một khóa.' }),
  'keys-clash': ({ keys }) => ({ message: `${keys.map(code).join(' và ')} không đi cùng nhau.`, hint: 'Chỉ giữ một khóa.' }),
  'wrong-type': ({ expected, found }) => ({ message: `Cần ${EXPECTED[expected]}, nhưng ở đây ${FOUND[found]}.`, hint: EXAMPLE[expected] }),
  'empty-text': () => ({ message: 'Đoạn chữ này để trống.', hint: 'Viết nội dung, hoặc xóa khóa này.' }),
  'unknown-value': ({ text, near, known }) => ({ message: `${code(text)} không nằm trong ${list(known)}.`, ...meant(near) }),
  'bad-number': ({ text }) => ({ message: `${code(text)} không phải là số dùng được ở đây.`, hint: 'Viết bằng chữ số, ví dụ `20` hoặc `6.5`.' }),
  'out-of-range': ({ text, low, high }) => ({ message: `${code(text)} nằm ngoài khoảng cho phép.`, hint: high === undefined ? `Ít nhất là ${low}.` : `Từ ${low} đến ${high}.` }),
  'bad-percent': ({ text }) => ({ message: `${code(text)} không phải là một tỷ lệ.`, hint: 'Viết như `60%`.' }),
  'shares-over': ({ percent }) => ({ message: `Các tỷ lệ cộng lại thành ${decimal(percent)}%.`, hint: 'Tổng nhiều nhất là 100%.' }),
  'bad-reach': ({ text }) => ({ message: `${code(text)} không phải là con số để đạt tới.`, hint: 'Viết như `12`, hoặc một khoảng như `2-3`.' }),
  'bad-plan-length': ({ text }) => ({ message: `${code(text)} không phải là độ dài của lộ trình.`, hint: 'Viết như `8 tuần`, `12 tháng`.' }),
  'bad-time-zone': ({ text }) => ({ message: `${code(text)} không phải là múi giờ.`, hint: 'Viết như `Asia/Ho_Chi_Minh`.' }),

  'bad-id': ({ text, near }) => ({ message: `${code(text)} không dùng làm id được: chỉ chữ thường không dấu, chữ số, \`-\` và \`.\`.`, hint: near === undefined ? 'Viết như `lc-146`.' : `Viết ${code(near)}.` }),
  'equal-ids': ({ id, firstLine }) => ({ message: `Id ${code(id)} đã dùng ở dòng ${firstLine}.`, hint: 'Đổi một trong hai; cùng một việc ở hai chỗ thì dùng chung `key`.' }),
  'needs-id': ({ id, firstLine }) => ({
    message: id === '' ? 'Tên này không tạo được id.' : `Mục này sẽ có id ${code(id)}, nhưng id đó đã dùng${firstLine === undefined ? '' : ` ở dòng ${firstLine}`}.`,
    hint: 'Đặt id cho mục này: `id: ten-viec`.',
  }),
  'unknown-item': ({ text, near }) => ({ message: `Không có mục nào trong tệp tên là ${code(text)}.`, ...nearOr(near, 'Viết `id` của một mục.') }),
  'needs-circle': ({ ids }) => ({ message: `Các mục này chờ lẫn nhau: ${ids.join(' → ')}.`, hint: 'Bỏ bớt một `needs`.' }),
  'unknown-track': ({ text, near, known }) => ({ message: `${code(text)} không nằm trong các mảng đã khai.`, ...nearOr(near, `Thêm vào \`tracks\`, hoặc dùng một trong ${list(known)}.`) }),
  'unknown-resource': ({ text, near }) => ({ message: `Không có tài liệu nào tên là ${code(text)}.`, ...nearOr(near, 'Thêm vào `resources` ở đầu tệp.') }),
  'unknown-list': ({ text, near }) => ({ message: `Không có danh sách nào tên là ${code(text)}.`, ...nearOr(near, 'Thêm vào `lists` ở đầu tệp.') }),
  'no-ids': ({ count, total }) => ({ message: `${count} trên ${total} mục chưa có id: đổi tên có thể làm mất lịch sử của mục.`, hint: 'Thêm id cho từng mục: `id: ten-viec`.' }),
  'window-outside': ({ from, to, plannedFrom, plannedTo }) => ({
    message: `Mục này là ${format.span({ from, to })}, bắt đầu ngoài giai đoạn chứa nó.`,
    hint: `Sửa lại \`when\`; nếu để nguyên, mục được xếp vào ${format.span({ from: plannedFrom, to: plannedTo })}.`,
  }),
  'window-cut': ({ from, to, plannedFrom, plannedTo }) => ({
    message: `Mục này là ${format.span({ from, to })}, kết thúc sau giai đoạn chứa nó.`,
    hint: `Được cắt còn ${format.span({ from: plannedFrom, to: plannedTo })}.`,
  }),
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }
