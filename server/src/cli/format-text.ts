import type { Position } from 'vscode-languageserver-types';
import type { Severity } from '../rules/rule.ts';
import { counted } from '../text/format.ts';
import { type FileFinding, type FindingsFormat, SEVERITIES, type Summary } from './findings.ts';
import { STANDARD_INPUT } from './inputs.ts';
import { sanitize } from './terminal.ts';

type Paint = (text: string) => string;

const ANSI: Record<Severity | 'file' | 'muted', string> = {
  error: '31',
  warning: '33',
  information: '36',
  hint: '90',
  file: '4',
  muted: '90',
};

const NAMES: Record<Severity, readonly [string, string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['information', 'information'],
  hint: ['hint', 'hints'],
};

/** Returns the format of a listing for people: each file with findings, a line a finding, and their number at the end. */
export function textFormat(colors: boolean): FindingsFormat {
  const paint = (as: keyof typeof ANSI): Paint =>
    colors ? (text) => `\u001b[${ANSI[as]}m${text}\u001b[0m` : (text) => text;
  return {
    begin: () => '',
    file({ file, findings }) {
      if (findings.length === 0) return '';
      const name = file === STANDARD_INPUT ? 'standard input' : sanitize(file);
      const width = Math.max(...findings.map((finding) => placeText(finding).length));
      const listed = findings.map((finding) => lineOf(finding, width, paint)).join('');
      return `${paint('file')(name)}\n${listed}\n`;
    },
    end: (tally) => `${summaryOf(tally)}\n`,
  };
}

function lineOf(finding: FileFinding, width: number, paint: (as: keyof typeof ANSI) => Paint): string {
  const { code, severity, message, related } = finding;
  const place = placeText(finding).padStart(width);
  const weight = paint(severity)(severity.padEnd('information'.length));
  const line = `  ${place}  ${weight}  ${sanitize(message)}  ${paint('muted')(code)}\n`;
  const indent = ' '.repeat(width + 'information'.length + 6);
  const others = related.map((other) => `${indent}${placeText(other)} ${sanitize(other.message)}\n`);
  return line + others.join('');
}

/** Returns the place of a finding, "12:5", or in a document "page 2, 12:5"; lines and columns count from 1. */
export function placeText({ page, range }: Pick<FileFinding, 'page' | 'range'>): string {
  return `${page === undefined ? '' : `page ${page}, `}${positionText(range.start)}`;
}

function positionText({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}

/** Returns the number of findings and of files as words. */
export function summaryOf(tally: Summary): string {
  return found(tally) + suppressedSummary(tally);
}

function found({ files, filesWithFindings, findings }: Summary): string {
  if (files === 0) return 'No letters found.';
  const all = SEVERITIES.reduce((sum, severity) => sum + findings[severity], 0);
  const among = counted(files, 'file');
  if (all === 0) return `No findings in ${among}.`;
  const each = SEVERITIES.filter((severity) => findings[severity] > 0).map((severity) =>
    counted(findings[severity], ...NAMES[severity]),
  );
  return `${counted(all, 'finding')} (${each.join(', ')}) in ${filesWithFindings} of ${among}.`;
}

/** Returns the number of suppressed findings as words: " 3 more are suppressed (1 ignored, 2 in the baseline)." */
function suppressedSummary({ ignored, inBaseline }: Summary): string {
  const all = ignored + inBaseline;
  if (all === 0) return '';
  const each = [
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(inBaseline > 0 ? [`${inBaseline} in the baseline`] : []),
  ];
  return ` ${all} more ${all === 1 ? 'is' : 'are'} suppressed (${each.join(', ')}).`;
}
