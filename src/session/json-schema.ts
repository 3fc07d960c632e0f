/** The JSON Schema of roadmap files with its sentences in one language. Opened by `check --schema` alone: zod's part in it is large. */
import type { Language } from '../domain/plan/roadmap.ts'
import { schema as en } from '../locales/en/schema.ts'
import { schema as vi } from '../locales/vi/schema.ts'
import { buildJsonSchema } from '../roadmap/json-schema.ts'

/** The schema; any roadmap fits, whatever its own language. */
export function roadmapJsonSchema(language: Language): object {
  return buildJsonSchema(language, { en, vi }[language])
}
