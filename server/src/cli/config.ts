import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { errorText } from '../platform/errors.ts';
import type { SettingOrigin } from '../review/configuration.ts';
import { type EffectiveConfiguration, effectiveConfiguration } from '../review/effective-configuration.ts';
import { rules } from '../rules/index.ts';
import { configurationsOf, problemReporter } from './configurations.ts';
import { configRoot } from './inputs.ts';
import { jsonText } from './json-text.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** The output formats of the effective configuration. */
export const CONFIG_FORMATS = ['text', 'json'] as const;

/** Writes the effective configuration of a letter, or of those in a folder, with the origin of each severity. */
export async function writeConfig(
  given: string,
  format: (typeof CONFIG_FORMATS)[number],
  terminal: CliIo,
): Promise<0 | 2> {
  const full = path.resolve(terminal.cwd, given);
  let isFolder: boolean;
  try {
    isFolder = (await stat(full)).isDirectory();
  } catch (error) {
    await terminal.err.write(`imr-letter: ${sanitize(given)}: ${errorText(error)}\n`);
    return 2;
  }
  let exitCode: 0 | 2 = 0;
  const failed = () => {
    exitCode = 2;
  };
  const configurations = configurationsOf(rules, problemReporter(terminal, failed), { ignore: true, baseline: true });
  const folder = isFolder ? full : path.dirname(full);
  const letter = isFolder ? path.join(full, '-.imr') : full;
  const configuration = await configurations.of({
    uri: pathToFileURL(letter).href,
    within: pathToFileURL(configRoot(folder, terminal.cwd)).href,
  });
  const nameOf = (uri: string) => path.relative(terminal.cwd, fileURLToPath(uri)) || '.';
  const effective = effectiveConfiguration(configuration, rules);
  await terminal.out.write(format === 'json' ? json(given, effective, nameOf) : text(effective, nameOf));
  return exitCode;
}

type NameOf = (uri: string) => string;

function json(file: string, effective: EffectiveConfiguration, nameOf: NameOf): string {
  const named = (uri: string | undefined) => (uri === undefined ? null : nameOf(uri));
  const value = {
    path: file,
    configuration: named(effective.file),
    ignore: named(effective.ignore),
    baseline: named(effective.baseline),
    catalogues: effective.catalogues.map((one) => ({ path: one.path, from: from(one.origin, nameOf) })),
    rules: effective.rules.map(({ code, severity, default: own, origin }) => ({
      code,
      severity,
      default: own,
      from: from(origin, nameOf),
    })),
  };
  return `${jsonText(value, 2)}\n`;
}

function text({ file, ignore, baseline, catalogues, rules: all }: EffectiveConfiguration, nameOf: NameOf): string {
  const named = (uri: string | undefined) => (uri === undefined ? 'none' : sanitize(nameOf(uri)));
  const width = Math.max(...all.map(({ code }) => code.length));
  const rows = all.map(({ code, severity, origin, default: own }) => {
    const set = origin.from === 'rule' ? '' : `  ${sanitize(from(origin, nameOf))} (else ${own})`;
    return `${code.padEnd(width)}  ${severity.padEnd('information'.length)}${set}`.trimEnd();
  });
  const files = [
    `configuration  ${named(file)}`,
    `ignored        ${named(ignore)}`,
    `baseline       ${named(baseline)}`,
    ...catalogues.map((one) => `catalogue      ${sanitize(one.path)}  ${sanitize(from(one.origin, nameOf))}`),
  ];
  return `${[...files, '', ...rows].join('\n')}\n`;
}

/** Returns the origin of a setting: "rule", or a file. */
function from(origin: SettingOrigin, nameOf: NameOf): string {
  return origin.from === 'file' ? nameOf(origin.uri) : origin.from;
}
