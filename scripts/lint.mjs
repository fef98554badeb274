import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkStructure } from './lint/structure.mjs';
import { root } from './set-up/paths.mjs';

/** Checks the structure of the product's sources: layers, circles of imports, sizes. Biome checks the rest. */
const sources = new Map();
for (const folder of ['server/src', 'client/src']) {
  for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const file = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    sources.set(file, readFileSync(path.join(root, file), 'utf8'));
  }
}
const problems = checkStructure(sources);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`Checked the layers of ${sources.size} files.`);
