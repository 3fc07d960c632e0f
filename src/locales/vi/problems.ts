/** What is wrong in a file, in Vietnamese. No pronouns; what was expected, then the remedy. */
import { clock } from '../clock.ts'
import { format } from './format.ts'
import { yearOf } from '../../domain/calendar/day.ts'
import type { Day, DaySpan } from '../../domain/calendar/day.ts'
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
  word: 'Viết một từ hoặc một cụm từ; chỗ YAML hiểu khác thì đặt trong ngoặc kép.',
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
const days = (count: number) => (count === 0 ? 'không có ngày nào' : `chỉ có ${count} ngày`)
const hours = (minutes: number) => format.number(minutes / 60)
const PER = { week: 'tuần', month: 'tháng', quarter: 'quý' }
/** With years where the other span is in another one. */
const spanBeside = (span: DaySpan, other: DaySpan) =>
  yearOf(span.from) === yearOf(other.from) && yearOf(span.to) === yearOf(other.to) ? format.span(span) : `${format.dayYear(span.from)} – ${format.dayYear(span.to)}`
const holderOf = ({ from, to, holder, holderFrom, holderTo }: { from: Day; to: Day; holder: string; holderFrom: Day; holderTo: Day }) =>
  `${holder === '' ? 'lộ trình' : `giai đoạn ${code(holder)}`} (${spanBeside({ from: holderFrom, to: holderTo }, { from, to })})`
const windowOf = ({ from, to, holderFrom, holderTo }: { from: Day; to: Day; holderFrom: Day; holderTo: Day }) =>
  spanBeside({ from, to }, { from: holderFrom, to: holderTo })
const OPENING = 'sửa `when`, thêm khung giờ cho mảng của nó, bớt ngày nghỉ.'

