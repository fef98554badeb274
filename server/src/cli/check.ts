import { rules } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import { type CheckFilesOptions, checkedFiles } from './checked-files.ts';
import { type FindingsFormat, SEVERITIES, type Summary } from './findings.ts';
import { csvFormat } from './format-csv.ts';
import { githubFormat } from './format-github.ts';
import { gitlabFormat } from './format-gitlab.ts';
import { htmlFormat } from './format-html.ts';
import { jsonFormat, ndjsonFormat, type Versions } from './format-json.ts';
import { junitFormat } from './format-junit.ts';
import { sarifFormat } from './format-sarif.ts';
import { textFormat } from './format-text.ts';
import { unixFormat } from './format-unix.ts';
import { progressOn } from './progress.ts';
import { rulesVersion } from './rules-version.ts';
import type { CliIo } from './terminal.ts';

/** The ways to write findings. */
export const FORMATS = ['text', 'json', 'ndjson', 'sarif', 'junit', 'github', 'gitlab', 'unix', 'csv', 'html'] as const;

/** From which severity on a finding fails the run. */
export const FAIL_ON = [...SEVERITIES, 'never'] as const;

/** Options of `check`. */
export interface CheckOptions extends CheckFilesOptions {
  readonly format: (typeof FORMATS)[number];
  readonly failOn: (typeof FAIL_ON)[number];
}

/** 0: nothing at or above the given severity; 1: something; 2: usage, or something that can't be read or applied. */
export type ExitCode = 0 | 1 | 2;

/** Checks the letters that paths name and writes what is found as each file is done. */
export async function checkFiles(
  paths: readonly string[],
  { format, failOn, ...options }: CheckOptions,
  version: string,
  io: CliIo,
): Promise<ExitCode> {
  const progress = progressOn(io);
  const { terminal } = progress;
  const isJson = format === 'json' || format === 'ndjson';
  const versions = { tool: version, rules: isJson ? await rulesVersion() : '' };
  const written = formatOf({ format, failOn }, versions, terminal);
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const failures: string[] = [];
  let files = 0;
  let filesWithFindings = 0;
  let ignored = 0;
  let inBaseline = 0;
  const all = checkedFiles(paths, { ...options, hasOutcomes: isJson }, terminal, (message) => failures.push(message));

  let read = await terminal.out.write(written.begin());
  for await (const checked of all) {
    if (!read) break;
    files++;
    if (checked.findings.length > 0) filesWithFindings++;
    for (const finding of checked.findings) findings[finding.severity]++;
    for (const { reason } of checked.suppressed) {
      if (reason === undefined) inBaseline++;
      else ignored++;
    }
    read = await terminal.out.write(written.file(checked));
    await progress.update(files, filesWithFindings);
  }
  await progress.end();
  // They come in the order of reading and checking, which the number of threads changes.
  const tally: Summary = { files, filesWithFindings, findings, ignored, inBaseline, failures: failures.sort() };
  await terminal.out.write(written.end(tally));
  return exitCodeOf(tally, failOn);
}

function exitCodeOf({ findings, failures }: Summary, failOn: CheckOptions['failOn']): ExitCode {
  if (failures.length > 0) return 2;
  return failingSeverities(failOn).some((severity) => findings[severity] > 0) ? 1 : 0;
}

function failingSeverities(failOn: CheckOptions['failOn']): readonly Severity[] {
  return failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
}

type ChosenFormat = Pick<CheckOptions, 'format' | 'failOn'>;

function formatOf({ format, failOn }: ChosenFormat, versions: Versions, { cwd, out }: CliIo): FindingsFormat {
  switch (format) {
    case 'text':
      return textFormat(out.colors);
    case 'json':
      return jsonFormat(versions);
    case 'ndjson':
      return ndjsonFormat(versions);
    case 'sarif':
      return sarifFormat({ version: versions.tool, cwd, rules });
    case 'junit':
      return junitFormat(cwd, new Set(failingSeverities(failOn)));
    case 'github':
      return githubFormat(cwd);
    case 'gitlab':
      return gitlabFormat(cwd);
    case 'unix':
      return unixFormat(cwd);
    case 'csv':
      return csvFormat(cwd);
    case 'html':
      return htmlFormat(cwd);
  }
}
