/**
 * Keeps V8's compiled code of dist/ between starts, for Node before 22.1, which cannot do it by itself: a warm start is a
 * tenth sooner. Disposable: it lies with the other caches, and only where those have been made already.
 */
const { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = require('fs')
const { basename, dirname, join } = require('path')
const { Script } = require('vm')

const Module = module.constructor

/** The cache folder of the home in use; paths.ts says the same in full. */
function cacheFolder({ argv, env, platform }) {
  const home = argv[argv.indexOf('--home') + 1 || argv.length] ?? env.ROADMAP_HOME
  if (home) return join(home, 'cache')
  const own = env.HOME ?? env.USERPROFILE ?? ''
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(own, 'AppData', 'Local'), 'roadmap', 'cache')
  if (platform === 'darwin' && !env.XDG_CONFIG_HOME) return join(own, 'Library', 'Caches', 'roadmap')
  return join(env.XDG_CACHE_HOME || join(own, '.cache'), 'roadmap')
}

/**
 * By command, because each needs other functions of a file. V8 itself refuses code of another version; another text of
 * the same length it would take, hence size and time.
 */
function cacheFile(folder, file) {
  const { mtimeMs, size } = statSync(file)
  const command = /^[a-z]{2,12}$/.exec(process.argv[2] ?? 'today')?.[0] ?? 'other'
  return join(folder, 'code', `${basename(file)}-${command}-${process.version}-${size}-${mtimeMs}`)
}

function read(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** On the way out, when the functions that were needed have been compiled. Older code for the same goes. */
function keep(script, file) {
  // A command that failed may be none at all.
  if (process.exitCode) return
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const prefix = basename(file).slice(0, basename(file).indexOf('-v') + 2)
    for (const old of readdirSync(dirname(file))) if (old.startsWith(prefix)) rmSync(join(dirname(file), old), { force: true })
    const beside = `${file}.${process.pid}`
    writeFileSync(beside, script.createCachedData(), { mode: 0o600 })
    renameSync(beside, file)
  } catch {
    // Without a cache the next start is a little slower, and nothing else.
  }
}

/** From now on, files below `dist` are compiled with the code kept for them. */
exports.useCodeCache = (dist) => {
  const folder = cacheFolder(process)
  if (!existsSync(folder)) return
  const compile = Module.prototype._compile
  Module.prototype._compile = function (source, filename) {
    if (!filename.startsWith(dist)) return compile.call(this, source, filename)
    const file = cacheFile(folder, filename)
    const cachedData = read(file)
    const script = new Script(Module.wrap(source), { filename, cachedData })
    if (cachedData === undefined || script.cachedDataRejected) process.once('exit', () => keep(script, file))
    return script.runInThisContext().call(this.exports, this.exports, (id) => this.require(id), this, filename, dirname(filename))
  }
}
