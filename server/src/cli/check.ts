import { parseLetters } from '../letter/parse.ts';
import { check } from '../review/check.ts';
import { rules } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import { configurationsOf } from './configurations.ts';
import { checkedFile, type FindingsFormat, SEVERITIES, type Tally } from './findings.ts';
import { jsonFormat, ndjsonFormat } from './format-json.ts';
import { sarifFormat } from './format-sarif.ts';
import { textFormat } from './format-text.ts';
import { readLetters } from './read-letters.ts';
import { printable, type Terminal } from './terminal.ts';

/** The ways to write findings. */
export const FORMATS = ['text', 'json', 'ndjson', 'sarif'] as const;

/** From which severity on a finding fails the run. */
export const FAIL_ON = [...SEVERITIES, 'never'] as const;

/** How to check. */
export interface CheckOptions {
  readonly format: (typeof FORMATS)[number];
  readonly failOn: (typeof FAIL_ON)[number];
}

/** 0: nothing at or above the given severity; 1: something; 2: usage, or something that can't be read or applied. */
export type ExitCode = 0 | 1 | 2;

/** Checks the letters that paths name and writes what is found as each file is done. */
export async function checkFiles(
  paths: readonly string[],
  { format, failOn }: CheckOptions,
  version: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const written = formatOf(format, version, terminal);
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const failures: string[] = [];
  let files = 0;
  let filesWithFindings = 0;
  const configurations = configurationsOf(rules, terminal, (message) => failures.push(message));
  const letters = readLetters(paths, terminal, (file, why) => failures.push(`${file}: ${why}`));

  let read = await terminal.out.write(written.begin());
  for await (const letter of letters) {
    if (!read) break;
    const configuration = await configurations.of(letter);
    const { file, source } = letter;
    const broken: string[] = [];
    const { catalogue } = configuration;
    const failed = (code: string) => void broken.push(code);
    const found = check(source, parseLetters(source), configuration, { catalogue, failed });
    for (const code of broken) {
      const failure = `${printable(file)}: the rule ${code} failed, so its findings are missing`;
      failures.push(failure);
      await terminal.err.write(`imr-letter: ${failure}\n`);
    }
    const checked = checkedFile(file, source, found);
    files++;
    if (checked.findings.length > 0) filesWithFindings++;
    for (const finding of checked.findings) findings[finding.severity]++;
    read = await terminal.out.write(written.file(checked));
  }
  const tally: Tally = { files, filesWithFindings, findings, failures };
  await terminal.out.write(written.end(tally));
  return exitCodeOf(tally, failOn);
}

function exitCodeOf({ findings, failures }: Tally, failOn: CheckOptions['failOn']): ExitCode {
  if (failures.length > 0) return 2;
  if (failOn === 'never') return 0;
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return failing.some((severity) => findings[severity] > 0) ? 1 : 0;
}

function formatOf(format: CheckOptions['format'], version: string, { cwd, out }: Terminal): FindingsFormat {
  switch (format) {
    case 'text':
      return textFormat(out.colours);
    case 'json':
      return jsonFormat();
    case 'ndjson':
      return ndjsonFormat();
    case 'sarif':
      return sarifFormat({ version, cwd, rules });
  }
}
