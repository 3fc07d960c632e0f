/** Tells texts of another kind from YAML that is wrong. Looked at only where YAML found errors; knows no roadmap. */
import type { Finding } from './source.ts'

const HTML = /^\s*<(?:!doctype|\?xml|html|head|body|!--)/i
/** Of headings only the lower ones: `# ` begins a comment too. */
const MARKDOWN = /^(?:#{2,6} \S|[-*+] \[[ xX]\] |\*\*\S|\* \S|\|.*\|\s*$)/m
/** A file with such a line was meant as YAML. */
const OURS = /^\s*[{"']*(?:title|roadmap|tasks|phases|habits)["']?\s*[:=]/m

/** What a text is that is no YAML at all, at its first line; undefined when it may be. */
export function notYaml(text: string): Finding | undefined {
  const looks = HTML.test(text) ? 'HTML' : MARKDOWN.test(text) && !OURS.test(text) ? 'Markdown' : undefined
  if (looks === undefined) return undefined
  const from = text.search(/\S/)
  return { code: 'not-yaml', params: { looks }, spot: { from, to: from + (/^.*/.exec(text.slice(from, from + 500))?.[0].trimEnd().length ?? 1) } }
}
