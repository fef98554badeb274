import { median, spreadOf } from '../clock.ts';
import { bytes, fileOfLetters } from '../letters.ts';
import type { Group, Row, Target } from '../row.ts';
import { type Document, letterDocument, type Step, yamlDocument } from './documents.ts';
import type { Servers } from './latency.ts';
import { type ServerProgram, Session } from './session.ts';

/** The longest that a server is waited for in all. */
const LIMIT_MS = 60_000;

/** How long the symbols of a very large file of letters take: when it is opened, asked again and after a change. */
export async function measureLargeFile(
  { own, peer, folder }: Servers,
  letters: readonly string[],
  megabytes: number,
  rounds: number,
): Promise<Group> {
  const text = fileOfLetters(letters, megabytes);
  const rows = await symbolsOf(own, folder, letterDocument(text), rounds, { most: 1000 });
  const skipped: string[] = [];
  if (peer) {
    try {
      rows.push(...(await symbolsOf(peer, folder, yamlDocument(letters, bytes(text)), 1)));
    } catch (error) {
      skipped.push(`${peer.name} on ${megabytes} MB of YAML: ${error instanceof Error ? error.message : error}`);
    }
  }
  return { title: `Symbols of a file of ${megabytes} MB of letters, over LSP`, rows, skipped };
}

/** The server's own figures; the peer's too, but only once, since it may take very long. */
async function symbolsOf(
  program: ServerProgram,
  folder: string,
  { text, faultAndBack }: Document,
  rounds: number,
  target?: Target,
): Promise<Row[]> {
  const session = await Session.start(program, folder, target ? 'pull' : 'push');
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    void session.end();
  }, LIMIT_MS);
  const [opened, again, changed]: [number[], number[], number[]] = [[], [], []];
  try {
    for (let round = 0; round < rounds; round++) {
      const uri = `file://${folder}/large-${round}${program.extension}`;
      const ask = () => session.request('textDocument/documentSymbol', uri);
      const send = (step: Step) => session.change(uri, step, step.whole);
      opened.push(await timed(() => Promise.all([session.open(uri, program.languageId, text), ask()])));
      again.push(await timed(ask));
      for (const step of faultAndBack) changed.push(await timed(() => Promise.all([send(step), ask()])));
      await session.close(uri);
    }
  } catch (error) {
    throw late ? new Error(`no answer within ${LIMIT_MS / 1000} s`) : error;
  } finally {
    clearTimeout(limit);
    await session.end();
  }
  const row = (what: string, ms: readonly number[]): Row => ({
    what: `${program.name}: ${what}`,
    value: median(ms),
    unit: 'ms',
    spread: spreadOf(ms),
    ...(target ? { target } : {}),
  });
  return [row('opened, to its symbols', opened), row('asked again', again), row('changed, to its symbols', changed)];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
