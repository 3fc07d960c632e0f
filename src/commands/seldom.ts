/** Every command but those of the warm path and the report: built into one file that `today` and `done` never open. */
export const SELDOM = {
  check: () => import('./check.ts'),
  config: () => import('./config.ts'),
  drop: () => import('./drop.ts'),
  edit: () => import('./edit.ts'),
  help: () => import('./help.ts'),
  history: () => import('./history.ts'),
  init: () => import('./init.ts'),
  list: () => import('./list.ts'),
  off: () => import('./off.ts'),
  plan: () => import('./plan.ts'),
  show: () => import('./show.ts'),
  skip: () => import('./skip.ts'),
  streak: () => import('./streak.ts'),
  target: () => import('./target.ts'),
  undo: () => import('./undo.ts'),
  week: () => import('./week.ts'),
}
