import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { fold, nearest, nearestSome, slug } from '../../src/language/fold.ts'

describe('fold', () => {
  test.each([
    ['  Thứ   Hai ', 'thu hai'],
    ['ĐẾN', 'den'],
    ['Đường ở Hà Nội', 'duong o ha noi'],
    ['tuần\u00a01\t–\n2', 'tuan 1 – 2'],
    ['C++', 'c++'],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(fold(text)).toBe(expected)
    expect(fold(text.normalize('NFD'))).toBe(expected)
  })

  test('folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)))
  })
})

describe('slug', () => {
  test.each([
    ['Học C++ & C#', 'hoc-cplusplus-csharp'],
    ['Distributed tracing (Jaeger + OpenTelemetry)', 'distributed-tracing-jaeger-plus-opentelemetry'],
    ['Node.js 20.19', 'node.js-20.19'],
    ['Đọc chương 4', 'doc-chuong-4'],
    ['...--', ''],
    ['日本', ''],
  ])('%j is %j', (title, expected) => {
    expect(slug(title)).toBe(expected)
    expect(slug(title.normalize('NFD'))).toBe(expected)
  })

  test('only has letters, digits, dashes and dots, and neither at its ends', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (title) => /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)?$/.test(slug(title))))
  })
})

describe('nearest', () => {
  test.each([
    ['evry', ['effort', 'every', 'key'], 'every'],
    ['efort', ['effort', 'every'], 'effort'],
    ['tsaks', ['tracks', 'tasks'], 'tasks'],
    ['Whne', ['when', 'at'], 'when'],
    ['giai doan', ['giai đoạn'], 'giai đoạn'],
    ['colour', ['key', 'at', 'picks'], undefined],
    ['x', ['at', 'y'], undefined],
    ['', ['a'], undefined],
  ])('%j is near %j: %j', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected)
  })

  test('finds the nearest titles by a misspelt word of them', () => {
    const titles = ['Two Sum', 'Distributed tracing (Jaeger)', 'Circuit breaker', 'Đọc chương 4']
    expect(nearestSome('tracng', titles, 1)).toEqual(['Distributed tracing (Jaeger)'])
    expect(nearestSome('chuong', titles, 1)).toEqual(['Đọc chương 4'])
    expect(nearestSome('circut braker', titles, 3)[0]).toBe('Circuit breaker')
    expect(nearestSome('zzz', titles, 3)).toEqual([])
    expect(nearestSome('two', ['two b', 'two a', 'two c'], 2)).toEqual(['two b', 'two a'])
  })

  test('every word is nearest to itself', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 })), fc.stringMatching(/^[a-z]{1,70}$/), (others, word) => fold(nearest(word, [word, ...others]) ?? '') === word))
  })
})
