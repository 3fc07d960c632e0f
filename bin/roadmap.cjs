#!/usr/bin/env node
const { join } = require('path')

// By way of this module's class, because requiring node:module costs a start a millisecond.
const { enableCompileCache } = module.constructor
if (enableCompileCache) enableCompileCache()
else require('./code-cache.cjs').useCodeCache(join(__dirname, '..', 'dist'))
require('../dist/main.cjs')
