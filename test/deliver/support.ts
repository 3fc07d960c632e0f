/** A real server, a real program and real files for the channels of reminders, gone after the test. */
import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Message } from '../../src/deliver/channel.ts'
import type { Ran } from '../../src/deliver/desktop.ts'

export const MESSAGE: Message = { title: 'Tối nay còn 2 việc', lines: ['Đọc <Raft> & Paxos', '"Anki" \\n 30 phút'] }

export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export interface Server {
  readonly origin: string
  readonly port: number
  readonly received: readonly Received[]
}

/** @param answer the number counts the requests from 1 */
export async function startServer(answer: (response: ServerResponse, number: number, request: Received) => void): Promise<Server> {
  const received: Received[] = []
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => void chunks.push(chunk))
    incoming.on('end', () => {
      const request = { method: incoming.method ?? '', path: incoming.url ?? '', headers: incoming.headers, body: Buffer.concat(chunks).toString('utf8') }
      answer(response, received.push(request), request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port, received }
}

/** Answers with those statuses, the last one again and again. */
export function statuses(...all: readonly number[]): (response: ServerResponse, number: number) => void {
  return (response, number) => void response.writeHead(all[Math.min(number, all.length) - 1] ?? 0).end('an answer')
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roadmap-deliver-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function writeSecret(folder: string, name: string, text: string, mode = 0o600): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  chmodSync(file, mode)
  return file
}

export interface FakeProgram {
  /** The folder to put on PATH. */
  readonly folder: string
  readonly args: () => string[]
  readonly bus: () => string
}

/** A program of that name, which writes down what it was called with and then does what `then` says. */
export function fakeProgram(name: string, then = 'exit 0'): FakeProgram {
  const folder = temporaryFolder()
  const [args, bus] = [join(folder, 'args'), join(folder, 'bus')]
  const lines = ['#!/bin/sh', `for each in "$@"; do printf '%s\\0' "$each"; done > '${args}'`, `printf '%s' "$DBUS_SESSION_BUS_ADDRESS" > '${bus}'`, then]
  writeFileSync(join(folder, name), lines.join('\n'), { mode: 0o755 })
  return { folder, args: () => readFileSync(args, 'utf8').split('\0').slice(0, -1), bus: () => readFileSync(bus, 'utf8') }
}

/** As the real host runs it. */
export function capture(program: string, args: readonly string[], options: { readonly env?: Readonly<Record<string, string>> } = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(program, [...args], { encoding: 'utf8', ...options }, (error, out, err) => {
      if (error === null) resolve({ kind: 'exited', code: 0, out, err })
      else if (typeof error.code === 'number') resolve({ kind: 'exited', code: error.code, out, err })
      else resolve(error.signal ? { kind: 'killed', signal: error.signal } : { kind: 'missing', reason: String(error.code) })
    })
  })
}
