import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/commands/table.ts'
import { GLOBAL_OPTIONS } from '../../src/locales/help.ts'
import { help as en } from '../../src/locales/en/help.ts'
import { help as vi } from '../../src/locales/vi/help.ts'
import { jsonOfCommandHelp, jsonOfOverview } from '../../src/render/json/help.ts'
import { argumentNames, flagOf, renderCommandHelp, renderOverview } from '../../src/render/text/help.ts'
import { PLAIN } from '../../src/render/text/paint.ts'
import { widthOf } from '../../src/render/text/width.ts'

const LANGUAGES = [['en', en], ['vi', vi]] as const
const commandNamed = (name: string) => COMMANDS.find((command) => command.name === name)!
const page = (columns: number) => ({ paint: PLAIN, columns })
const show = (lines: readonly string[]) => `\n${lines.join('\n')}\n`

describe.each(LANGUAGES)('the texts of help in %s', (_, texts) => {
  test('there is one for every command of the table, and for no other', () => {
    expect(Object.keys(texts.commands)).toEqual(COMMANDS.map(({ name }) => name))
  })

  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s: every argument and option has its line, and no line is left over', (name, command) => {
    const help = texts.commands[name]!
    expect(Object.keys(help.args)).toEqual(argumentNames(command.args))
    expect(Object.keys(help.options)).toEqual(command.options.map(flagOf))
    for (const line of [help.summary, help.about, ...Object.values(help.args), ...Object.values(help.options)]) expect(line).toMatch(/\S/)
    expect(help.summary).not.toMatch(/\.$/)
  })

  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s: the examples are that command, with options it has', (name, command) => {
    const known = [...command.options.map(flagOf), ...GLOBAL_OPTIONS.flatMap((flags) => flags.split(', ').map(flagOf))]
    for (const [typed] of texts.commands[name]!.examples) {
      expect(typed).toMatch(new RegExp(`^roadmap ${name}( |$)`))
      for (const flag of typed.match(/(?<= )--[\w-]+/g) ?? []) expect(known).toContain(flag)
    }
  })

  test('items of the examples are in the roadmap that ships', () => {
    const yaml = readFileSync(new URL('../../roadmaps/mid-level-2026.yaml', import.meta.url), 'utf8')
    const examples = ['done', 'skip', 'undo', 'streak', 'drop', 'show', 'target', 'history'].flatMap((name) => texts.commands[name]!.examples)
    const ids = examples.flatMap(([typed]) => /^roadmap \w+ ([a-z][a-z-]+)/.exec(typed)?.[1] ?? [])
    expect(ids.length).toBeGreaterThan(5)
    for (const id of [...ids, 'q1']) expect(yaml).toMatch(new RegExp(`\\bid: ${id}\\b`))
  })

  test.each([60, 80, 120])('no page is wider than %i columns', (columns) => {
    const pages = [renderOverview(COMMANDS, texts, page(columns)), ...COMMANDS.map((command) => renderCommandHelp(command, texts, page(columns)))]
    for (const line of pages.flat()) expect(widthOf(line), line).toBeLessThanOrEqual(columns)
    expect(pages.flat().join('\n')).not.toMatch(/undefined|NaN/)
  })
})

test('every placeholder of the table has a Vietnamese word', () => {
  const flags = [...GLOBAL_OPTIONS, ...COMMANDS.flatMap(({ args, options }) => [args, ...options])]
  const words = flags.flatMap((text) => text.match(/(?<=[<[])\w+(?=(?:\.\.\.)?[>\]])/g) ?? [])
  expect(words.filter((word) => vi.placeholders[word] === undefined && word !== 'id')).toEqual([])
})

