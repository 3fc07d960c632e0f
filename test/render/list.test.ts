/** The screen and the JSON of `list`. */
import { expect, test } from 'vitest'
import { screen, smallWorld } from './small-world.ts'

test('the list of a terminal is what is current, overdue work first, and says what it leaves out', async () => {
  const world = await smallWorld()
  expect(screen((await world.run('list')).out)).toMatchInlineSnapshot(`
    "
    Overdue
       1     Read about queues         2h  3 days late
    Backend in a month · 2 Mar 2026 – 29 Mar 2026
       2     Word cards            20 min  every day · streak 4 days
       3     Tech talk             15 min  twice a week · streak 1 week
      weeks 1–2: Basics (2–15 Mar)
       4     Retry with backoff      1h30  due 15 Mar
       5     A working demo                due 15 Mar · deliverable
      weeks 3–4: Depth (16–29 Mar)
       6     LC 133 · Clone Graph  30 min  from 16 Mar

    Lists: graphs 1/2
    6 items · 2 more, not due yet or done: roadmap list --all
    "
  `)
})

test('all items stand under their phase, in Vietnamese', async () => {
  const world = await smallWorld({ lang: 'vi' })
  expect(screen((await world.run('list --all')).out)).toMatchInlineSnapshot(`
    "
    Backend trong một tháng · 2/3/2026 – 29/3/2026
       1     Thẻ từ vựng                 20 phút  hằng ngày · chuỗi 4
       2     Tech talk                   15 phút  mỗi tuần 2 lần · chuỗi 1 tuần
      tuần 1–2: Nền tảng (2–15/3)
       3     Đọc về hàng đợi                  2h  trễ 3 ngày
       4  ✓  LC 200 · Number of Islands  30 phút  xong 5/3 · medium
       5     Retry với backoff              1h30  hạn 15/3
       6     Bản demo chạy được                   hạn 15/3 · sản phẩm
      tuần 3–4: Chuyên sâu (16–29/3)
       7     LC 133 · Clone Graph        30 phút  từ 16/3
       8     Một ngày nào đó                      để sau

    Danh sách: graphs 1/2
    8 mục
    "
  `)
})

test('words need no accents, in either language, and steps are found too', async () => {
  const world = await smallWorld()
  const ids = async (command: string): Promise<string[]> => (await world.json<{ items: { id: string }[] }>(command)).items.map(({ id }) => id)
  expect(await ids('list hang doi')).toEqual(['read'])
  expect(await ids('list thiet ke')).toEqual(['retry.a'])
  expect(await ids('list lc-133')).toEqual(['clone'])
  expect(await ids('list --kind problem')).toEqual(['clone'])
  expect(await ids('list --kind problem --all')).toEqual(['islands', 'clone'])
  expect(await ids('list --phase basics --type deliverable')).toEqual(['demo'])
})

test('the numbers of the list are the rows that the next command takes', async () => {
  const world = await smallWorld()
  await world.run('list --track code')
  expect((await world.run('done 1')).out).toContain('Read about queues')
})

test('a pipe gets every open item and leaves the rows alone', async () => {
  const world = await smallWorld()
  await world.run('list --track code')
  const { out } = await world.run('list', { terminal: false })
  expect(out).toContain('One day')
  expect((await world.run('show 1')).out).toContain('Read about queues')
})

test('an option that names nothing says what there is', async () => {
  const world = await smallWorld()
  for (const command of ['list --kind nope', 'list --phase nope', 'list --type nope', 'list --track nope', 'list --list nope']) {
    const { code, err, out } = await world.run(command)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('It takes')
  }
  expect((await world.run('list --plan nope')).err).toContain('There is no plan `nope`')
})

test('words that match nothing open say so', async () => {
  const world = await smallWorld()
  expect((await world.run('list islands')).out).toMatchInlineSnapshot(`
    "No open item matches. · 1 done or dropped: --all shows them too
    "
  `)
  expect((await world.run('list zebra')).out).toMatchInlineSnapshot(`
    "No item matches.
    "
  `)
})

test('an item as JSON is what json.md promises', async () => {
  const world = await smallWorld()
  const { items, lists } = await world.json<{ items: Record<string, unknown>[]; lists: unknown[] }>('list --all')
  expect(items.find(({ id }) => id === 'islands')).toMatchInlineSnapshot(`
    {
      "checklist": [],
      "doneBefore": null,
      "doneOn": "2026-03-05",
      "effortGuessed": false,
      "effortMinutes": 30,
      "every": null,
      "id": "islands",
      "key": "lc-200",
      "kind": "problem",
      "level": "medium",
      "link": null,
      "needs": [],
      "note": null,
      "phases": [
        "first",
      ],
      "plan": "small",
      "priority": "should",
      "ref": "small/islands",
      "spentMinutes": 40,
      "status": "done",
      "steps": [],
      "streak": null,
      "tags": [],
      "title": "LC 200 · Number of Islands",
      "track": "code",
      "type": "task",
      "usedIn": [],
      "window": {
        "from": "2026-03-02",
        "to": "2026-03-08",
      },
    }
  `)
  expect(items.find(({ id }) => id === 'anki')).toMatchObject({ type: 'habit', every: 'day', status: 'open', window: { from: '2026-03-02', to: '2026-03-29' }, spentMinutes: 160 })
  expect(items.find(({ id }) => id === 'extra')).toMatchObject({ status: 'open', window: null })
  expect(items.find(({ id }) => id === 'retry')).toMatchObject({ needs: ['small/read'], steps: [{ id: 'retry.a', type: 'step', status: 'open' }, { id: 'retry.b' }] })
  expect(lists).toEqual([{ id: 'graphs', plan: 'small', title: 'Graphs', done: 1, of: 2 }])
})

test.each([40, 80, 120])('no line is wider than %i columns', async (columns) => {
  const world = await smallWorld({ columns })
  const { out } = await world.run('list --all')
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
})
