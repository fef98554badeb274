import path from 'node:path';

/**
 * Returns the imports of a module, type imports included: `from '…'`, `import '…'` and `import('…')`.
 * @param {string} source
 * @returns {string[]}
 */
export function importsOf(source) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const imports = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g;
  return [...code.matchAll(imports)].map((match) => match[2] ?? '');
}

/**
 * Returns the files that each file imports, among the given ones.
 * @param {ReadonlyMap<string, string>} sources the text of each file, by its path below the root
 * @returns {Map<string, string[]>}
 */
export function importGraph(sources) {
  const graph = new Map();
  for (const [file, source] of sources) {
    const targets = importsOf(source)
      .filter((name) => name.startsWith('.'))
      .map((name) => path.posix.join(path.posix.dirname(file), name));
    graph.set(
      file,
      [...new Set(targets)].filter((target) => sources.has(target)),
    );
  }
  return graph;
}

/**
 * Returns the files that import each other in a circle: each strongly connected component with more than one file.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[][]}
 */
export function cyclesIn(graph) {
  /** @type {Map<string, number>} */
  const order = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const cycles = [];
  /** @type {(file: string) => number} the lowest order of what the file leads to and that is still open */
  const visit = (file) => {
    const own = order.size;
    let lowest = own;
    order.set(file, own);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!order.has(target)) lowest = Math.min(lowest, visit(target));
      else if (stack.includes(target)) lowest = Math.min(lowest, order.get(target) ?? own);
    }
    if (lowest !== own) return lowest;
    const component = stack.splice(stack.indexOf(file));
    if (component.length > 1) cycles.push(component.sort());
    return own;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return cycles;
}

/**
 * Returns the longest chain of imports below a folder, as its files; the graph must hold no circle.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @param {string} folder
 * @returns {string[]}
 */
export function longestChain(graph, folder) {
  /** @type {Map<string, string[]>} */
  const known = new Map();
  /** @type {(file: string) => string[]} */
  const chainFrom = (file) => {
    const done = known.get(file);
    if (done) return done;
    /** @type {string[]} */
    let longest = [];
    for (const target of graph.get(file) ?? []) {
      if (!target.startsWith(folder)) continue;
      const chain = chainFrom(target);
      if (chain.length > longest.length) longest = chain;
    }
    const chain = [file, ...longest];
    known.set(file, chain);
    return chain;
  };
  const chains = [...graph.keys()].filter((file) => file.startsWith(folder)).map(chainFrom);
  return chains.sort((one, other) => other.length - one.length)[0] ?? [];
}