test('the overview in Vietnamese, narrow: Vietnamese names first', () => {
  expect(show(renderOverview(COMMANDS, vi, page(60)))).toMatchInlineSnapshot(`
    "
    Lập kế hoạch học ngay trong terminal: lộ trình là tệp văn
    bản của riêng mình, lịch sử không bao giờ mất.

    Cách dùng: roadmap [lệnh] [tùy chọn]

    8 lệnh cho người mới
      batdau, init       Chọn lộ trình và bắt đầu
      homnay, today      Việc hôm nay
      xong, done         Đánh dấu việc đã xong
      boqua, skip        Bỏ qua hôm nay
      hoantac, undo      Hoàn tác lệnh vừa ghi
      chuoi, streak      Chuỗi, độ bền và heat map
      baocao, report     Báo cáo: kế hoạch và thực tế trong một
                         kỳ
      nhac, remind       Nhắc việc còn lại, và đặt lịch nhắc

    Hằng ngày
      bamgio, start      Bấm giờ một việc
      dung, stop         Dừng bấm giờ; việc vẫn còn mở
      bo, drop           Bỏ khỏi kế hoạch
      tuan, week         Cả tuần
      danhsach, list     Tìm mục
      xem, show          Xem mục, giai đoạn, kế hoạch, danh sách

    Hằng tuần
      chitieu, target    Ghi số cho chỉ tiêu, hoặc xem các chỉ
                         tiêu
      onlai, review      Ôn lại bài đã giải, chủ đề đã học
      kynang, skill      Tự đánh giá kỹ năng, hoặc xem các kỹ
                         năng
      nghi, off          Tạm nghỉ: không có việc nào, không đứt
                         chuỗi
      xeplai, replan     Bị trễ? Bốn cách xếp lại lịch, đặt cạnh
                         nhau
      lichsu, history    Những gì đã ghi, mới nhất trước

    Thỉnh thoảng
      kehoach, plan      Kế hoạch: xem, thêm, tạm dừng, bỏ, so
                         sánh, nối lại
      kiemtra, check     Tìm lỗi trong lộ trình
      sua, edit          Sửa lộ trình của kế hoạch bằng editor
      caidat, config     Xem và đổi cài đặt
      trogiup, help      Trang này, hoặc trợ giúp của một lệnh

    Tùy chọn chung cho mọi lệnh
      --json             Trả lời bằng một tài liệu JSON
      --lang <vi|en>     Ngôn ngữ của câu trả lời này
      --now <thời điểm>  Chỉnh đồng hồ: 2026-03-02,
                         2026-03-02T19:40 (hoặc biến
                         ROADMAP_NOW)
      --home <thư mục>   Đặt tất cả trong một thư mục (hoặc biến
                         ROADMAP_HOME)
      --color <khi nào>  Màu: always, never hoặc auto; có tôn
                         trọng NO_COLOR
      -h, --help         Trợ giúp, hoặc trợ giúp của lệnh
      -V, --version      Số phiên bản

    Gõ \`roadmap\` cũng là \`roadmap today\`. Xem kỹ một lệnh:
    \`roadmap help done\`.
    "
  `)
})

test('the overview in English, wide', () => {
  expect(show(renderOverview(COMMANDS, en, page(120)))).toMatchInlineSnapshot(`
    "
    A study planner for the terminal: the roadmap is a text file of your own, the history is never lost.

    Usage: roadmap [command] [options]

    A newcomer's eight
      init, batdau     Choose a roadmap and start it
      today, homnay    What today asks for
      done, xong       Tick what is done
      skip, boqua      Not today
      undo, hoantac    Take back what was recorded last
      streak, chuoi    Streaks, strength and a map of the days
      report, baocao   What was planned and what was done in a period
      remind, nhac     Remind of what is still open, now or by cron

    Every day
      start, bamgio    Start the clock on something
      stop, dung       Stop the clock; work stays open
      drop, bo         Take an item out of the plan
      week, tuan       The seven days of a week
      list, danhsach   Find items
      show, xem        All about one item, phase, plan or list

    Every week
      target, chitieu  Log a number, or see the targets
      review, onlai    Recall what was solved and learnt
      skill, kynang    Say how well a skill is known, or see the skills
      off, nghi        Time off: nothing is asked, no streak breaks
      replan, xeplai   Behind? Four ways out, side by side
      history, lichsu  What was recorded, newest first

    Seldom
      plan, kehoach    The plans: list, add, pause, drop, diff, relink
      check, kiemtra   Find what is wrong in a roadmap
      edit, sua        Edit the roadmap of a plan in your editor
      config, caidat   See and change the settings
      help, trogiup    This page, or all about one command

    Options of every command
      --json           Answer with one JSON document
      --lang <vi|en>   Language of this answer
      --now <time>     Set the clock: 2026-03-02, 2026-03-02T19:40 (also ROADMAP_NOW)
      --home <folder>  Keep everything in one folder (also ROADMAP_HOME)
      --color <when>   always, never or auto; NO_COLOR is respected
      -h, --help       Help, or help for the command
      -V, --version    The version

    \`roadmap\` alone is \`roadmap today\`. More about a command: \`roadmap help done\`.
    "
  `)
})

