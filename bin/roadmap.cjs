#!/usr/bin/env node
const { join } = require('path')

// By way of this module's class, because requiring node:module costs a start a millisecond.
const { enableCompileCache } = module.constructor
if (enableCompileCache) enableCompileCache()
else {
  waitWithOptimisedCode()
  require('./code-cache.cjs').useCodeCache(join(__dirname, '..', 'dist'))
}
require('../dist/main.cjs')

/**
 * A start is over before optimised code pays for itself: V8 is told to wait thirty times as long. A quarter of the time.
 * The binding, because node:v8 brings all of node:stream with it, which costs two milliseconds; it says that it is
 * deprecated, and the versions of node that come here change no more.
 */
function waitWithOptimisedCode() {
  const { noDeprecation } = process
  process.noDeprecation = true
  try {
    process.binding('v8').setFlagsFromString('--interrupt-budget=2000000')
  } catch {
    require('v8').setFlagsFromString('--interrupt-budget=2000000')
  }
  process.noDeprecation = noDeprecation
}
