/** What went wrong and what to do about it, in Vietnamese. */
import type { ErrorTexts, ErrorWords } from '../errors.ts'
import { dayIn, optionExample, shellWord, someOf, typed } from '../errors.ts'
import { fix } from './fix.ts'
import { format } from './format.ts'

/** Where more is said of `plan add`: under `plan`. */
const help = (command: string): string => `\`roadmap help ${command.split(' ')[0]}\``
const some = (all: readonly string[]): string[] => someOf(all, (count) => `và ${count} mục nữa`)
const day = (text: string): string => dayIn(text, format.dayYear)

/** What an argument is, and one that works. */
const ARGUMENTS: Readonly<Record<string, readonly [what: string, example: string]>> = {
  ref: ['một mục', '1'],
  refs: ['ít nhất một mục', '1'],
  name: ['tên hoặc đường dẫn của lộ trình', 'mid-level-2026'],
  id: ['id của kế hoạch', 'mid-level-2026'],
  'old> <new': ['id cũ và id mới', 'caching redis-caching'],
}
/** Values of options, where Vietnamese has words of its own. */
const VALUES: Readonly<Record<string, string>> = { '--start': 'T2', '--hours': '10h/tuần', '--on': '"hôm qua"', '--minutes': '45p', '--to': 'T6' }
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'hết chỗ trên đĩa',
  EISDIR: 'đây là thư mục',
  ENOTDIR: 'một thư mục trong đường dẫn lại là tệp',
  ENOENT: 'không tồn tại',
  EMFILE: 'đang mở quá nhiều tệp',
}

