import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facts } from '../../src/journal/facts.ts'
import type { Journal } from '../../src/journal/handle.ts'
import { rebuild } from '../../src/journal/maintenance.ts'
import { dayTotals, history } from '../../src/journal/past.ts'
import type { DatedFact } from '../../src/journal/record.ts'
import { commandOf, lastUndoable, lastUndoableFor, undo } from '../../src/journal/undo.ts'
import { NOW, STAMP, TEXT, TODAY, UNDO, command, done, dump, newJournal, of, open, start } from './support.ts'
import { openJournal } from '../../src/journal/open.ts'
import { record } from '../../src/journal/record.ts'

const isDone = (journal: Journal, item: string) => facts(journal, { plans: ['p'] }).items.has(`p/${item}`)
/** Undoes, and answers the id of the undo. */
const undoing = (journal: Journal, which: string) => undo(journal, which, UNDO)?.command ?? ''

test('an undo takes back all that a command did and nothing else', () => {
  const journal = newJournal()
  command(journal, done('a', '2026-03-01', { minutes: 10 }))
  const before = dump(journal)
  const second = command(journal, done('a', '2026-03-01', { minutes: 5 }), done('b'), of({ what: 'drop', plan: 'p', item: 'a', data: {} }))
  const answer = undo(journal, second, UNDO)
  expect(answer?.undone.map(({ what, item }) => `${what} ${item}`)).toEqual(['done a', 'done b', 'drop a'])
  expect(answer?.restored).toEqual([])
  expect({ ...dump(journal), undone: [] }).toEqual(before)
  expect(history(journal, { limit: 9 }).map(({ what, undone }) => `${what} ${undone}`)).toEqual([
    'undo false', 'drop true', 'done true', 'done true', 'done false',
  ])
})

test('an undo of an undo of an undo follows the chain to its end', () => {
  const journal = newJournal()
  const first = command(journal, done('a'))
  let last = undoing(journal, first)
  for (const expected of [true, false, true, false, true]) {
    const answer = undo(journal, last, UNDO)
    expect(isDone(journal, 'a')).toBe(expected)
    expect(answer?.[expected ? 'restored' : 'undone']).toHaveLength(1)
    expect(answer?.[expected ? 'undone' : 'restored']).toEqual([])
    last = answer?.command ?? ''
  }
})

test('a command that is taken back already is not taken back twice', () => {
  const journal = newJournal()
  const first = command(journal, done('a'))
  undo(journal, first, UNDO)
  expect(undo(journal, first, UNDO)).toBeUndefined()
  expect(history(journal, { limit: 9 })).toHaveLength(2)
})

test('an unknown command cannot be undone', () => {
  expect(() => undo(newJournal(), 'none', UNDO)).toThrow('command-unknown')
})

test('the last undoable command walks back over undos and what they took, and comes forward by a redo', () => {
  const journal = newJournal()
  expect(lastUndoable(journal)).toBeUndefined()
  const [a, b] = [command(journal, done('a')), command(journal, done('b'))]
  expect(lastUndoable(journal)).toBe(b)
  const undoOfB = undoing(journal, b)
  expect(lastUndoable(journal)).toBe(a)
  undo(journal, a, UNDO)
  expect(lastUndoable(journal)).toBeUndefined()
  undo(journal, undoOfB, UNDO)
  expect(lastUndoable(journal)).toBe(b)
})

test('a command that only noted a changed text is passed over, the start of a plan is not', () => {
  const journal = newJournal()
  const started = command(journal, ...start())
  command(journal, of({ what: 'plan.revision', plan: 'p', data: { hash: TEXT.hash } }))
  expect(lastUndoable(journal)).toBe(started)
})

test('the last undoable command of an item is of the item itself, or a completion of its key', () => {
  const journal = newJournal()
  const keyed = command(journal, done('a', undefined, {}, 'lc-1'))
  const other = command(journal, done('b', undefined, {}, 'lc-1', 'q'))
  command(journal, of({ what: 'skip', plan: 'q', item: 'b', key: 'lc-1', data: {} }))
  command(journal, done('c'))
  expect(lastUndoableFor(journal, 'p', 'a')).toBe(keyed)
  expect(lastUndoableFor(journal, 'p', 'a', 'lc-1')).toBe(other)
  undo(journal, other, UNDO)
  expect(lastUndoableFor(journal, 'p', 'a', 'lc-1')).toBe(keyed)
  expect(lastUndoableFor(journal, 'p', 'z')).toBeUndefined()
  expect(commandOf(journal, 1)).toBe(keyed)
  expect(commandOf(journal, 99)).toBeUndefined()
})

test('two undos in one command are each taken back with it', () => {
  const journal = newJournal()
  const [a, b] = [command(journal, done('a')), command(journal, done('b'))]
  const both = command(journal, of({ what: 'undo', data: { command: a } }), of({ what: 'undo', data: { command: b } }), done('c'))
  expect([isDone(journal, 'a'), isDone(journal, 'b'), isDone(journal, 'c')]).toEqual([false, false, true])
  const answer = undo(journal, both, UNDO)
  expect(answer?.restored.map(({ item }) => item)).toEqual(['a', 'b'])
  expect(answer?.undone.map(({ item }) => item)).toEqual(['c'])
  expect(dayTotals(journal)).toMatchObject([{ done: 2 }])
})

