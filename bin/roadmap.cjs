#!/usr/bin/env node
const { enableCompileCache } = require('node:module')

enableCompileCache?.()
// A command is over before optimised code would pay for its making: that starts later than V8's default.
require('node:v8').setFlagsFromString('--interrupt-budget=2000000')
require('../dist/main.cjs')