export const errors: ErrorTexts = {
  'unknown-command': ({ command, near }) => ({
    message: `Không có lệnh ${typed(command)}.`,
    hint: near === undefined ? 'Xem các lệnh: `roadmap help`.' : `Gần đúng nhất là \`roadmap ${near}\`. Xem các lệnh: \`roadmap help\`.`,
  }),
  'unknown-option': ({ option, command, known }) => ({
    message: `\`roadmap ${command}\` không có tùy chọn ${typed(option)}.`,
    hint: `${known.length === 0 ? '' : `Dùng được: ${known.join(', ')}. `}Xem: ${help(command)}.`,
  }),
  'missing-argument': ({ argument, command }) => {
    const [what, example] = ARGUMENTS[argument] ?? [`<${argument}>`, undefined]
    return {
      message: `\`roadmap ${command}\` cần có ${what}.`,
      hint: `${example === undefined ? '' : `Ví dụ: \`roadmap ${command} ${example}\`. `}Xem: ${help(command)}.`,
    }
  },
  'too-many-arguments': ({ command, extra }) => ({
    message: `\`roadmap ${command}\` không hiểu ${typed(extra)}.`,
    hint: `Cụm từ có dấu cách cần đặt trong ngoặc kép. Xem: ${help(command)}.`,
  }),
  'options-clash': ({ command, options }) => ({
    message: `${options.map((option) => `\`${option}\``).join(' và ')} không đi cùng nhau.`,
    hint: `Bỏ bớt một. Xem: ${help(command)}.`,
  }),
  'option-needs-value': ({ option }) => ({
    message: `${option} cần có giá trị đi kèm.`,
    hint: `Ví dụ: \`${optionExample(option, VALUES)}\`.`,
  }),
  'bad-option-value': ({ option, value, expected }) => ({
    message: `${option} không nhận giá trị ${typed(value)}.`,
    hint: `Giá trị hợp lệ: ${expected}.`,
  }),
  'kind-needs-time': () => ({ message: '`--kind` để chọn việc vừa một khoảng thời gian.', hint: 'Ghi bao nhiêu phút: `roadmap today 25m --kind reading`, hoặc xem tất cả việc loại đó: `roadmap list --kind reading`.' }),
  'reversed-days': ({ text }) => ({ message: `${typed(text)} bị ngược.`, hint: 'Viết ngày sớm hơn trước.' }),
  'bad-line': ({ line, text }) => ({
    message: `Dòng ${line} không phải là id, hay id kèm một ngày không sau hôm nay: ${typed(text)}.`,
    hint: 'Mỗi dòng một mục: `lc-1` hoặc `lc-1 2026-03-02`. Chưa ghi gì cả.',
  }),
  'bad-day': ({ text }) => ({
    message: `${typed(text)} không phải là ngày.`,
    hint: 'Cách viết ngày: `2/3`, `2026-03-02`, `mai`, `T6`, `+3d`, `"hôm qua"` hoặc `"thứ 6 tuần sau"`.',
  }),
  'ambiguous-day': ({ text, readings }) => ({
    message: `${typed(text)} có thể là ${readings.map(day).join(' hoặc ')}.`,
    hint: `Viết theo thứ tự năm-tháng-ngày: \`${readings.find((reading) => dayIn(reading, () => '') === '') ?? '2026-03-02'}\`.`,
  }),
  'off-unknown': ({ text, known }) => ({
    message: text === '' ? 'Sắp tới không có ngày tạm nghỉ nào.' : `Chưa khai báo tạm nghỉ cho ${typed(text)}.`,
    ...(known.length === 0 ? { hint: 'Xem các lần đã khai báo: `roadmap off`.' } : { hint: 'Đã khai báo:', choices: known }),
  }),
  'off-unclear': ({ known }) => ({ message: 'Hủy lần tạm nghỉ nào?', hint: 'Ghi một ngày trong đó, như `roadmap off cancel T6`:', choices: known }),
  'past-day': ({ day, after }) => ({ message: `${dayIn(day, format.dayLong)} không sau ${dayIn(after, format.dayLong)}.`, hint: 'Chọn một ngày muộn hơn, như `T6` hoặc `+3d`.' }),
  'bad-minutes': ({ text }) => ({
    message: `${typed(text)} không phải là thời lượng.`,
    hint: 'Cách viết thời lượng: `"45 phút"`, `45p`, `1h30`, `1,5h` hoặc `45m`.',
  }),
  'bad-hours': ({ text }) => ({
    message: `${typed(text)} không phải là số giờ.`,
    hint: 'Cách viết số giờ: `10h/tuần`, `10-15h/tuần`, `2h/ngày` hoặc `10/week`.',
  }),
  'bad-now': ({ text }) => ({
    message: `Không chỉnh được đồng hồ sang ${typed(text)} (--now, ROADMAP_NOW).`,
    hint: 'Cách viết thời điểm: `2026-03-02`, `2026-03-02T19:40` hoặc `2026-03-02T12:40:00Z`.',
  }),
  'bad-number': ({ text }) => ({
    message: `${typed(text)} không phải là số.`,
    hint: 'Cách viết số: `3` hoặc `6,5`.',
  }),
  'bad-score': ({ text, why, names: [first = 'graphs', second = 'communication', ...others] }) => ({
    message: {
      pair: `${typed(text)} không phải là một tên kèm điểm.`,
      name: `${typed(text)} không dùng làm tên được: tên chỉ gồm chữ, số, - và _.`,
      points: `${typed(text)} không có điểm từ 0 đến 10.`,
      twice: `${typed(text)} xuất hiện hai lần.`,
      many: `${typed(text)} có hơn mười hai tên.`,
    }[why],
    hint: `Ví dụ: \`--score ${[first, second, ...others].map((name, i) => `${name}=${[2, 4.5][i] ?? 3}`).join(',')}\`.`,
  }),
  'future-day': ({ day: text }) => ({
    message: `Chưa đến ${day(text)}; chỉ ghi được việc đã làm.`,
    hint: 'Bỏ ngày đi, hoặc chọn ngày đã qua: `--on "hôm qua"`. Muốn dời mục sang ngày đó: `roadmap skip <mục> --to <ngày>`.',
  }),
  'bad-file': ({ problems }) => {
    const file = problems[0]?.file ?? ''
    const found = problems.filter(({ severity }) => severity === 'problem').length
    return {
      message: `${file} có ${found} lỗi. Chưa ghi lại gì.`,
      hint: `Sửa tệp rồi kiểm tra lại: \`roadmap check ${shellWord(file)}\`.`,
    }
  },
  'file-not-found': ({ file }) => ({
    message: `Không có tệp ${typed(file)}.`,
    hint: 'Xem lại đường dẫn. Lộ trình có sẵn thì chỉ cần tên: `roadmap plan add mid-level-2026`.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    message: `Không mở được ${typed(file)}: ${REASONS[reason] ?? reason}.`,
    hint: `Xem quyền của tệp: \`ls -ld ${shellWord(file)}\`.`,
  }),
  'file-exists': ({ file }) => ({
    message: `Đã có sẵn tệp ${typed(file)}; tệp vẫn giữ nguyên.`,
    hint: `Dùng luôn tệp này: \`roadmap plan add ${shellWord(file)}\`. Hoặc chuyển đi trước: \`mv ${shellWord(file)} ${shellWord(`${file}.old`)}\`.`,
  }),
  'roadmap-not-found': ({ name, shipped, near }) => ({
    message: `Không có lộ trình ${typed(name)}.`,
    hint: near === undefined
      ? `Tệp tự viết thì ghi cả đường dẫn: \`${shellWord(`./${name}.yaml`)}\`. Các lộ trình có sẵn:`
      : `Gần đúng nhất là \`${near}\`. Các lộ trình có sẵn:`,
    choices: some(shipped),
  }),
  'plan-taken': ({ plan, name }) => ({
    message: `Đã có kế hoạch ${typed(plan)}.`,
    hint: `Đặt id khác cho kế hoạch mới: \`roadmap plan add ${shellWord(name)} --as ${shellWord(`${plan}-2`)}\`.`,
  }),
  'plan-paused': ({ plan }) => ({ message: `${typed(plan)} đang tạm dừng rồi.`, hint: `Tiếp tục: \`roadmap plan resume ${plan}\`.` }),
  'plan-runs': ({ plan }) => ({ message: `${typed(plan)} không tạm dừng.`, hint: `Tạm dừng: \`roadmap plan pause ${plan}\`.` }),
  'which-plan': ({ plans }) => ({ message: 'Kế hoạch nào?', hint: 'Ghi thêm tên vào lệnh; đang chạy:', choices: plans }),
  'replan-nothing': ({ way }) => ({ message: `${typed(way)} không thay đổi gì.`, hint: 'Xem từng cách sẽ làm gì: `roadmap replan`.' }),
  'plan-not-found': ({ plan, plans }) => ({
    message: `Không có kế hoạch ${typed(plan)}.`,
    hint: plans.length === 0 ? 'Bắt đầu một kế hoạch: `roadmap init`.' : 'Các kế hoạch đang có:',
    choices: some(plans),
  }),
  'bad-plan-id': ({ plan }) => ({
    message: `${typed(plan)} không dùng làm id của kế hoạch được.`,
    hint: 'Id chỉ gồm chữ thường không dấu, chữ số, `-` và `.`: `--as rust-2026`.',
  }),
  'relink-in-plan': ({ ref }) => ({
    message: `${typed(ref)} vẫn có trong kế hoạch; chỉ nối được mục không còn trong lộ trình với mục mới.`,
    hint: 'Xem lộ trình đã đổi gì: `roadmap plan diff`. Id cũ viết trước: `roadmap plan relink <cũ> <mới>`.',
  }),
  'relink-nothing': ({ ref, near, heir }) => ({
    message: heir === undefined ? `Chưa ghi lại gì về ${typed(ref)}.` : `Những gì đã ghi về ${typed(ref)} đang được tính cho ${typed(heir)}.`,
    hint: heir !== undefined
      ? `Muốn nối với mục khác: xem \`roadmap history ${shellWord(heir)}\`, rồi bỏ lần nối đó bằng \`roadmap undo e<n>\`.`
      : near.length === 0 ? 'Không có mục nào đã rời kế hoạch mà còn lịch sử.' : 'Các mục đã rời kế hoạch mà còn lịch sử:',
    choices: heir === undefined ? some(near) : [],
  }),
  'relink-kinds': ({ from, to }) => ({
    message: `Không nối được ${typed(from)} với ${typed(to)}: một bên là chỉ tiêu có ghi số, một bên là mục đánh dấu xong.`,
    hint: 'Xem các chỉ tiêu: `roadmap target`.',
  }),
  'start-after-finish': ({ start, finish }) => ({
    message: `Ngày bắt đầu ${day(start)} lại sau ngày kết thúc ${day(finish)}.`,
    hint: 'Chọn `--finish` muộn hơn hoặc `--start` sớm hơn.',
  }),
  'no-plan': () => ({ message: 'Chưa có kế hoạch nào.', hint: 'Bắt đầu một kế hoạch: `roadmap init`.' }),
  'no-list-today': ({ number }) => ({
    message: `Số ${number} của danh sách nào? Hôm nay terminal này chưa hiện danh sách nào.`,
    hint: `Chạy \`roadmap today\` trước; nếu là bài LeetCode số ${number} thì gõ \`lc-${number}\`.`,
  }),
  'no-such-row': ({ number, rows }) => ({
    message: `Không có số ${number}; danh sách vừa hiện có ${rows} mục.`,
    hint: 'Xem lại danh sách: `roadmap today` hoặc `roadmap list`.',
  }),
  'ref-not-found': ({ ref, near }) => ({
    message: `Không có mục ${typed(ref)}.`,
    hint: near.length === 0 ? 'Xem tất cả các mục: `roadmap list --all`.' : 'Gần đúng nhất là:',
    choices: some(near),
  }),
  'ref-ambiguous': ({ ref, matches }) => ({
    message: `${typed(ref)} ứng với ${matches.length} mục. Chưa ghi lại gì.`,
    hint: 'Chọn một mục và gõ id:',
    choices: some(matches),
  }),
  'nothing-named': ({ command }) => ({
    message: `\`roadmap ${command}\` cần biết là mục nào.`,
    hint: `Chạy \`roadmap today\`, rồi gõ số thứ tự, ví dụ: \`roadmap ${command} 1\`.`,
  }),
  'cannot-be-done': ({ ref }) => ({
    message: `Không đánh dấu xong cho ${typed(ref)} được: đây không phải là việc, bước, thói quen hay sản phẩm.`,
    hint: `Xem mục này: \`roadmap show ${shellWord(ref)}\`. Chỉ tiêu thì ghi số bằng \`roadmap target\`.`,
  }),
  'not-a-slot': ({ ref }) => ({
    message: `${typed(ref)} không phải là thói quen tự chọn bài trong lộ trình.`,
    hint: '`--unfinished` dành cho việc, và cho thói quen tự chọn bài; thói quen khác thì ghi một phần bằng `--minutes 10m`.',
  }),
  'clock-forgotten': ({ title, since, minutes, cut }) => ({
    message: `Bấm giờ ${typed(title)} từ ${since} mà chưa dừng, đến nay là ${format.minutes(minutes)}. Chưa ghi gì cả.`,
    hint: 'Chọn cách tính:',
    choices: [
      'roadmap stop --keep         tính hết',
      ...(cut === undefined ? [] : [`roadmap stop --cut          ${format.minutes(cut)}, đến lúc đáng lẽ phải dừng`]),
      'roadmap stop --minutes 30m',
      'roadmap stop --drop         không tính phút nào',
    ],
  }),
  'no-clock': () => ({ message: 'Không bấm giờ việc nào.', hint: 'Bắt đầu: `roadmap start 1`. Ghi thời gian mà không bấm giờ: `roadmap done 1 --unfinished --minutes 30m`.' }),
  'unfinished-needs-minutes': ({ ref }) => ({ message: `Đã làm ${typed(ref)} bao lâu?`, hint: `\`roadmap done ${shellWord(ref)} --unfinished --minutes 45m\`` }),
  'closed-already': ({ ref }) => ({ message: `${typed(ref)} không còn mở, không có gì để làm.`, hint: `Xem vì sao: \`roadmap show ${shellWord(ref)}\`.` }),
  'not-to-review': ({ ref }) => ({ message: `${typed(ref)} không nằm trong phần ôn lại: chỉ bài tập và chủ đề đã xong mới quay lại.`, hint: 'Việc khác muốn ôn lại thì ghi `review: true` trong lộ trình.' }),
  'row-is-two': ({ row, slot, picked }) => ({
    message: `Số ${row} vừa là thói quen ${typed(slot)}, vừa là bài hôm nay của thói quen đó: ${typed(picked)}.`,
    hint: `Nói rõ muốn bỏ gì: \`roadmap drop ${shellWord(picked)}\` hay \`roadmap drop ${shellWord(slot)}\`.`,
  }),
  'not-a-target': ({ ref }) => ({ message: `${typed(ref)} không phải là chỉ tiêu.`, hint: 'Xem các chỉ tiêu: `roadmap target`.' }),
  'not-a-habit': ({ ref }) => ({ message: `${typed(ref)} không phải là thói quen.`, hint: 'Xem các thói quen: `roadmap streak`.' }),
  'skill-not-found': ({ name, known }) => ({
    message: `Không có kỹ năng ${typed(name)}.`,
    hint: known.length === 0 ? 'Các kế hoạch đang theo không có kỹ năng nào. Lộ trình ghi kỹ năng ở `skills`.' : 'Các kỹ năng đang có:',
    choices: some(known),
  }),
  'wrong-skill-value': ({ skill, text, most }) => ({
    message: `${typed(text)} không phải là mức của kỹ năng ${typed(skill)}.`,
    hint: `Mức là số từ 0 đến ${format.number(most)}, lẻ nửa điểm cũng được: \`roadmap skill ${shellWord(skill)} 2,5\`.`,
  }),
  'wrong-target-value': ({ ref, text }) => ({
    message: `Không ghi được ${typed(text)} cho chỉ tiêu ${typed(ref)}.`,
    hint: `Chỉ tiêu đếm thì cộng thêm: \`roadmap target ${shellWord(ref)} +1\`. Chỉ tiêu đo thì ghi giá trị: \`roadmap target ${shellWord(ref)} 6,5\`.`,
  }),
  'nothing-to-undo': () => ({ message: 'Không còn gì để hoàn tác.', hint: 'Xem những gì đã ghi: `roadmap history`.' }),
  'nothing-to-undo-for': ({ ref }) => ({
    message: `Không có gì để hoàn tác cho ${typed(ref)}.`,
    hint: `Xem những gì đã ghi: \`roadmap history ${shellWord(ref)}\`.`,
  }),
  'unknown-config-key': ({ key, near }) => ({
    message: `Không có mục cài đặt ${typed(key)}.`,
    hint: near === undefined ? 'Xem các cài đặt: `roadmap config`.' : `Gần đúng nhất là ${typed(near)}. Xem các cài đặt: \`roadmap config\`.`,
  }),
  'bad-config-value': ({ key, value }) => ({
    message: `Cài đặt ${key} không nhận giá trị ${typed(value)}. Chưa thay đổi gì.`,
    hint: 'Xem các cài đặt đang dùng: `roadmap config`.',
  }),
  'secret-in-config': ({ key }) => ({
    message: `${key} chỉ ghi nơi lưu địa chỉ, không ghi thẳng địa chỉ vì đó là bí mật. Chưa thay đổi gì.`,
    hint: 'Ghi địa chỉ vào tệp `webhook.url` cạnh config.yaml, `chmod 600` tệp đó, rồi: `roadmap config remind.webhook.url file:webhook.url`. Hoặc dùng biến: `$TEN_BIEN`, nhưng cron không thấy biến này.',
  }),
  'bad-period': ({ text }) => ({
    message: `${typed(text)} không phải là khoảng thời gian.`,
    hint: 'Cách viết: `Q1`, `2026-Q1`, `2026-03`, `"quý 1"`, `prev`, hoặc `--from 2026-03-02 --to 2026-03-15`.',
  }),
  'no-editor': ({ platform }) => ({
    message: 'Chưa chọn editor: $VISUAL và $EDITOR đều trống.',
    hint: platform === 'win32' ? 'Chọn một editor: `set EDITOR=notepad`.' : 'Chọn một editor: `EDITOR=nano roadmap edit` hoặc `EDITOR=vi roadmap edit`. Dùng lâu dài: thêm `export EDITOR=nano` vào profile của shell.',
  }),
  'editor-missing': ({ editor, reason }) => ({
    message: `Không chạy được editor ${typed(editor)} ($VISUAL, $EDITOR): ${REASONS[reason] ?? reason}. Chưa thay đổi gì.`,
    hint: 'Chọn editor khác: `EDITOR=nano roadmap edit` hoặc `EDITOR=vi roadmap edit`.',
  }),
  'editor-failed': ({ editor, reason }) => ({
    message: /^\d+$/.test(reason) ? `Editor ${typed(editor)} báo lỗi khi thoát (exit code ${reason}). Lộ trình vẫn như cũ.` : `Editor ${typed(editor)} bị dừng giữa chừng (${reason}). Lộ trình vẫn như cũ.`,
    hint: 'Chạy lại: `roadmap edit`.',
  }),
  'edit-broken': ({ file, problems }) => ({
    message: `Bản nháp có ${problems.length} lỗi. ${file} vẫn như cũ.`,
    hint: `Sửa bản nháp, kiểm tra, rồi đưa vào chỗ cũ: \`roadmap check ${shellWord(problems[0]?.file ?? '')}\`, \`mv ${shellWord(problems[0]?.file ?? '')} ${shellWord(file)}\`.`,
  }),
  'edit-changed': ({ file, draft }) => ({
    message: `Trong lúc đó có chương trình khác đã ghi ${file}. Tệp được giữ nguyên như bây giờ.`,
    hint: `Xem chỗ khác nhau: \`diff ${shellWord(file)} ${shellWord(draft)}\`. Những gì vừa viết nằm trong bản nháp.`,
  }),
  'edit-unwritable': ({ path, reason }) => ({
    message: `Không ghi được ${path}: ${REASONS[reason] ?? reason}. Lộ trình vẫn như cũ.`,
    hint: `Xem quyền: \`ls -ld ${shellWord(path.replace(/[^\\/]*$/, '') || '.')}\`.`,
  }),
  'edit-refused': ({ file, why }) => (why === 'shipped' ? fix.shipped(file, file.replace(/^.*[\\/]|\.ya?ml$/g, '')) : fix.notUtf8()),
  'journal-newer': ({ file }) => ({
    message: `Nhật ký do bản roadmap mới hơn ghi; tệp vẫn giữ nguyên: ${file}`,
    hint: 'Cập nhật: `npm install -g lotrinh@latest`.',
  }),
  'journal-damaged': ({ file }) => ({
    message: `Nhật ký bị hỏng: ${file}`,
    hint: `Trước hết giữ lại một bản: \`cp ${shellWord(file)} ${shellWord(`${file}.damaged`)}\`. Sau đó khôi phục từ bản sao lưu, hoặc cứu phần còn đọc được: \`sqlite3 ${shellWord(file)} .recover\`.`,
  }),
  'journal-busy': ({ file }) => ({
    message: `Chương trình khác khóa nhật ký quá lâu: ${file}. Chưa ghi lại gì.`,
    hint: `Thử lại. Nếu vẫn bị, xem chương trình nào đang giữ: \`fuser ${shellWord(file)}\`.`,
  }),
  'journal-readonly': ({ file }) => ({
    message: `Không ghi được vào nhật ký: ${file}. Chưa ghi lại gì.`,
    hint: `Xem quyền của tệp: \`ls -l ${shellWord(file)}\`. Muốn đặt tất cả ở thư mục khác: \`roadmap --home <thư mục>\`.`,
  }),
  'journal-foreign': ({ file }) => ({
    message: `Đây không phải nhật ký mà là cơ sở dữ liệu của chương trình khác; tệp vẫn giữ nguyên: ${file}`,
    hint: `Chuyển tệp đi: \`mv ${shellWord(file)} ${shellWord(`${file}.old`)}\`. Hoặc đặt tất cả ở thư mục khác: \`roadmap --home <thư mục>\`.`,
  }),
  'journal-unreadable': ({ file, reason }) => ({
    message: `Không mở được nhật ký: ${file} (${REASONS[reason] ?? reason})`,
    hint: `Xem quyền của tệp: \`ls -ld ${shellWord(file)}\`.`,
  }),
  'disk-full': ({ file }) => ({
    message: `Ổ đĩa đã đầy${file === '' ? '' : `: ${file}`}. Chưa ghi lại gì.`,
    hint: 'Dọn bớt rồi chạy lại lệnh. Xem dung lượng còn lại: `df -h`.',
  }),
  'at-quiet': ({ at, quiet, better }) => ({
    message: `${at} nằm trong giờ yên tĩnh ${quiet}: lúc đó không bao giờ có lời nhắc.`,
    hint: `Chọn giờ khác${better === undefined ? '' : `, hoặc đổi giờ yên tĩnh: \`roadmap config remind.quiet ${better}\``}.`,
  }),
  'crontab-differs': () => ({
    message: 'Cron nhận crontab mới mà không báo lỗi, nhưng nội dung đang có lại khác.',
    hint: 'Xem đang có gì: `crontab -l`. Muốn tự thêm: `crontab -e`, dán những gì `roadmap remind install --print cron` in ra.',
  }),
  'crontab-failed': ({ action, reason }) => ({
    message: `${action === 'read' ? 'Không đọc được crontab' : 'Cron không nhận crontab'}: ${reason}. Crontab vẫn như cũ.`,
    hint: action === 'read' ? 'Xem báo lỗi: `crontab -l`.' : 'Xem đang có gì: `crontab -l`. Không dùng cron: `roadmap remind install --print systemd`.',
  }),
  'crontab-markers': ({ line, text, why }) => ({
    message: `Dòng ${line} của crontab, ${typed(text)}, ${{ 'no-end': 'mở đầu phần của roadmap mà không có dòng kết thúc', 'no-begin': 'kết thúc phần của roadmap mà không có dòng mở đầu', twice: 'xuất hiện lần thứ hai' }[why]}. Chưa thay đổi gì.`,
    hint: 'Xóa dòng đó cùng các dòng của roadmap bên cạnh: `crontab -e`. Sau đó: `roadmap remind install`.',
  }),
  'crontab-not-utf8': ({ line }) => ({
    message: `Dòng ${line} của crontab có byte không phải UTF-8, ghi lại sẽ mất. Chưa thay đổi gì.`,
    hint: 'Tự thêm bằng tay: `crontab -e`, dán những gì `roadmap remind install --print cron` in ra.',
  }),
  'crontab-unclear': ({ line }) => ({
    message: `Dòng ${line} của crontab có \\r hoặc \\b, và cron không cho biết đó là chữ viết ra hay là ký tự điều khiển. Chưa thay đổi gì.`,
    hint: 'Tự thêm bằng tay: `crontab -e`, dán những gì `roadmap remind install --print cron` in ra.',
  }),
  'no-crontab-program': ({ platform }) => ({
    message: 'Máy không có chương trình `crontab` nên không đặt lịch với cron được.',
    hint: platform === 'win32' ? 'Dùng Task Scheduler: `roadmap remind install --print schtasks`.' : `Cài cron${platform === 'linux' ? ', ví dụ `sudo apt install cron`' : ''}, hoặc không dùng cron: \`roadmap remind install --print ${platform === 'darwin' ? 'launchd' : 'systemd'}\`.`,
  }),
  'cron-line-too-long': ({ bytes, most, longest }) => ({
    message: `Dòng cho cron dài ${bytes} byte, cron chỉ nhận ${most}. Phần dài nhất là ${typed(longest)}.`,
    hint: 'Dùng đường dẫn ngắn hơn, hoặc không dùng cron: `roadmap remind install --print systemd`.',
  }),
  'timer-unwritable': ({ system, text, most }) => ({
    message: most === undefined ? `${system} không ghi được ${typed(text)}.` : `Lệnh cho ${system} dài ${text.length} ký tự, chỉ nhận ${most}: ${typed(text)}.`,
    hint: 'Dùng thư mục có tên ngắn, không có ký tự đặc biệt: `roadmap --home <thư mục>`.',
  }),
  'not-interactive': ({ option }) => ({
    message: 'Cần một câu trả lời, mà ở đây không có terminal để hỏi.',
    hint: `Trả lời sẵn trên dòng lệnh: \`${option}\`.`,
  }),
  cancelled: () => ({ message: 'Đã hủy, chưa ghi lại gì.' }),
}

export const errorWords: ErrorWords = {
  error: 'lỗi',
  warning: 'cảnh báo',
  hint: 'gợi ý',
  count: (problems, warnings) => [problems > 0 && `${problems} lỗi`, warnings > 0 && `${warnings} cảnh báo`].filter(Boolean).join(', '),
  bug: (reason) => ({
    message: `Đây là bug của roadmap, không phải lỗi người dùng: ${reason}`,
    hint: 'Nhờ báo lại: `npm bugs lotrinh`. Chép lệnh vừa gõ cùng các dòng dưới đây, bỏ đi những gì riêng tư.',
  }),
  thrown: 'thứ bị throw không phải là Error',
}
