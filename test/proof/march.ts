/** What the user changes in their own copy of the roadmap one morning in March. */

/**
 * A title reworded, a task and a daily habit added, two tasks that share a key, a task not yet done taken out, and rules
 * changed: of a habit that begins in April, and on a Wednesday of four that have run since January. One is asked on other
 * days, for longer and with another minimum, one less often, one by the week and no more by the day, one on days off too.
 */
const CHANGES: readonly (readonly [from: string, to: string])[] = [
  [
    `title: { en: "Anki, technical vocabulary", vi: "Anki, từ vựng kỹ thuật" }, every: day, effort: 30m,\n          minimum: 10m`,
    `title: { en: "Anki before breakfast", vi: "Anki trước bữa sáng" }, every: [mon, tue, wed, thu, fri, sat], effort: 45m,\n          minimum: 15m`,
  ],
  [`every: 3/week, at: 19:00, effort: 45m, minimum: 20m,`, `every: 2/week, at: 19:00, effort: 45m, minimum: 30m,`],
  [`every: [tue, thu], at: 19:00,\n          effort: 1h, minimum: 20m, track: technical, kind: practice, tags: [system-design] }\n\n    targets:\n      - { id: posts,`, `every: 2/week, at: 19:00,\n          effort: 1h, minimum: 20m, track: technical, kind: practice, tags: [system-design] }\n\n    targets:\n      - { id: posts,`],
  [`every: 2/week, at: 17:00,\n          effort: 30m, track: english, kind: study, note: "KubeCon`, `every: 2/week, at: 17:00, always: true,\n          effort: 30m, track: english, kind: study, note: "KubeCon`],
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

/** Those whose rhythm changed: a week that was half over ended with the day before. */
export const CUT_IN_MARCH = ['leetcode-english', 'sd-evening']

/** @throws when the roadmap does not read as it did when this was written */
export function changedInMarch(text: string): string {
  return CHANGES.reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2) throw new Error(`the roadmap does not hold once: ${from}`)
    return changed.replace(from, () => to)
  }, text)
}
