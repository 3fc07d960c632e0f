/** What is said of the clock that runs. */
import { format } from './format.ts'

export const timing = {
  /** @param since formatted */
  since: (minutes: number, since: string, forMinutes: number | undefined): string =>
    `${format.minutes(minutes)}${forMinutes === undefined ? '' : ` of ${format.minutes(forMinutes)}`} since ${since} · roadmap stop`,
  longSince: (since: string): string => `since ${since}, forgotten? roadmap stop`,
  started: (title: string, since: string, until: string | undefined): string => `${title} · from ${since}${until === undefined ? '' : ` to ${until}`}`,
  howToStop: (id: string): string => `To stop: roadmap stop. When it is finished: roadmap done ${id}`,
  howToEnd: 'Ctrl-C ends it, and what there is counts.',
  another: 'Another length',
  howLong: 'How long was it? (45, 1h30)',
  stopped: (title: string, minutes: number): string => `Stopped: ${title} · ${format.minutes(minutes)}`,
  worked: (title: string): string => `Worked on: ${title}`,
  onlyWorked: (id: string): string => `Only worked on it? roadmap undo, then: roadmap done ${id} --unfinished --minutes 1h`,
  dropped: (title: string): string => `Stopped without a minute: ${title}`,
  timeUp: (minutes: number): string => `Time is up: ${format.minutes(minutes)}.`,
  left: (time: string): string => `${time} left`,
  stillRuns: (title: string, since: string): string => `The clock on ${title} still runs, since ${since}. To settle it: roadmap stop`,
  forgotten: (title: string, since: string): string => `The clock on ${title} has run since ${since}. What of it counts?`,
  keep: (minutes: number): string => `All of it: ${format.minutes(minutes)}`,
  cut: (minutes: number): string => `Up to where it should have ended: ${format.minutes(minutes)}`,
  drop: 'Nothing of it',
}
