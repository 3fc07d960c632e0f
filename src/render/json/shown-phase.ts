/** A phase or a plan in full as JSON. */
import type { ShownPhase } from '../../domain/show/shown-phase.ts'
import { countDone } from '../../domain/show/shown-phase.ts'
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language, Text } from '../../domain/plan/roadmap.ts'
import { jsonOfShortage } from './shortage.ts'
import { jsonOfSkill } from './skill.ts'
import { jsonOfTarget } from './target.ts'

export function jsonOfPhase(shown: ShownPhase, preview: boolean, language: Language): object {
  const { plan, phase, window, phases, items, tasks, targets, resources } = shown
  const text = (value: Text | undefined): string | null => (value ? textIn(value, language) : null)
  return {
    type: phase ? 'phase' : 'plan',
    ref: phase ? `${plan.id}/${phase.id}` : plan.id,
    plan: plan.id,
    title: textIn((phase ?? plan).title, language),
    preview,
    about: phase ? null : text(plan.about),
    goal: text(phase?.goal),
    shortages: shown.shortages.map(jsonOfShortage),
    window: window ?? null,
    share: phase?.share ?? null,
    choose: phase?.choose ?? null,
    phases: phases.map(({ id, title, window: own }) => ({ id, title: textIn(title, language), window: own ?? null })),
    tasks: countDone(items, 'task'),
    deliverables: countDone(items, 'deliverable'),
    items: items.map(({ item }) => item.ref),
    direct: tasks.map(({ item, status }) => ({ ref: item.ref, title: textIn(item.title, language), status })),
    targets: targets.map((each) => jsonOfTarget(each, language)),
    skills: shown.skills.map((skill) => jsonOfSkill(skill, language)),
    resources: resources.map(({ id, title, by, link }) => ({ id, title: textIn(title, language), by: by ?? null, link: link ?? null })),
  }
}
