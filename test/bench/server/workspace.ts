import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { check } from '../../../server/src/review/check.ts';
import { configurationOf } from '../../../server/src/review/configuration.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { writtenLetters } from '../../support/written-letters.ts';
import { median, percentile, spreadOf } from '../clock.ts';
import { bytes } from '../letters.ts';
import type { Group, Row } from '../row.ts';
import { letterDocument } from './documents.ts';
import type { Servers } from './latency.ts';
import { Session } from './session.ts';

/** Letters shorter than this, in bytes, are left out: a published one has 5 KB. */
const SHORTEST = 4_000;
const IN_A_FOLDER = 100;
/** How often a letter that is open changes meanwhile, and how often memory is looked at, in milliseconds. */
const TYPED_EVERY = 50;
/** How often a drug is sought in all letters. */
const SEARCHES = 10;
/** The longest that all of it is waited for, in milliseconds. */
const LIMIT = 300_000;

/** How long a folder of so many letters takes to be checked in the background, and what that means for a letter that is open. */
export async function measureWorkspace(
  { own, folder: parent }: Servers,
  open: string,
  letters: number,
): Promise<Group> {
  const folder = path.join(parent, 'workspace');
  const { size, withFindings } = writeLetters(folder, letters);
  const title = `Checking ${letters.toLocaleString('en')} letters that are not open (${Math.round(size / 1e6)} MB)`;
  const began = performance.now();
  const since = () => performance.now() - began;
  const session = await Session.start(own, folder, 'workspace');
  const typed: number[] = [];
  let memory = 0;
  try {
    let found = 0;
    let first = Number.NaN;
    const whole = new Promise<number>((resolve) => {
      session.foundInWorkspace = (some) => {
        if (found === 0) first = since();
        found += some;
        if (found >= withFindings) resolve(since());
      };
    });
    const uri = pathToFileURL(path.join(parent, `open${own.extension}`)).href;
    const { text, faultAndBack } = letterDocument(open);
    await session.open(uri, own.languageId, text);
    await session.request('textDocument/diagnostic', uri);
    let isOver = false;
    const over = whole.then(() => {
      isOver = true;
    });
    for (let turn = 0; !isOver && since() < LIMIT; turn++) {
      const step = faultAndBack[turn % 2 === 0 ? 0 : 1];
      const asked = performance.now();
      void session.change(uri, step, step.whole);
      await session.request('textDocument/diagnostic', uri);
      typed.push(performance.now() - asked);
      memory = Math.max(memory, session.residentMemory() ?? Number.NaN);
      await Promise.race([over, new Promise((resolve) => setTimeout(resolve, TYPED_EVERY))]);
    }
    if (!isOver) throw new Error(`only ${found} of ${withFindings} letters had findings within ${LIMIT / 1000} s`);
    const all = await whole;
    const sought: number[] = [];
    for (let turn = 0; turn < SEARCHES; turn++) {
      const asked = performance.now();
      await session.request('workspace/symbol', uri, { query: 'tramadol' });
      sought.push(performance.now() - asked);
    }
    memory = Math.max(memory, session.residentMemory() ?? Number.NaN);
    const row = (what: string, value: number, unit: Row['unit'], more: Pick<Row, 'target' | 'spread'> = {}): Row => ({
      what: `${own.name}: ${what}`,
      value,
      unit,
      ...more,
    });
    return {
      title,
      rows: [
        row('start to the first findings', first, 'ms', { target: { most: 2000 } }),
        row('start to all findings', all, 'ms', { target: { most: 20_000 } }),
        row('most resident memory, searches among it', memory, 'MB', { target: { most: 400 } }),
        row('meanwhile, change of an open letter to its diagnostics, half of them within', median(typed), 'ms', {
          spread: spreadOf(typed),
        }),
        row('the same, 95 % within', percentile(typed, 0.95), 'ms', { target: { most: 50 } }),
        row('after that, a drug sought in all of them, half of the answers within', median(sought), 'ms', {
          spread: spreadOf(sought),
        }),
      ],
    };
  } finally {
    await session.end();
  }
}

/** Writes so many letters, each with words of its own, and says how large they are in all and how many have findings. */
function writeLetters(folder: string, count: number): { readonly size: number; readonly withFindings: number } {
  const bases = writtenLetters()
    .map(({ text }) => text)
    .filter((text) => bytes(text) >= SHORTEST && parseLetters(text).length === 1);
  const configuration = configurationOf(rules);
  let size = 0;
  let withFindings = 0;
  for (let index = 0; index < count; index++) {
    const text = varied(bases[index % bases.length] ?? '', index);
    const within = path.join(folder, String(Math.floor(index / IN_A_FOLDER)));
    if (index % IN_A_FOLDER === 0) mkdirSync(within, { recursive: true });
    writeFileSync(path.join(within, `letter-${index}.imr`), text);
    size += bytes(text);
    if (check(text, parseLetters(text), configuration).length > 0) withFindings++;
  }
  return { size, withFindings };
}

/** A letter of another case, whose rationales have words of their own. */
function varied(text: string, index: number): string {
  const number = String(index).padStart(7, '0');
  return text
    .replace(/(?<=CM\d\d-)\d{7}/g, number)
    .replace(/(Decision rationale:\s)/gi, `$1The file of this request has ${index + 2} pages. `);
}
