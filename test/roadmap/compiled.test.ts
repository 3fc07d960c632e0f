/** The cache of compiled files: used while the file is the same, and never in the way. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { COMPILED_VERSION, readCompiled, readCompiledText, statSource, writeCompiled } from '../../src/roadmap/compiled.ts'
import type { SourceStat } from '../../src/roadmap/compiled.ts'

const home = mkdtempSync(join(tmpdir(), 'compiled-'))
const source = join(home, 'roadmap.yaml')
const cache = join(home, 'cache', 'roadmap.json')
const LONG_AGO = new Date('2026-01-01T00:00:00Z')
afterAll(() => rmSync(home, { recursive: true, force: true }))

function put(text: string, at = LONG_AGO): SourceStat {
  writeFileSync(source, text)
  utimesSync(source, at, at)
  return statSource(source) as SourceStat
}

describe('the cache', () => {
  beforeEach(async () => {
    rmSync(join(home, 'cache'), { recursive: true, force: true })
    await writeCompiled(cache, put('title: x'), 'title: x', { a: [1, 'ế'] })
  })

  test('answers while size, time and inode are the same', () => {
    expect(readCompiled(cache, source)).toEqual({ a: [1, 'ế'] })
  })

  test.each<[string, () => void]>([
    ['another size', () => put('title: xy')],
    ['another time', () => put('title: x', new Date('2026-01-02T00:00:00Z'))],
    ['no file', () => rmSync(source)],
    ['no cache', () => rmSync(cache)],
    ['a torn cache', () => writeFileSync(cache, readFileSync(cache, 'utf8').slice(0, -3))],
    ['an empty cache', () => writeFileSync(cache, '')],
    ['an older version', () => writeFileSync(cache, readFileSync(cache, 'utf8').replace(`"version":${COMPILED_VERSION}`, '"version":0'))],
    ['a file changed in the moment it was compiled', () => utimesSync(cache, LONG_AGO, LONG_AGO)],
  ])('answers nothing for %s', (_, change) => {
    change()
    expect(readCompiled(cache, source)).toBeUndefined()
  })

  test('answers for the same text in a touched file, and from then on without reading it', async () => {
    const stat = put('title: x', new Date('2026-01-03T00:00:00Z'))
    expect(readCompiled(cache, source)).toBeUndefined()
    expect(await readCompiledText(cache, stat, 'title: x')).toEqual({ a: [1, 'ế'] })
    expect(readCompiled(cache, source)).toEqual({ a: [1, 'ế'] })
    expect(await readCompiledText(cache, stat, 'title: y')).toBeUndefined()
  })

  test('is for its owner only, and leaves nothing beside it', () => {
    expect(statSync(cache).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(home, 'cache'))).toEqual(['roadmap.json'])
  })

  test('is not written where it cannot be, without a word', async () => {
    const blocked = join(home, 'file')
    writeFileSync(blocked, '')
    await writeCompiled(join(blocked, 'x.json'), put('title: x'), 'title: x', {})
    mkdirSync(join(home, 'locked'), { recursive: true })
    chmodSync(join(home, 'locked'), 0o500)
    await writeCompiled(join(home, 'locked', 'sub', 'x.json'), put('title: x'), 'title: x', {})
    chmodSync(join(home, 'locked'), 0o700)
    expect(existsSync(join(blocked, 'x.json'))).toBe(false)
  })

  test('loads neither YAML nor zod', () => {
    const text = readFileSync(new URL('../../src/roadmap/compiled.ts', import.meta.url), 'utf8')
    expect([...text.matchAll(/from '([^']+)'/g)].map((found) => found[1])).toEqual(['node:fs'])
  })
})
