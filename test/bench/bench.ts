import { availableParallelism } from 'node:os';
import { type Markdownlint, measureChecking } from './checking.ts';
import { measureEditor } from './editor.ts';
import { measureHostile } from './hostile.ts';
import { measureImport } from './import.ts';
import { measuredLetters } from './letters.ts';
import { measureReading } from './reading.ts';
import { type Group, isMet, markdown, table } from './row.ts';
import { measureServer, type ServerFiles } from './server/server.ts';

/** What a run measures and with what. */
export interface BenchOptions {
  readonly quick: boolean;
  readonly parts: readonly Part[];
  /** The folder of the built bundles. */
  readonly dist: string;
  readonly servers: ServerFiles;
  readonly markdownlint: Markdownlint;
}

/** The parts of a run. */
export type Part = 'reading' | 'documents' | 'server' | 'editor';

/** What a run found: for people, for a Markdown page and for programs. */
export interface Report {
  readonly table: string;
  readonly markdown: string;
  readonly json: object;
}

/** Measures what is asked for. */
export async function bench(options: BenchOptions): Promise<Report> {
  const letters = measuredLetters();
  const machine = `${availableParallelism()} cores, Node ${process.versions.node.split('.')[0]}`;
  const head = [
    `Taken on a machine with ${machine}.`,
    `Measured on ${letters.words}; the largest letter: ${letters.largestWords}.`,
    'MB are millions of bytes in UTF-8. Figures are medians unless they say otherwise.',
    ...(options.quick ? ['A quick run: few rounds and small files. Its figures are for a first look only.'] : []),
  ];
  const groups: Group[] = [];
  if (options.parts.includes('reading')) {
    groups.push(...(await measureReading(letters, options.quick)));
    groups.push(...(await measureChecking(letters, options.markdownlint, options.quick)));
    groups.push(measureHostile(options.quick ? 2 : 3));
  }
  if (options.parts.includes('documents')) groups.push(...(await measureImport(options.dist, options.quick)));
  if (options.parts.includes('server')) groups.push(...(await measureServer(options.servers, letters, options.quick)));
  if (options.parts.includes('editor')) groups.push(await measureEditor(letters.largest, options.quick ? 1 : 5));
  return {
    table: `${head.join('\n')}\n\n${table(groups)}`,
    markdown: `${head.join('\n')}\n\n${markdown(groups)}`,
    json: {
      schema: 1,
      quick: options.quick,
      machine,
      node: process.versions.node,
      platform: `${process.platform}-${process.arch}`,
      letters: letters.words,
      largestLetter: letters.largestWords,
      groups: groups.map(({ title, rows, skipped = [] }) => ({
        title,
        rows: rows.map((row) => ({ ...row, met: isMet(row) ?? null })),
        skipped,
      })),
    },
  };
}