export const problems: ProblemTexts = {
  'bad-period': ({ text }) => ({ message: `${code(text)} không phải là một khoảng thời gian.`, hint: 'Viết như `tuần 1-2`, `tháng 3`, `quý 1`, `2026-01-05..2026-02-10`, `3 tuần`, `tuần cuối` hoặc `sau này`.' }),
  'ambiguous-period': ({ text }) => ({ message: `${code(text)} hiểu được theo hai cách.`, hint: 'Tháng thì viết `tháng 2`; thứ Hai thì viết ngày của nó, như `2026-03-02`.' }),
  'bad-recurrence': ({ text }) => ({ message: `${code(text)} không cho biết bao lâu lặp lại một lần.`, hint: 'Viết như `hằng ngày`, `cách ngày`, `ngày thường`, `thứ 2, 4, 6`, `3 lần/tuần`, `2 lần/tháng` hoặc `3/week`.' }),
  'bad-length': ({ text }) => ({ message: `${code(text)} không phải là một độ dài thời gian.`, hint: 'Viết như `45 phút`, `2h`, `1h30` hoặc `45m`.' }),
  'bad-hours': ({ text }) => ({ message: `${code(text)} không phải là số giờ mỗi tuần.`, hint: 'Viết như `10h/tuần`, `10-15h/tuần`, `2h/ngày` hoặc `10/week`.' }),
  'bad-clock': ({ text }) => ({ message: `${code(text)} không phải là giờ dùng được ở đây.`, hint: 'Một mốc giờ thì viết `20:00` hoặc `7h30`, cả khung giờ thì viết `19:00-21:00`.' }),
  'bad-weekdays': ({ text }) => ({ message: `${code(text)} không phải là các thứ trong tuần.`, hint: 'Viết như `thứ 2, 4, 6`, `T2-T6`, `[tue, thu]`, `cuối tuần`.' }),
  'bad-day': ({ text }) => ({ message: `${code(text)} không phải là một ngày có trong lịch.`, hint: 'Viết như `2026-03-02`.' }),
  'ambiguous-day': ({ text, readings }) => ({ message: `${code(text)} có thể là ${readings.map(code).join(' hoặc ')}.`, hint: 'Viết năm trước, như ở đây.' }),
  'reversed-span': ({ text }) => ({ message: `${code(text)} bị ngược.`, hint: 'Viết đầu sớm hơn, hoặc nhỏ hơn, trước.' }),

  'empty-file': () => ({ message: 'Tệp không có gì.', hint: 'Cần ít nhất một dòng `title: ...`.' }),
  'not-utf8': () => ({ message: 'Tệp không phải là văn bản UTF-8.', hint: 'Lưu lại tệp với bảng mã UTF-8.' }),
  'not-yaml': ({ looks }) => ({
    message: looks === 'HTML' ? 'Đây là một trang web (HTML), không phải lộ trình.' : 'Đây là Markdown, không phải YAML.',
    hint: looks === 'HTML' ? 'Lưu chính văn bản của lộ trình, không phải trang web hiện nó.' : 'Lộ trình bắt đầu bằng `title: ...`; các việc nằm dưới `tasks:`, mỗi việc một dòng như `- Đọc chương 4`.',
  }),
  'file-too-large': ({ megabytes }) => ({ message: `Tệp lớn hơn ${megabytes} MB.`, hint: 'Chia thành nhiều lộ trình.' }),
  'too-many-items': ({ limit }) => ({ message: `Tệp có hơn ${limit} mục.`, hint: 'Chia thành nhiều lộ trình.' }),
  'too-deep': ({ limit }) => ({ message: `Chỗ này lồng sâu hơn ${limit} tầng.`, hint: 'Bớt giai đoạn lồng nhau, hoặc bớt dấu ngoặc.' }),
  'alias-bomb': () => ({ message: 'Alias (`*tên`) lặp lại quá nhiều ở đây.', hint: 'Viết thẳng giá trị ra.' }),
  'control-characters': ({ count }) => ({ message: `Đã bỏ ${count} ký tự điều khiển.`, hint: 'Xóa chúng khỏi tệp; chúng không hiện trên màn hình.' }),

  'yaml-indent': () => ({ message: 'Dòng này thụt lề không thẳng với các dòng cùng cấp.', hint: 'Các khóa cùng cấp, các mục cùng danh sách phải bắt đầu ở cùng một cột.' }),
  'yaml-tab': () => ({ message: 'Không thụt lề bằng tab được.', hint: 'Dùng dấu cách.' }),
  'yaml-space': () => ({ message: 'Dòng này bắt đầu bằng một dấu cách đặc biệt, loại hay có trên trang web.', hint: 'Xóa đi, rồi thụt lề bằng dấu cách thường.' }),
  'yaml-unclosed': ({ mark, comment }) => ({
    message: `Dấu ${code(mark)} này chưa được đóng${comment === undefined ? '' : `: ${code(comment)} là ghi chú`}.`,
    hint: comment === undefined ? `Thêm ${code(CLOSING[mark] ?? mark)} để đóng lại.` : 'Chữ có ` #` thì đặt trong ngoặc kép.',
  }),
  'yaml-extra': ({ mark }) => ({ message: `Dấu ${code(mark)} này không đóng gì cả.`, hint: 'Bỏ dấu này, hoặc đặt cả đoạn trong ngoặc kép.' }),
  'yaml-quote': ({ mark }) => ({ message: `Đoạn chữ kết thúc ở dấu ${code(mark)} này mà phía sau vẫn còn chữ.`, hint: `Đặt cả đoạn giữa hai dấu ${code(mark === '"' ? "'" : '"')}.` }),
  'yaml-comma': () => ({ message: 'Thiếu dấu phẩy trước chỗ này.', hint: 'Các mục trong `{ }` và `[ ]` cách nhau bằng `,`.' }),
  'yaml-dash': () => ({ message: 'Danh sách không bắt đầu ở đây được.', hint: 'Đặt các mục dưới một khóa như `tasks:`, mỗi mục một dòng.' }),
  'yaml-tick-box': ({ mark, text }) => ({ message: `${code(mark)} là ô đánh dấu của Markdown.`, hint: `Bỏ đi: ${code(`- ${text}`)}. Việc nào xong thì gõ \`roadmap done\`.` }),
  'yaml-colon': ({ curly, inBrackets }) => ({
    message: inBrackets ? 'Có dấu `: ` thứ hai trước dấu phẩy kế tiếp.' : 'Dòng này có dấu `: ` thứ hai.',
    hint: curly ? 'Với YAML, ngoặc kép cong không phải là ngoặc kép: viết dấu thẳng, `"` hoặc `\'`.' : `${inBrackets ? 'Thêm dấu phẩy; còn chữ' : 'Chữ'} có \`: \` thì đặt trong ngoặc kép: \`title: "Chương 4: Ownership"\`.`,
  }),
  'yaml-no-colon': ({ text }) => ({ message: `${code(text)} không phải \`khóa: giá trị\`, cũng không phải \`- mục\`.`, hint: noColonHint(text) }),
  'yaml-start': ({ character }) => ({ message: `Chữ không bắt đầu bằng ${character === '`' ? 'dấu huyền ngược' : code(character)} được.`, hint: 'Đặt cả đoạn trong ngoặc kép.' }),
  'yaml-after': ({ text }) => ({ message: `${code(text)} đứng sau một giá trị đã trọn vẹn.`, hint: 'Đặt cả đoạn trong ngoặc kép; nếu trong đó có `"` thì dùng `\'`.' }),
  'yaml-alias': ({ text }) => ({ message: `${code(text)} bắt đầu bằng \`*\`, YAML hiểu là alias.`, hint: 'Đặt cả đoạn trong ngoặc kép.' }),
  'yaml-escape': ({ text }) => ({ message: `${code(text)} không có nghĩa trong ngoặc kép.`, hint: 'Viết `\\` hai lần, hoặc dùng ngoặc đơn.' }),
  'yaml-documents': () => ({ message: 'Một tài liệu thứ hai bắt đầu ở đây.', hint: 'Bỏ dòng `---` hoặc `...`; mỗi tệp là một lộ trình.' }),
  'yaml-key': () => ({ message: 'Khóa phải là một từ.', hint: 'Chữ bắt đầu bằng `{` hoặc `[` thì đặt trong ngoặc kép.' }),
  'yaml-tag': ({ text }) => ({ message: `${code(text)} bắt đầu bằng ký tự YAML giữ riêng.`, hint: 'Đặt cả đoạn trong ngoặc kép.' }),
  'yaml-syntax': ({ text }) => ({ message: text === '' ? 'YAML không đọc được chỗ này.' : `YAML không đọc được ${code(text)}.`, hint: 'Chữ có ký tự đặc biệt thì đặt trong ngoặc kép.' }),
  'duplicate-key': ({ key, firstLine }) => ({ message: `${code(key)} đã có ở dòng ${firstLine}.`, hint: 'Chỉ giữ một, gồm nội dung của cả hai.' }),

  'unknown-key': ({ key, near, known }) => ({ message: `Ở đây không có khóa ${code(key)}.`, ...(known.length > 0 ? nearOr(near, `Các khóa dùng được: ${list(known)}.`) : {}) }),
  'unquoted-colon': ({ text }) => ({ message: `${code(text)} bị hiểu là một khóa và giá trị của nó.`, hint: `Đặt tên trong ngoặc kép: ${code(`"${text}"`)}.` }),
  'key-for-title': ({ text, below }) => ({
    message: `${code(text)} bị hiểu là một khóa.`,
    hint: `Viết ${code(`title: ${text}`)}, nội dung bên trong đặt ${below === undefined ? 'thẳng cột ở dưới' : `dưới ${code(`${below}:`)}`}.`,
  }),
  'merge-key': () => ({ message: '`<<` không chép được gì ở đây.', hint: 'Viết thẳng các khóa ra.' }),
  'unquoted-comma': ({ text }) => ({ message: `${code(text)} bị hiểu là một khóa không có giá trị.`, hint: 'Danh sách thì viết `[T2, T4, T6]`; còn chữ thì đặt trong ngoặc kép.' }),
  'empty-entry': ({ comment }) => ({
    message: comment === undefined ? 'Mục này để trống.' : `Mục này để trống: ${code(comment)} là ghi chú.`,
    hint: comment === undefined ? 'Viết nội dung vào đây, hoặc xóa đi.' : `Đặt trong ngoặc kép: ${code(`"${comment}"`)}.`,
  }),
  'missing-key': ({ key }) => ({ message: `Thiếu ${code(key)}.`, hint: `Thêm ${code(`${key}: ...`)}.` }),
  'missing-one-of': ({ keys }) => ({ message: `Cần một trong các khóa ${list(keys)}.`, hint: 'Thêm một khóa.' }),
  'keys-clash': ({ keys }) => ({ message: `${keys.map(code).join(' và ')} không đi cùng nhau.`, hint: 'Chỉ giữ một khóa.' }),
  'wrong-type': ({ expected, found, title }) => ({ message: `Cần ${EXPECTED[expected]}, nhưng ở đây ${FOUND[found]}.`, hint: title === undefined ? EXAMPLE[expected] : `Viết ${code(`title: ${title}`)}, các khóa khác ở dưới.` }),
  'empty-text': () => ({ message: 'Đoạn chữ này để trống.', hint: 'Viết nội dung, hoặc xóa khóa này nếu không cần.' }),
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
    hint: 'Đặt cho mục này một id riêng: `{ id: ten-viec, title: ... }`.',
  }),
  'unknown-item': ({ text, near }) => ({ message: `Không có mục nào trong tệp tên là ${code(text)}.`, ...nearOr(near, 'Viết `id` của một mục.') }),
  'needs-circle': ({ ids }) => ({
    message: ids.length === 2 ? `${code(ids[0] ?? '')} chờ chính nó.` : `Các mục này chờ lẫn nhau: ${ids.map(code).join(' → ')}.`,
    hint: ids.length === 2 ? 'Bỏ nó khỏi `needs`.' : 'Bỏ bớt một `needs`.',
  }),
  'unknown-track': ({ text, near, known }) => ({ message: `${code(text)} không nằm trong các mảng đã khai.`, ...nearOr(near, `Thêm vào \`tracks\`, hoặc dùng một trong ${list(known)}.`) }),
  'unknown-resource': ({ text, near }) => ({ message: `Không có tài liệu nào tên là ${code(text)}.`, ...nearOr(near, 'Thêm vào `resources` ở đầu tệp.') }),
  'unknown-list': ({ text, near }) => ({ message: `Không có danh sách nào tên là ${code(text)}.`, ...nearOr(near, 'Thêm vào `lists` ở đầu tệp.') }),
  'no-ids': ({ count, total }) => ({ message: `${count} trên ${total} mục chưa có id: đổi tên có thể làm mất lịch sử của mục.`, hint: '`roadmap check --fix <tệp>` ghi id vào tệp.' }),
  'window-outside': (params) => ({
    message: `Mục này là ${windowOf(params)}, bắt đầu ngoài ${holderOf(params)}.`,
    hint: `Sửa lại \`when\`; nếu để nguyên, mục được xếp vào ${format.span({ from: params.plannedFrom, to: params.plannedTo })}.`,
  }),
  'window-cut': (params) => ({
    message: `Mục này là ${windowOf(params)}, kết thúc sau ${holderOf(params)}.`,
    hint: `Được cắt còn ${format.span({ from: params.plannedFrom, to: params.plannedTo })}.`,
  }),

  'few-open-days': ({ times, open, per }) => ({
    message: typeof per === 'number' ? `Thói quen này cần ${times} lần trong ${per} ngày, nhưng ${days(open)} làm được.` : `Thói quen này cần ${times} lần mỗi ${PER[per]}, nhưng mỗi ${PER[per]} ${days(open)} làm được.`,
    hint: `Giảm số lần; hoặc mở thêm ngày: ${OPENING}`,
  }),
  'slot-without-effort': () => ({ message: 'Thói quen này chọn bài nhưng không có phút nào để làm.', hint: 'Thêm thời gian: `effort: 30 phút`.' }),
  'never-open': () => ({ message: 'Những ngày thói quen này cần đều không làm được.', hint: `Chọn thứ khác; hoặc mở các ngày này: ${OPENING}` }),
  'phase-short': ({ id, needMinutes, haveMinutes, until, minutesPerWeek, enoughMinutes }) => ({
    message: `${code(id)} cần ${Math.round(needMinutes / 60)} giờ; mỗi tuần ${hours(minutesPerWeek)} giờ thì đến ${format.dayYear(until)} chỉ có ${Math.round(haveMinutes / 60)} giờ: thiếu ${Math.round((needMinutes - haveMinutes) / 60)} giờ.`,
    hint: `Mỗi tuần ${hours(enoughMinutes)} giờ thì cả kế hoạch xong đúng hạn; hoặc kết thúc muộn hơn, hoặc bớt việc. So sánh các cách: \`roadmap replan\`.`,
  }),
  'short-count': ({ id, goal, reachable }) => ({
    message: `Những mục được đếm chỉ đủ ${format.number(reachable)} trên ${format.number(goal)}.`,
    hint: `Thêm mục còn thiếu; hoặc tự ghi phần còn lại: ${code(`roadmap target ${id} +1`)}.`,
  }),
  'track-without-block': ({ track }) => ({ message: `Thời gian biểu không có khung giờ nào cho mảng ${code(track)}.`, hint: 'Thêm mảng vào `for` của một khung giờ; khung giờ không có `for` nhận mọi mảng.' }),
  'timetable-over': ({ blockMinutes, plannedMinutes }) => ({
    message: `Thời gian biểu có ${hours(blockMinutes)} giờ mỗi tuần, kế hoạch chỉ ${hours(plannedMinutes)} giờ.`,
    hint: 'Mỗi khung giờ chỉ được dùng một phần; muốn dùng hết thì tăng `hours`, hoặc bớt khung giờ.',
  }),
  'unknown-key-listed': ({ text, near }) => ({ message: `Không có mục nào trong tệp mang key ${code(text)}.`, ...nearOr(near, `Viết ${code(`key: ${text}`)} ở mục đó, hoặc bỏ khỏi danh sách.`) }),
  'choose-too-many': ({ choose, tasks }) => ({
    message: `Chọn ${choose} trong khi giai đoạn này ${tasks === 0 ? 'không có việc nào' : `chỉ có ${tasks} việc`}.`,
    hint: 'Chỉ tính việc nằm ngay trong giai đoạn: thêm việc, hoặc chọn ít hơn.',
  }),
  'use-of-habit': ({ text }) => ({ message: `${code(text)} là thói quen; \`use\` chỉ dành cho việc làm một lần.`, hint: 'Bỏ khỏi đây; thói quen thì đặt dưới `habits` của giai đoạn.' }),
  'used-twice': ({ text, first }) => ({ message: text === first ? `${code(text)} đã có trong danh sách này.` : `${code(text)} với ${code(first)} là một mục, đã có trong danh sách này.`, hint: 'Chỉ giữ một.' }),
  'block-past-day-start': ({ dayStart }) => ({ message: `Khung giờ này kéo qua ${clock(dayStart)}, lúc ngày mới bắt đầu.`, hint: `Cho kết thúc trước ${clock(dayStart)}; hoặc cho ngày bắt đầu muộn hơn, bằng \`dayStart\` trong config.yaml.` }),
}

function noColonHint(text: string): string {
  if (/^[^\s:]+:(?!\/\/)\S/.test(text)) return `Thêm dấu cách sau \`:\`: ${code(text.replace(':', ': '))}.`
  if (text.includes('\uff1a')) return 'Dùng dấu `:` thường, sau nó là một dấu cách.'
  return 'Thêm `:` sau khóa, hoặc `- ` trước mục.'
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }
