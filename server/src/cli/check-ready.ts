import { diskFiles } from '../platform/disk-files.ts';
import { readinessOf } from '../report/readiness.ts';
import type { Readiness, ReadinessCheck, ReadinessDetail, ReadinessState } from '../report/readiness-check.ts';
import { STATE_WORDS } from '../report/readiness-text.ts';
import { withReview } from '../report/review-checks.ts';
import { letterReview } from '../review-notes/letter-review.ts';
import { type Lines, lines } from '../text/lines.ts';
import type { CheckOptions, ExitCode } from './check.ts';
import type { CheckedLetters } from './check-text.ts';
import { checkedLetters } from './checked-letters.ts';
import { STANDARD_INPUT } from './inputs.ts';
import { jsonText } from './json-text.ts';
import type { ReadOptions } from './read-letters.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** The ways to write whether letters can be signed. */
export const READY_FORMATS = ['text', 'json', 'ndjson'] as const;

/** Options of `check --ready`. */
export interface ReadyOptions extends Pick<CheckOptions, 'ignore' | 'baseline' | keyof ReadOptions> {
  readonly format: (typeof READY_FORMATS)[number];
}

/** The letters of a file, each with its list. */
interface ReadyFile {
  readonly file: string;
  readonly lists: readonly Readiness[];
  readonly rangeOf: Lines['rangeOf'];
}

/** A way to write the lists of files. */
interface ReadyFormat {
  readonly begin: string;
  file(ready: ReadyFile): string;
  end(letters: number, signable: number): string;
}

/** Writes whether each letter that paths name can be signed; the exit code is 1 unless all can. */
export async function checkReady(
  paths: readonly string[],
  { format, ...checking }: ReadyOptions,
  terminal: CliIo,
): Promise<ExitCode> {
  const written = formatOf(format, terminal.out.colors);
  let hasFailed = false;
  let letters = 0;
  let signable = 0;
  let isAnyWithout = false;
  let read = await terminal.out.write(written.begin);
  for await (const checked of checkedLetters(paths, checking, terminal, () => {
    hasFailed = true;
  })) {
    if (!read) break;
    const lists = await listsOf(checked);
    letters += lists.length;
    signable += lists.filter(({ isReady }) => isReady).length;
    isAnyWithout ||= lists.length === 0;
    const { rangeOf } = lines(checked.text.source);
    read = await terminal.out.write(written.file({ file: checked.file, lists, rangeOf }));
  }
  await terminal.out.write(written.end(letters, signable));
  if (hasFailed) return 2;
  return signable === letters && !isAnyWithout ? 0 : 1;
}

async function listsOf({ text, filtered, configuration, missing }: CheckedLetters): Promise<readonly Readiness[]> {
  const { findings, suppressed } = filtered;
  const { severityOf } = configuration;
  const { letters, uri = 'untitled:-' } = text;
  const lists = readinessOf({ letters, findings, suppressed, isWhole: missing.length === 0, severityOf });
  return Promise.all(
    lists.map(async (list) => withReview(list, await letterReview({ uri, letters, letter: list.letter }, diskFiles))),
  );
}

function formatOf(format: ReadyOptions['format'], colors: boolean): ReadyFormat {
  if (format === 'text') return textFormat(colors);
  if (format === 'ndjson') return { begin: '', file: (ready) => `${json(ready)}\n`, end: () => '' };
  let separator = '\n';
  return {
    begin: '[',
    file(ready) {
      const text = separator + json(ready);
      separator = ',\n';
      return text;
    },
    end: () => '\n]\n',
  };
}

function json({ file, lists, rangeOf }: ReadyFile): string {
  const range = (at: ReadinessDetail['span']) => (at ? rangeOf(at) : null);
  const detail = ({ state, code, severity, message, span }: ReadinessDetail) => ({
    state,
    code: code ?? null,
    severity: severity ?? null,
    message,
    range: range(span),
  });
  const check = ({ id, title, note, state, item, span, details }: ReadinessCheck) => ({
    id,
    title,
    note,
    state,
    item: item?.number ?? null,
    range: range(span),
    details: details.map(detail),
  });
  const letters = lists.map(({ caseNumber = null, isReady, summary, checks }) => ({
    case: caseNumber,
    ready: isReady,
    summary,
    checks: checks.map(check),
  }));
  return jsonText({ file, letters });
}

const ANSI: Readonly<Record<ReadinessState, string>> = { passed: '32', look: '33', failed: '31' };

function textFormat(colors: boolean): ReadyFormat {
  const state = (of: ReadinessState) => {
    const word = STATE_WORDS[of].padEnd('Passed'.length);
    return colors ? `\u001b[${ANSI[of]}m${word}\u001b[0m` : word;
  };
  return {
    begin: '',
    file({ file, lists, rangeOf }) {
      const place = ({ span }: ReadinessDetail) => {
        if (!span) return '';
        const { line, character } = rangeOf(span).start;
        return `${line + 1}:${character + 1}  `;
      };
      const name = file === STANDARD_INPUT ? 'standard input' : sanitize(file);
      if (lists.length === 0) return `${name}\n  No letter found.\n\n`;
      const list = ({ caseNumber, summary, checks }: Readiness) =>
        [
          `  ${sanitize([caseNumber, summary].filter(Boolean).join(': '))}`,
          ...checks.flatMap((check) => [
            `    ${state(check.state)}  ${sanitize(`${check.title}: ${check.note}`)}`,
            ...check.details.map((detail) => `            ${place(detail)}${sanitize(detail.message)}`),
          ]),
        ].join('\n');
      return `${name}\n${lists.map(list).join('\n\n')}\n\n`;
    },
    end: (letters, signable) =>
      letters === 0
        ? 'No letters found.\n'
        : `${signable} of ${letters === 1 ? '1 letter' : `${letters} letters`} can be signed.\n`,
  };
}
