/** Reminders as processes: two that start at the same instant, one that dies while sending, and one that cron would start. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Ran } from '../support/cli.ts'
import { BIN, environment, runBuilt, temporaryFolder } from '../support/built.ts'

const TRIALS = 20

/** A home whose plan runs since the day before. */
function homeWithPlan(): string {
  const home = temporaryFolder()
  expect(runBuilt(home, ['init', '--roadmap', 'mid-level-2026', '--start', '2026-03-02', '--yes'])).toMatchObject({ code: 0 })
  return home
}

function start(home: string, args: readonly string[], now: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], { env: environment(home, { ROADMAP_NOW: now, ...env }), stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    child.stdout.on('data', (part: Buffer) => (out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (err += part.toString()))
    child.once('error', reject).once('close', (code) => resolve({ out, err, code: code ?? -1 }))
  })
}

const dayAfter = (n: number): string => new Date(Date.parse('2026-03-03') + n * 86_400_000).toISOString().slice(0, 10)

/** How many messages each of the topics got. */
async function countingServer(pause = 0): Promise<{ readonly port: number; readonly bodies: string[] }> {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      bodies.push(Buffer.concat(parts).toString())
      setTimeout(() => response.end(), pause)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, bodies }
}

test(`two that start at the same instant say it once, ${TRIALS} times`, async () => {
  const home = homeWithPlan()
  const { port, bodies } = await countingServer()
  writeFileSync(join(home, 'webhook.url'), `http://127.0.0.1:${port}/`, { mode: 0o600 })
  writeFileSync(join(home, 'config.yaml'), 'remind: { via: [stdout, webhook], webhook: { url: file:webhook.url, format: json } }\n')
  const speakers: number[] = []
  for (let trial = 0; trial < TRIALS; trial++) {
    const now = `${dayAfter(trial)}T21:30`
    const both = await Promise.all([start(home, ['remind'], now), start(home, ['remind', '--missed', '--at', '21:30'], now)])
    expect(both.map(({ code, err }) => [code, err])).toEqual([[0, ''], [0, '']])
    expect(both.filter(({ out }) => out !== '')).toHaveLength(1)
    speakers.push(both.findIndex(({ out }) => out !== ''))
  }
  expect(bodies).toHaveLength(TRIALS)
  expect(new Set(bodies.map((body) => (JSON.parse(body) as { readonly lines: readonly string[] }).lines.length > 0))).toEqual(new Set([true]))
  console.log(`${TRIALS} trials, ${bodies.length} messages; the first of the two was quicker ${speakers.filter((n) => n === 0).length} times`)
}, 120_000)

test('one that is killed while it sends is made up for, ten minutes later', async () => {
  const home = homeWithPlan()
  const { port, bodies } = await countingServer(60_000)
  writeFileSync(join(home, 'webhook.url'), `http://127.0.0.1:${port}/`, { mode: 0o600 })
  writeFileSync(join(home, 'config.yaml'), 'remind: { via: webhook, webhook: { url: file:webhook.url, format: json } }\n')
  const child = spawn(process.execPath, [BIN, 'remind'], { env: environment(home, { ROADMAP_NOW: '2026-03-04T20:00' }), stdio: 'ignore' })
  await expect.poll(() => bodies.length, { timeout: 20_000 }).toBe(1)
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGKILL')
  await ended
  const said = async (now: string): Promise<string> => (await start(home, ['remind', '--via', 'stdout'], now)).out
  expect(await said('2026-03-04T20:05')).toBe('')
  expect(await said('2026-03-04T20:11')).toContain('Still open today')
}, 60_000)

test('the doctor starts the installed line as cron would, and names what is wrong with its remedy', async () => {
  const home = join(temporaryFolder(), "nhà 100% of $HOME's")
  mkdirSync(home)
  const tools = temporaryFolder('tools')
  writeFileSync(join(tools, 'crontab'), `#!/bin/sh\nif [ "$1" = -l ]; then cat '${tools}/tab' 2>/dev/null || { echo no crontab for me >&2; exit 1; }; else cat "$1" > '${tools}/tab'; fi\n`)
  chmodSync(join(tools, 'crontab'), 0o755)
  const env = { PATH: `${tools}:${process.env['PATH'] ?? ''}`, HOME: home, ROADMAP_HOME: home }
  const doctor = (lang: string): { readonly code: number; readonly checks: Readonly<Record<string, readonly [boolean, string]>>; readonly out: string } => {
    const { code, out } = runBuilt(home, ['remind', 'doctor', '--json', '--lang', lang], { env })
    const { checks } = JSON.parse(out) as { readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly fix?: string }[] }
    return { code, out, checks: Object.fromEntries(checks.map(({ fix = '', name, ok }) => [name, [ok, fix]])) }
  }
  expect(doctor('en')).toMatchObject({ code: 1, checks: { lines: [false, expect.stringContaining('roadmap remind install')], start: [true, ''], plan: [false, expect.stringContaining('roadmap init')] } })
  expect(runBuilt(home, ['init', '--yes'], { env }).code).toBe(0)
  expect(runBuilt(home, ['remind', 'install', '--at', '7h', '--via', 'stdout'], { env })).toMatchObject({ code: 0 })
  expect(doctor('vi').checks).toMatchObject({ lines: [true, ''], start: [true, ''], zone: [true, ''], language: [true, ''], home: [true, ''] })
  const tab = join(tools, 'tab')
  const before = readFileSync(tab, 'utf8')
  writeFileSync(tab, before.replaceAll('remind --at 07:00', 'remind --at 07:30'))
  expect(doctor('en').checks['lines']).toEqual([false, 'Write them: `roadmap remind install --at 07:00 --via stdout`.'])
  writeFileSync(tab, before.replaceAll(process.execPath, '/nowhere/node'))
  expect(doctor('en').checks).toMatchObject({ lines: [false, expect.anything()], start: [false, expect.stringContaining('roadmap remind install')] })
  writeFileSync(join(home, 'config.yaml'), '')
  writeFileSync(tab, before.replaceAll('TZ=Asia/Ho_Chi_Minh', 'TZ=America/Los_Angeles').replaceAll('LANG=en_US.UTF-8', 'LANG=vi_VN.UTF-8'))
  expect(doctor('en').checks).toMatchObject({ start: [true, ''], zone: [false, expect.anything()], language: [false, expect.stringContaining('roadmap config language')] })
  writeFileSync(tab, `# mine\nSHELL=/nowhere/fish\n${before}`)
  expect(doctor('en').checks).toMatchObject({ lines: [true, ''], start: [false, expect.anything()] })
  writeFileSync(tab, `SHELL = "/bin/bash"\n${before}`)
  expect(doctor('en').checks).toMatchObject({ start: [true, ''] })
  writeFileSync(tab, before)
  writeFileSync(join(home, 'config.yaml'), 'remind: { via: webhook, webhook: { url: $HOOK, format: ntfy } }\n')
  expect(runBuilt(home, ['remind', 'install', '--via', 'webhook'], { env: { ...env, HOOK: 'https://ntfy.example/secret-topic' } }).out).not.toContain('secret-topic')
  expect(readFileSync(tab, 'utf8')).not.toContain('secret-topic')
  // Here the variable is there, under cron it is not.
  const { checks, out } = JSON.parse(JSON.stringify({ ...doctor('vi') })) as ReturnType<typeof doctor>
  expect(checks['webhook']?.[0]).toBe(false)
  expect(out).not.toContain('secret-topic')
})
