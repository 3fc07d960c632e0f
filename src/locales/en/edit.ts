/** What `edit` says and asks, in English. */
export const edit = {
  broken: 'The roadmap has errors. What now?',
  again: 'Edit again',
  keep: (draft: string): string => `Leave, and keep the draft: ${draft}`,
  discard: 'Throw the draft away',
  unchanged: 'Nothing was changed.',
  /** @param editor one that comes back at once */
  wait: (editor: string): string => `\`${editor}\` does not wait until the file is closed. Let it: \`EDITOR="${editor} --wait" roadmap edit\``,
  thrownAway: 'The draft is gone; the roadmap is as it was.',
  kept: (draft: string): string => `What you wrote is kept: ${draft}`,
  goOn: (check: string, move: string): string => `To check it: ${check}\nWhen it is right: ${move}`,
  allKept: (plan: string): string => `${plan}: every item is kept, none is new.`,
  isSame: (name: string, past: string): string => `${name}: the same item, renamed? Then ${past} counts for it.`,
  /** Of those without a past. */
  areSame: (count: number, names: string): string =>
    count === 1 ? `${names}: the same item, renamed? Nothing is recorded of it yet.` : `${count} more look renamed, with nothing recorded yet: ${names}. Are they?`,
  saved: (file: string): string => `Saved: ${file}`,
  stamped: (count: number): string => `${count} ${count === 1 ? 'id' : 'ids'} written`,
  joined: (names: string): string => `Joined to their past: ${names}. To take them apart: roadmap undo`,
  notJoined: 'Nothing was joined. To join all that looks renamed at once: `roadmap edit --relink`; one by one as above.',
}
