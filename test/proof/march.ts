/** What the user changes in their own copy of the roadmap one morning in March. */

/**
 * A title reworded, a task and a daily habit added, two tasks that share a key, a task not yet done taken out, and the
 * frequency of a habit changed. That habit's window begins in April: the program does not hold changes of a rule by
 * revision yet (`habitOf` knows one rule), so a habit with history would be judged by the new rule from its first day.
 */
const CHANGES: readonly (readonly [from: string, to: string])[] = [
  ['title: { en: "Anki, technical vocabulary", vi: "Anki, từ vựng kỹ thuật" }', 'title: { en: "Anki before breakfast", vi: "Anki trước bữa sáng" }'],
  [`          - { id: helm, title: { en: Helm charts for deployment, vi: Helm chart cho deployment }, when: week 3, effort: 20h }\n`, ''],
  [
    `          - id: metrics\n`,
    `          - { id: gitops, title: { en: GitOps with Argo CD, vi: GitOps với Argo CD }, when: week 4, effort: 6h }\n          - id: metrics\n`,
  ],
  [
    `          - { id: crd-operators,`,
    `          - { id: lru, key: lc-146, title: LRU cache, when: week 2, effort: 50m, kind: problem }\n          - { id: crd-operators,`,
  ],
  [
    `          - { id: queues-at-scale,`,
    `          - { id: lru-again, key: lc-146, title: LRU cache once more, when: week 2, effort: 50m, kind: problem }\n          - { id: queues-at-scale,`,
  ],
  [
    `  - { id: exercise,`,
    `  - { id: typing, title: { en: Touch typing, vi: Gõ mười ngón }, every: day, when: 2026-03-16..2026-12-31, effort: 10m, minimum: 5m, track: english }\n  - { id: exercise,`,
  ],
  [`          every: 3/week, at: 17:00, effort: 30m, minimum: 10m, track: english, kind: practice, tags: [speaking] }\n      - { id: mock-english`, `          every: 2/week, at: 17:00, effort: 30m, minimum: 10m, track: english, kind: practice, tags: [speaking] }\n      - { id: mock-english`],
]

/** @throws when the roadmap does not read as it did when this was written */
export function changedInMarch(text: string): string {
  return CHANGES.reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2) throw new Error(`the roadmap does not hold once: ${from}`)
    return changed.replace(from, () => to)
  }, text)
}
