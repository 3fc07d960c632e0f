/** Makes the flat items of a plan: a task with its steps, a habit, a deliverable. Knows no windows but those it is given. */
import { LEVEL_MINUTES } from './effort.ts'
import { isFullId, refOf } from './plan.ts'
import type { HabitRule, PlannedItem } from './plan.ts'
import type { Habit, Item, Step, Task } from './roadmap.ts'
import type { Use } from './used.ts'

/** What the author wrote, for the task or for every one of its steps; else by level. */
export function writtenEffort(task: Task): number | undefined {
  if (task.effortMinutes !== undefined) return task.effortMinutes
  if (task.steps.length > 0 && task.steps.every((step) => step.effortMinutes !== undefined)) {
    return task.steps.reduce((sum, step) => sum + (step.effortMinutes ?? 0), 0)
  }
  return task.level === undefined ? undefined : LEVEL_MINUTES[task.level]
}

/** An item as planned, followed by its steps. @param guessed minutes by ref, for those whose author wrote none */
export function plannedItems(plan: string, item: Item, { window, phases, usedIn }: Use, guessed: ReadonlyMap<string, number>): PlannedItem[] {
  const ref = refOf(plan, item.id)
  const written = item.type === 'task' ? writtenEffort(item) : (item.effortMinutes ?? 0)
  const base = {
    plan,
    phases,
    ...(usedIn.length === 0 ? {} : { usedIn }),
    order: item.order,
    ...(item.track === undefined ? {} : { track: item.track }),
    ...(item.kind === undefined ? {} : { kind: item.kind }),
    ...(item.level === undefined ? {} : { level: item.level }),
    priority: item.priority,
    tags: item.tags,
    ...(window ? { window } : {}),
    needs: item.needs.map((name) => (isFullId(name) ? name : refOf(plan, name))),
    checklist: [],
    review: false,
  }
  const own: PlannedItem = {
    ...base,
    ref,
    id: item.id,
    type: item.type,
    title: item.title,
    steps: item.type === 'task' ? item.steps.map((step) => refOf(plan, step.id)) : [],
    ...(item.key === undefined ? {} : { key: item.key }),
    ...(item.link === undefined ? {} : { link: item.link }),
    ...(item.note === undefined ? {} : { note: item.note }),
    effortMinutes: written ?? guessed.get(ref) ?? 0,
    effortGuessed: written === undefined && guessed.has(ref),
    ...(item.type !== 'deliverable' && item.at !== undefined ? { at: item.at } : {}),
    ...(item.type !== 'deliverable' && item.checklist ? { checklist: item.checklist } : {}),
    ...(item.type === 'habit' ? { habit: habitRule(item) } : {}),
    review: item.type === 'habit' ? item.review === true : item.type === 'task' && (item.review ?? (item.kind === 'problem' || item.kind === 'topic')),
  }
  return item.type === 'task' ? [own, ...stepsOf(plan, item, own, base)] : [own]
}

/** How a habit is asked, as its author wrote it. */
export function habitRule(habit: Habit): HabitRule {
  return {
    every: habit.every,
    always: habit.always,
    ...(habit.amount === undefined ? {} : { amount: habit.amount }),
    ...(habit.unit === undefined ? {} : { unit: habit.unit }),
    ...(habit.minimum === undefined ? {} : { minimum: habit.minimum }),
    picks: habit.picks,
  }
}

/** Steps share what the parent's effort leaves beside their written ones. */
function stepsOf(plan: string, task: Task, parent: PlannedItem, base: Omit<PlannedItem, 'ref' | 'id' | 'type' | 'title' | 'steps' | 'effortMinutes' | 'effortGuessed'>): PlannedItem[] {
  const open = task.steps.filter((step) => step.effortMinutes === undefined).length
  const written = task.steps.reduce((sum, step) => sum + (step.effortMinutes ?? 0), 0)
  const each = open === 0 ? 0 : Math.max(0, Math.round((parent.effortMinutes - written) / open))
  return task.steps.map((step: Step, i) => ({
    ...base,
    order: task.order + (i + 1) / (task.steps.length + 1),
    ref: refOf(plan, step.id),
    id: step.id,
    type: 'step' as const,
    parent: parent.ref,
    title: step.title,
    steps: [],
    ...(step.key === undefined ? {} : { key: step.key }),
    ...(step.link === undefined ? {} : { link: step.link }),
    ...(task.at === undefined ? {} : { at: task.at }),
    effortMinutes: step.effortMinutes ?? each,
    effortGuessed: step.effortMinutes === undefined && parent.effortGuessed,
  }))
}
