#!/usr/bin/env node
const { join } = require('path')

// By way of this module's class, because requiring node:module costs a start a millisecond.
const { enableCompileCache } = module.constructor
if (enableCompileCache) enableCompileCache()
else {
  // A start is over before optimised code pays for itself: V8 is told to wait thirty times as long. A quarter of the time.
  require('v8').setFlagsFromString('--interrupt-budget=2000000')
  require('./code-cache.cjs').useCodeCache(join(__dirname, '..', 'dist'))
}
require('../dist/main.cjs')
