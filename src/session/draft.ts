/** The copy of a roadmap that an editor works on: it lies beside the file, so that a text half right can stay there. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { UserError } from '../errors.ts'

/** The draft's path: `study.draft.yaml` for `study.yaml`, with the same mode; one that is there is never written over. @throws UserError edit-unwritable */
export function writeDraft(file: string, text: string): string {
  const [, stem = file, ending = ''] = /^(.*?)(\.ya?ml)?$/is.exec(file) ?? []
  for (let number = 1; ; number++) {
    const draft = `${stem}.draft${number === 1 ? '' : number}${ending}`
    try {
      writeFileSync(draft, text, { flag: 'wx', mode: statSync(file).mode & 0o777 | 0o600 })
      return draft
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (code !== 'EEXIST') throw new UserError('edit-unwritable', { path: draft, reason: code })
    }
  }
}

/** What the editor left; undefined where it left no file. */
export function readDraft(draft: string): string | undefined {
  try {
    return readFileSync(draft, 'utf8')
  } catch {
    return undefined
  }
}

export function removeDraft(draft: string): void {
  rmSync(draft, { force: true })
}
