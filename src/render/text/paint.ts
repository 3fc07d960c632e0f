/** Colours by meaning; never the only carrier of one. chalk is loaded only where there is colour. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly now: (text: string) => string
  readonly good: (text: string) => string
  readonly warn: (text: string) => string
  readonly bad: (text: string) => string
}

const plain = (text: string): string => text

export const PLAIN: Paint = { strong: plain, faint: plain, now: plain, good: plain, warn: plain, bad: plain }

/** @param level 0 none, 1 sixteen colours, 2 two hundred and fifty-six, 3 all */
export async function openPaint(level: number): Promise<Paint> {
  if (level === 0) return PLAIN
  return (await import('./chalk.ts')).chalkPaint(level)
}