test('a command in English, narrow: a long example goes on after a backslash', () => {
  expect(show(renderCommandHelp(commandNamed('init'), en, page(60)))).toMatchInlineSnapshot(`
    "
    Usage: roadmap init [options]
    Also: roadmap batdau

    Choose a roadmap and start it.
    Asks for the language, a roadmap, the first day and the
    hours a week, then starts the plan. What is given as an
    option is not asked.

    Options
      --roadmap <name>  A roadmap that ships with the program,
                        or the path of a file
      --start <day>     First day of the plan; today without it
                        and without one in the roadmap
      --finish <day>    Last day of the plan; alone, the start
                        is counted back from it
      --hours <hours>   Time to study, such as 10/week or 2h/day
      --as <id>         Id of the plan; without it that of the
                        roadmap
      --yes             Ask nothing; take what is proposed

    Examples
      roadmap init
          asks step by step
      roadmap init --roadmap mid-level-2026 --start monday \\
        --hours 10/week --yes
          asks nothing
    "
  `)
})

test('a command in Vietnamese, narrow', () => {
  expect(show(renderCommandHelp(commandNamed('skip'), vi, page(60)))).toMatchInlineSnapshot(`
    "
    Cách dùng: roadmap boqua <mục...> [tùy chọn]
    Tên khác: roadmap skip

    Bỏ qua hôm nay.
    Thói quen được nghỉ ngày đó mà không đứt chuỗi; việc thì dời
    sang ngày trống kế tiếp, hoặc ngày đã chọn.

    Tham số
      <mục...>           Số thứ tự trong danh sách vừa hiện, id,
                         hoặc vài từ trong tên

    Tùy chọn
      --to <ngày>        Ngày dời việc sang
      --on <ngày>        Ngày bỏ qua; mặc định là hôm nay
      --because <lý do>  Lý do, để xem lại sau

    Ví dụ
      roadmap skip 3
          mục số 3 trong danh sách vừa hiện
      roadmap skip tracing --to T7 --because "trực on-call"
          dời một việc
    "
  `)
})

test('a command in Vietnamese, wide', () => {
  expect(show(renderCommandHelp(commandNamed('done'), vi, page(120)))).toMatchInlineSnapshot(`
    "
    Cách dùng: roadmap xong [mục...] [tùy chọn]
    Tên khác: roadmap done

    Đánh dấu việc đã xong.
    Ghi lại việc đã xong hôm nay hoặc hôm trước. Trên terminal, không ghi mục nào là chốt ngày: một danh sách để đánh dấu,
    ghi số phút, ghi chú, bỏ qua. Ghi hai lần cũng không sao.

    Tham số
      [mục...]                Số thứ tự trong danh sách vừa hiện, id, hoặc vài từ trong tên; nhiều mục thì cách nhau bằng
                              dấu cách

    Tùy chọn
      --on <ngày>             Ngày đã làm: "hôm qua", T6, 2/3
      --minutes <thời lượng>  Thời gian thực tế: 45p, 1h30; mặc định bằng thời gian đã xếp
      --amount <số>           Số lượng, với thói quen có đếm: 20 từ
      --note <nội dung>       Ghi chú một dòng
      --url <link>            Link làm minh chứng
      --grade <mức>           Nhớ đến đâu: again, hard, good, easy (quên, khó, nhớ, dễ)
      --score <điểm>          Điểm buổi phỏng vấn, 0 đến 10, theo tên: graphs=2,communication=4.5
      --before                Đã biết từ trước khi bắt đầu: không tính vào tiến độ, chuỗi và báo cáo
      --unfinished            Đã làm nhưng chưa xong: với việc thì kèm --minutes; với thói quen tự chọn bài thì lần đó được
                              tính, bài vẫn còn đó
      --stdin                 Đọc từng dòng \`id [ngày]\`, dùng cho script; số là số bài LeetCode

    Ví dụ
      roadmap done 1                                                         mục số 1 trong danh sách vừa hiện
      roadmap done tracing --minutes 2h --url https://github.com/me/tracing  kèm thời gian và minh chứng
      roadmap done anki --on "hôm qua"                                       nối lại chuỗi
      roadmap done mock-technical --score graphs=2,communication=4           buổi phỏng vấn thử ra sao
      roadmap done --before lc-1,15,206                                      các bài đã giải từ trước
    "
  `)
})

test('as JSON, the overview has every command and a page its options', () => {
  expect(jsonOfOverview(COMMANDS, en)).toMatchObject({ commands: COMMANDS.map(({ name }) => ({ name })), options: GLOBAL_OPTIONS.map((flags) => ({ flags })) })
  expect(jsonOfCommandHelp(commandNamed('skip'), vi)).toMatchObject({
    name: 'skip',
    aliases: ['boqua'],
    arguments: [{ name: 'refs' }],
    options: [{ flags: '--to <day>' }, { flags: '--on <day>' }, { flags: '--because <why>' }],
    examples: [{ command: 'roadmap skip 3' }, {}],
  })
})
