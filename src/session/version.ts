/** The program's own version. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** As in package.json. @param packageRoot the folder that holds it */
export function readVersion(packageRoot: string): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { readonly version: string }
  return version
}
