import { cyclesIn, importGraph, importsOf, longestChain } from './imports.mjs';
import { layers, lspRooms, sharedWithClient } from './layers.mjs';

/** The maximum number of lines of a file that is not data. */
export const MAX_LINES = 250;
/** The maximum number of files in a chain of imports inside one of these folders. */
export const MAX_CHAIN = 8;
const CHAIN_FOLDERS = ['server/src/lsp/', 'client/src/'];

const NODE = /^(?:node:|(?:fs|path|os|net|http|https|child_process|worker_threads|vm)(?:$|\/))/;
const CONNECTION = /^(?:vscode-languageserver(?!-types|-textdocument)|vscode-jsonrpc)/;
const EDITOR = /^(?:vscode$|vscode-languageclient)/;

/**
 * Returns the problems of the sources' structure, a sentence each: imports that run upwards, modules that a layer may not use, circles of
 * imports, long chains inside the language server and the client, and files that are too long.
 * @param {ReadonlyMap<string, string>} sources the text of each file of `server/src` and `client/src`, by its path below the root
 * @returns {string[]}
 */
export function checkStructure(sources) {
  const graph = importGraph(sources);
  const problems = [];
  for (const [file, source] of sources) {
    problems.push(...upwardImports(file, graph.get(file) ?? []), ...foreignModules(file, importsOf(source)));
    const lines = source.split('\n').length - 1;
    if (lines > MAX_LINES) problems.push(`${file} has ${lines} lines; at most ${MAX_LINES} are allowed.`);
  }
  const cycles = cyclesIn(graph);
  problems.push(...cycles.map((files) => `These files import each other in a circle: ${files.join(', ')}.`));
  if (cycles.length > 0) return problems;
  for (const folder of CHAIN_FOLDERS) {
    const chain = longestChain(graph, folder);
    if (chain.length > MAX_CHAIN)
      problems.push(
        `A chain of imports inside ${folder.slice(0, -1)} is ${chain.length} files long: ${chain.join(' → ')}.`,
      );
  }
  return problems;
}

/**
 * @param {string} file
 * @param {readonly string[]} targets
 */
function* upwardImports(file, targets) {
  for (const target of targets) {
    if (file.startsWith('client/')) {
      if (target.startsWith('server/') && !sharedWithClient.includes(target))
        yield `${file} imports ${target}; the client may import only ${sharedWithClient.join(', ')}.`;
    } else if (!mayImport(file, target)) yield `${file} imports ${target}, which is in a higher layer.`;
  }
}

/**
 * @param {string} file
 * @param {string} target
 */
function mayImport(file, target) {
  if (!target.startsWith('server/src/')) return !target.startsWith('client/');
  const [own, other] = [layerOf(file), layerOf(target)];
  if (own.rank !== other.rank) return own.rank > other.rank;
  if (own.name !== other.name) return false;
  return own.name !== 'lsp' || roomOf(file) >= roomOf(target);
}

/** @param {string} file */
function layerOf(file) {
  const name = (file.split('/')[2] ?? '').split('.')[0] ?? '';
  const rank = layers.findIndex(({ names }) => names.includes(name));
  if (rank < 0) throw new Error(`${file} is in no layer of scripts/lint/layers.mjs.`);
  return { name, rank };
}

/** @param {string} file */
function roomOf(file) {
  const room = lspRooms.indexOf(file.split('/')[3] ?? '');
  return room < 0 ? lspRooms.length : room;
}

/**
 * @param {string} file
 * @param {readonly string[]} imports
 */
function* foreignModules(file, imports) {
  if (file.startsWith('client/')) return;
  const { name, rank } = layerOf(file);
  /** @param {boolean | readonly string[] | undefined} which */
  const allows = (which) => which === true || (Array.isArray(which) && which.includes(name));
  for (const module of imports) {
    if (EDITOR.test(module)) yield `${file} imports ${module}; only the client knows the editor.`;
    if (NODE.test(module) && !allows(layers[rank]?.node))
      yield `${file} imports ${module}; its layer may not use Node.`;
    if (CONNECTION.test(module) && !allows(layers[rank]?.lsp))
      yield `${file} imports ${module}; its layer may not use the connection.`;
  }
}
