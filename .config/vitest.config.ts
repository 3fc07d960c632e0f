import { defineConfig } from 'vitest/config'
import { ClosingLine } from './closing-line.ts'

/** What knows calendars is asked in several zones; the rest once, in the machine's own. */
const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Sao_Paulo', 'America/Los_Angeles']

const IN_ZONES = ['test/domain/**/*.test.ts', 'test/language/**/*.test.ts', 'test/cli/zones.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    reporters: process.env['CI'] ? ['default', new ClosingLine()] : ['default'],
    projects: [
      { test: { name: 'all', include: ['test/**/*.test.ts'], exclude: [...IN_ZONES, 'test/proof/**'], testTimeout: 60_000 } },
      { test: { name: 'proof', include: ['test/proof/**/*.test.ts'], testTimeout: 600_000 } },
      ...ZONES.map((zone) => ({ test: { name: zone, include: IN_ZONES, testTimeout: 60_000, env: { TZ: zone } } })),
    ],
  },
})