type Step = { readonly facts: readonly DatedFact[] } | { readonly undo: number }

const some = (...words: string[]) => fc.constantFrom(...words)
const dayOfMarch = fc.integer({ min: 1, max: 4 }).map((n) => `2026-03-0${n}`)
const aPlan = some('p', 'q')
const anItem = some('a', 'b', 'c')
const minutes = fc.record({ minutes: fc.nat(90), before: fc.constant(true as const), assumed: fc.constant(true as const) }, { requiredKeys: [] })
const aFact: fc.Arbitrary<DatedFact> = fc.oneof(
  fc.tuple(anItem, dayOfMarch, minutes, fc.option(some('k1', 'k2'), { nil: undefined }), aPlan).map((args) => done(...args)),
  fc.tuple(anItem, aPlan, dayOfMarch).map(([item, plan, on]) => of({ what: 'skip', plan, item, data: {} }, on)),
  fc.tuple(anItem, aPlan, dayOfMarch).map(([item, plan, on]) => of({ what: 'drop', plan, item, data: {} }, on)),
  fc.tuple(anItem, aPlan, fc.nat(9), dayOfMarch).map(([item, plan, add, on]) => of({ what: 'target', plan, item, data: { add } }, on)),
  fc.tuple(anItem, aPlan, dayOfMarch, fc.nat(3), fc.option(some('k1', 'k2'), { nil: undefined })).map(([item, plan, on, minutes, key]) =>
    of({ what: 'work', plan, item, ...(key === undefined ? {} : { key }), data: { minutes } }, on),
  ),
  fc.tuple(anItem, aPlan, dayOfMarch).map(([item, plan, on]) => of({ what: 'review', plan, item, data: { grade: 'hard', minutes: 10 } }, on)),
  fc.tuple(anItem, aPlan, dayOfMarch).map(([item, plan, on]) => of({ what: 'start', plan, item, data: { since: NOW.toISOString(), forMinutes: 25 } }, on)),
  fc.tuple(aPlan, dayOfMarch, fc.nat(5)).map(([plan, on, value]) => of({ what: 'skill', plan, data: { skill: 'a', value } }, on)),
  dayOfMarch.map((on) => of({ what: 'off', data: { from: on as never, to: on as never, why: 'Tết' } }, on)),
  aPlan.map((plan) => of({ what: 'plan.end', plan, data: {} })),
  fc.tuple(aPlan, anItem, anItem).map(([plan, from, to]) => of({ what: 'plan.relink', plan, data: { from, to } })),
  fc.tuple(anItem, anItem, aPlan).map(([item, picked, plan]) => done(item, TODAY, { minutes: 5, picked: `${plan}/${picked}` }, undefined, plan)),
  fc.tuple(dayOfMarch, anItem, aPlan).map(([on, item, plan]) => of({ what: 'off', data: { from: on as never, to: on as never, keep: `${plan}/${item}` } }, on)),
)
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ facts: fc.array(aFact, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: aPlan.map((plan) => ({ facts: start(plan) })) },
  { weight: 4, arbitrary: fc.nat(60).map((undo) => ({ undo })) },
)

/** Takes a step; one that contradicts what is recorded leaves nothing, and that is a step too. */
function take(journal: Journal, step: Step, commands: string[]): void {
  try {
    const answer = 'facts' in step
      ? record(journal, step.facts, STAMP, [TEXT])[0]?.command
      : undo(journal, commands[step.undo % (commands.length || 1)] ?? '', UNDO)?.command
    if (answer !== undefined) commands.push(answer)
  } catch (error) {
    expect(String(error)).toMatch(/plan-taken|plan-unknown|command-unknown/)
  }
}

/** The definition itself, from the events alone. */
function isUndone(journal: Journal, which: string): boolean {
  const undos = history(journal, { limit: 9999 }).filter(({ what, data }) => what === 'undo' && data['command'] === which)
  return undos.some((event) => !isUndone(journal, event.command))
}

test('after any commands and undos the projection is the one that is rebuilt from the events', () => {
  fc.assert(
    fc.property(fc.array(aStep, { minLength: 1, maxLength: 25 }), (steps) => {
      const journal = openJournal(':memory:', { now: NOW })
      const commands: string[] = []
      for (const step of steps) take(journal, step, commands)
      const incremental = dump(journal)
      rebuild(journal)
      expect(incremental).toEqual(dump(journal))
      const undone = (incremental['undone'] as { command: string }[]).map((row) => row.command)
      expect(undone).toEqual(commands.filter((each) => isUndone(journal, each)).sort())
      journal.close()
    }),
    { numRuns: 300 },
  )
})

test('a rebuild repairs a projection that was tampered with', () => {
  const journal = newJournal()
  command(journal, ...start(), done('a'))
  const whole = dump(journal)
  journal.db.exec(`DELETE FROM completion; UPDATE day_total SET done = 9; DELETE FROM plan; INSERT INTO undone VALUES ('x')`)
  rebuild(journal)
  expect(dump(journal)).toEqual(whole)
  expect(dump(open(journal.file, true))).toEqual(whole)
})
