import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { bundleNames, optionsFor } from './build/bundles.mjs';
import { catalogueFiles, faultsIn } from './build/catalogue-files.mjs';
import { writeDictionary } from './build/dictionary.mjs';
import { Problem, runScript } from './set-up/problem.mjs';

await runScript(async () => {
  const { dev, watch } = readOptions();
  const faults = catalogueFiles.flatMap((name) => faultsIn(name));
  if (faults.length > 0) throw new Problem(`The catalogue doesn't follow its schemas:\n  ${faults.join('\n  ')}`);
  writeDictionary();
  const all = bundleNames.map((name) => optionsFor(name, dev || watch));
  if (watch) {
    for (const options of all) await (await context(options)).watch();
    // The editor's background task waits for this line.
    console.log('Watching. Ctrl-C ends it.');
    return;
  }
  const done = await Promise.allSettled(all.map((options) => build(options)));
  if (done.some((result) => result.status === 'rejected')) throw new Problem('Not every bundle could be built.');
});

function readOptions() {
  try {
    const { values } = parseArgs({ options: { dev: { type: 'boolean' }, watch: { type: 'boolean' } } });
    return { dev: values.dev ?? false, watch: values.watch ?? false };
  } catch (error) {
    throw new Problem(
      `${error instanceof Error ? error.message : error}\nUsage: npm run build -- [--dev] [--watch]`,
      2,
    );
  }
}
