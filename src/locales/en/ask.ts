/** The questions asked on a terminal. */
export const ask = {
  which: (word: string): string => `Which one is "${word}"?`,
  yesNo: (initial: boolean): string => (initial ? '(Y/n)' : '(y/N)'),
  roadmap: 'Which roadmap?',
  start: 'From which day?',
  hours: 'How many hours a week?',
  confirmStart: (title: string, span: string): string => `Start ${title}, ${span}?`,
  nothingTicked: 'Nothing ticked, nothing recorded.',
  notStarted: 'Nothing was started.',
  invalid: {
    day: 'A day like 2026-03-02, monday, tomorrow or +3d',
    hours: 'Hours a week like 20 or 2h/day',
    yesNo: 'y or n',
  },
  keys: { navigate: 'navigate', select: 'select', submit: 'submit', all: 'all', invert: 'invert' } as Readonly<Record<string, string>>,
}
