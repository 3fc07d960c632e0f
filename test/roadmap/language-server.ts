/** An editor without a screen: talks to yaml-language-server as editors do, over the stdin and stdout of its process. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

export interface Proposal {
  readonly label: string
  readonly insertText?: string
  readonly documentation?: string | { readonly value: string }
}
export interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: { readonly line: number; readonly character: number } }
}
export interface Editor {
  /** What is proposed where `|` stands in the text. */
  readonly propose: (text: string) => Promise<readonly Proposal[]>
  /** What is shown over the place where `|` stands in the text. */
  readonly hover: (text: string) => Promise<string>
  /** What is underlined in the text. */
  readonly underline: (text: string) => Promise<readonly Diagnostic[]>
  /** Ends the server; answers its exit code. */
  readonly close: () => Promise<number | null>
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: unknown
}
interface Found {
  readonly diagnostics: readonly Diagnostic[]
}
interface Connection {
  readonly ask: <T>(method: string, params: unknown) => Promise<T>
  readonly tell: (method: string, params?: unknown) => void
  /** The next notification of that method about that document that is wanted. */
  readonly next: <T>(method: string, uri: string, isWanted?: (params: T) => boolean) => Promise<T>
  readonly closed: Promise<number | null>
}

/** An answer that takes longer than this will not come, however slow the machine is. */
const PATIENCE = 40_000
const SERVER = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server')
const PUBLISH = 'textDocument/publishDiagnostics'
const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: { completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } }, hover: { contentFormat: ['markdown'] } },
}

/** An editor in that folder, whose settings name a schema for all YAML files. Nothing in it asks a network. */
export async function openEditor(folder: string, schemaFile: string): Promise<Editor> {
  const root = pathToFileURL(folder).href
  const yaml = { schemas: { [pathToFileURL(schemaFile).href]: ['*.yaml'] }, schemaStore: { enable: false }, kubernetesCRDStore: { enable: false }, hover: true, completion: true, validate: true }
  const { ask, closed, next, tell } = connect(folder, (section) => (section === 'yaml' ? yaml : null))
  await ask('initialize', { processId: process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: 'folder' }], capabilities: CAPABILITIES })
  tell('initialized', {})
  let files = 0
  const write = (text: string, uri = `${root}/${++files}.yaml`): string => {
    tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })
    return uri
  }
  const askAt = <T>(method: string, marked: string): Promise<T> => {
    const [before = '', after = ''] = marked.split('|')
    const lines = before.split('\n')
    return ask<T>(method, { textDocument: { uri: write(before + after) }, position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } })
  }
  // The settings are there when the schema is: nothing else says so.
  const settled = next<Found>(PUBLISH, `${root}/0.yaml`, ({ diagnostics }) => diagnostics.length > 0)
  write('unknown: key', `${root}/0.yaml`)
  await settled
  return {
    propose: async (text) => (await askAt<{ readonly items: readonly Proposal[] }>('textDocument/completion', text)).items,
    hover: async (text) => (await askAt<{ readonly contents: { readonly value: string } } | null>('textDocument/hover', text))?.contents.value ?? '',
    underline: async (text) => {
      const uri = `${root}/${++files}.yaml`
      const found = next<Found>(PUBLISH, uri)
      write(text, uri)
      return (await found).diagnostics
    },
    close: async () => {
      await ask('shutdown', null)
      tell('exit')
      return closed
    },
  }
}

/** A server of its own. @param setting what the editor is set to, by section */
function connect(folder: string, setting: (section: string) => unknown): Connection {
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'], env: { PATH: process.env['PATH'] ?? '', HOME: folder } })
  const waiting = new Map<string, (message: Message) => void>()
  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  child.stdout.on('data', messagesTo((message) => {
    const { id, method, params } = message
    if (method === undefined) waiting.get(`${id}`)?.(message)
    else if (id === undefined) waiting.get(`${method} ${(params as { readonly uri?: string }).uri}`)?.(message)
    else send({ id, result: method === 'workspace/configuration' ? (params as { readonly items: { readonly section: string }[] }).items.map(({ section }) => setting(section)) : null })
  }))
  const closed = once(child, 'close').then(([code]) => code as number | null)
  const wait = (name: string, isWanted: (message: Message) => boolean = () => true): Promise<Message> => {
    const answer = new Promise<Message>((resolve, reject) => {
      waiting.set(name, (message) => void (isWanted(message) && resolve(message)))
      AbortSignal.timeout(PATIENCE).addEventListener('abort', () => reject(new Error(`no answer: ${name}`)))
    })
    return Promise.race([answer, closed.then((code): never => { throw new Error(`the server ended with ${code}`) })])
  }
  let count = 0
  return {
    ask: async <T>(method: string, params: unknown) => {
      const id = ++count
      const answer = wait(`${id}`)
      send({ id, method, params })
      const { error, result } = await answer
      if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`)
      return result as T
    },
    tell: (method, params) => send({ method, params }),
    next: async <T>(method: string, uri: string, isWanted: (params: T) => boolean = () => true) => (await wait(`${method} ${uri}`, ({ params }) => isWanted(params as T))).params as T,
    closed,
  }
}

/** A reader of chunks that hands on each whole message. */
function messagesTo(receive: (message: Message) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = rest.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(head, 0)).toString())?.[1])
      const end = head + 4 + length
      if (head < 0 || !(end <= rest.length)) return
      receive(JSON.parse(rest.subarray(head + 4, end).toString()) as Message)
      rest = rest.subarray(end)
    }
  }
}
