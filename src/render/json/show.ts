/** One item in full as JSON. */
import { textIn } from '../../domain/plan/roadmap.ts'
import type { Language } from '../../domain/plan/roadmap.ts'
import type { ShownItem } from '../../domain/show/shown.ts'
import { sayWhy } from '../../domain/show/reason.ts'
import type { WhyTexts } from '../../domain/show/reason.ts'
import { jsonOfHistory } from './history.ts'
import { jsonOfItem } from './item.ts'
import { jsonOfScores } from './score.ts'

export function jsonOfShow({ state, record, why, events, resources, lists, scores, picked, recall }: ShownItem, preview: boolean, texts: WhyTexts, language: Language): object {
  return {
    ...jsonOfItem(state, language),
    preview,
    record: record
      ? { unit: record.unit, current: record.current, longest: record.longest, strength: record.strength, kept: record.kept, expected: record.expected, skipped: record.skipped }
      : null,
    lists: lists.map(({ id, title }) => ({ id, title: textIn(title, language) })),
    scores: jsonOfScores(scores, language),
    picked: picked?.ref ?? null,
    review: recall ? { due: recall.due, stabilityDays: Math.round(recall.stability * 100) / 100, lapses: recall.lapses } : null,
    why: why.map((each) => sayWhy(each, texts)),
    history: jsonOfHistory(events),
    resources: resources.map(({ id, kind, title, by, rating, link, note }) => ({
      id,
      kind: kind ?? null,
      title: textIn(title, language),
      by: by ?? null,
      rating: rating ?? null,
      link: link ?? null,
      note: note ? textIn(note, language) : null,
    })),
  }
}
