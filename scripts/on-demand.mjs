// Evaluates a module when a function of it is first called: most runs of a program need none of what it holds, and
// its tables, or the modules of Node that it opens, cost every start.

/** An esbuild plugin, given the functions that may be called of each module. */
export function onDemand(modules) {
  const names = Object.keys(modules)
  const filter = new RegExp(`^(?:${names.join('|')})$`)
  return {
    name: 'on-demand',
    setup(build) {
      build.onResolve({ filter }, ({ path, namespace, resolveDir }) =>
        namespace === 'on-demand' ? null : { path, namespace: 'on-demand', pluginData: { resolveDir } },
      )
      build.onLoad({ filter, namespace: 'on-demand' }, ({ path, pluginData: { resolveDir } }) => ({
        contents: modules[path]
          .map((name) => `export const ${name} = (...all) => require('${path}').${name}(...all)\n`)
          .join(''),
        resolveDir,
      }))
    },
  }
}
