/** What `check --fix` says, in English. */
import { shellWord } from '../errors.ts'
import type { Said } from '../errors.ts'

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
}

export const fix = {
  written: (file: string, count: number): string => `${file}: ${count} ${count === 1 ? 'id' : 'ids'} written. Titles can be reworded now; the history stays.`,
  more: (count: number): string => `and ${count} more`,
  complete: (file: string): string => `${file}: every item has an id, nothing to write.`,
  restore: (command: string): string => `The old file is kept. To put it back: ${command}`,
  wasLink: (file: string, target: string): string => `${file} was a link; it is a file of its own now, and ${target} was not touched.`,
  left: (id: string): Said => ({
    message: `\`${id}\` still has no id: it, or one of the same title, is used in several places through an anchor (\`&\`, \`*\`), or its \`id\` is \`null\`.`,
    hint: 'Write it out in each place, and give each an `id` of its own.',
  }),
  problems: (file: string): Said => ({
    message: 'Nothing was written, because the file has errors.',
    hint: `Correct them first, then run it again: \`roadmap check ${shellWord(file)} --fix\`.`,
  }),
  shipped: (file: string, name: string): Said => ({
    message: 'This roadmap belongs to the program, which changes it with every update. Nothing was written.',
    hint: `Start it, and a copy becomes yours: \`roadmap plan add ${shellWord(name)}\`. Or copy it: \`cp ${shellWord(file)} ${shellWord(`./${name}.yaml`)}\`.`,
  }),
  notUtf8: (): Said => ({ message: 'Some bytes in it are not UTF-8 and would be lost. Nothing was written.', hint: 'Open it in an editor, save it as UTF-8, then run this again.' }),
  unsafe: (): Said => ({ message: 'With its ids written it would be read as a different roadmap. Nothing was written.', hint: 'Write the ids by hand: `id: my-task`.' }),
  changed: (): Said => ({ message: 'Another program saved it at the same moment. Nothing was written.', hint: 'Run it again.' }),
  unwritable: (path: string, reason: string): Said => ({
    message: `Cannot write to ${path}: ${REASONS[reason] ?? reason}. Nothing was changed.`,
    hint: `See whose it is: \`ls -ld ${shellWord(path)}\`.`,
  }),
}
