import type { Hover } from 'vscode-languageserver-types';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { lines } from '../../../server/src/text/lines.ts';
import { type Contender, interleaved, median, percentile, type Rounds, spreadOf } from '../clock.ts';
import { bytes } from '../letters.ts';
import type { Group, Row, Target } from '../row.ts';
import { type Document, letterDocument, yamlDocument } from './documents.ts';
import { type Diagnosing, type ServerProgram, Session } from './session.ts';

/** What the figures of a server are taken with. */
export interface Servers {
  readonly own: ServerProgram;
  /** The server beside ours; absent where it could not be fetched. */
  readonly peer?: ServerProgram;
  readonly folder: string;
}

/** How long a reader of the largest letter waits after a change and on a hover. */
export async function measureLatency({ own, peer, folder }: Servers, largest: string, rounds: Rounds): Promise<Group> {
  const letter = letterDocument(largest);
  const sessions: Session[] = [];
  const opened = async (program: ServerProgram, diagnosing: Diagnosing, document: Document): Promise<Open> => {
    const session = await Session.start(program, folder, diagnosing);
    sessions.push(session);
    const uri = `file://${folder}/largest${program.extension}`;
    const first = diagnosing === 'push' ? session.nextPublished(uri) : undefined;
    await session.open(uri, program.languageId, document.text);
    await session.request('textDocument/documentSymbol', uri);
    await first;
    return { session, uri, document, turn: 0 };
  };
  try {
    const pulled = await opened(own, 'pull', letter);
    const pushed = await opened(own, 'push', letter);
    const contenders: Contender[] = [
      { name: `${own.name}: change to diagnostics, pulled`, run: () => pull(pulled) },
      { name: `${own.name}: change to diagnostics, pushed`, run: () => push(pushed) },
      { name: `${own.name}: change to symbols`, run: () => symbols(pulled) },
    ];
    if (peer) {
      const yaml = yamlDocument([largest], bytes(largest));
      const asked = await opened(peer, 'push', yaml);
      const waitedFor = await opened(peer, 'push', yaml);
      contenders.push({ name: `${peer.name}: change to symbols`, run: () => symbols(asked) });
      contenders.push({ name: `${peer.name}: change to diagnostics (it waits 200 ms)`, run: () => push(waitedFor) });
    }
    const times = await interleaved(contenders, rounds);
    const rows = [...times].flatMap(([name, ms]) =>
      name.includes('diagnostics') && name.startsWith(own.name) ? latency(name, ms, { most: 15 }) : latency(name, ms),
    );
    const hover = pulled.session.answersHover ? await hovers(pulled, rounds) : [];
    return {
      title: `After a change of the largest letter (${Math.round(bytes(largest) / 1000)} KB), over LSP`,
      rows: [...rows, ...hover],
      ...(hover.length > 0 ? {} : { skipped: ['hovers, which this server does not answer on this letter.'] }),
    };
  } finally {
    await Promise.all(sessions.map((session) => session.end()));
  }
}

interface Open {
  readonly session: Session;
  readonly uri: string;
  readonly document: Document;
  turn: number;
  resultId?: string | undefined;
}

function change(open: Open): Promise<void> {
  const step = open.document.faultAndBack[open.turn++ % 2 === 0 ? 0 : 1];
  return open.session.change(open.uri, step, step.whole);
}

async function pull(open: Open): Promise<unknown> {
  void change(open);
  const { resultId } = open;
  const report = await open.session.request<{ resultId?: string }>(
    'textDocument/diagnostic',
    open.uri,
    resultId === undefined ? {} : { previousResultId: resultId },
  );
  open.resultId = report.resultId;
  return report;
}

function push(open: Open): Promise<unknown> {
  const published = open.session.nextPublished(open.uri);
  void change(open);
  return published;
}

function symbols(open: Open): Promise<unknown> {
  void change(open);
  return open.session.request('textDocument/documentSymbol', open.uri);
}

/** Hovers over every part of every citation, again and again. */
async function hovers({ session, uri, document }: Open, rounds: Rounds): Promise<Row[]> {
  const { rangeOf } = lines(document.text);
  const spots = parseLetters(document.text)
    .flatMap(({ items }) => items.flatMap((item) => [item.claimsAdministratorGuideline, item.maximusGuideline]))
    .flatMap((field) => [
      ...(field?.parts ?? []).map(({ words }) => words.span),
      ...(field?.pages ?? []).map(({ span }) => span),
    ])
    .filter(({ start, end }) => end > start)
    .map((span) => rangeOf({ start: span.start + 1, end: span.end }).start);
  if (spots.length === 0) return [];
  let turn = 0;
  let answered = 0;
  const hover = async (): Promise<unknown> => {
    const found = await session.request<Hover | null>('textDocument/hover', uri, {
      position: spots[turn++ % spots.length],
    });
    if (found) answered++;
    return found;
  };
  const name = 'imr-letter: hover on a citation';
  const times =
    (await interleaved([{ name, run: hover }], { ...rounds, rounds: Math.max(rounds.rounds, 100) })).get(name) ?? [];
  const note = `${spots.length} places, ${Math.round((answered / turn) * 100)} % of hovers with a card`;
  return latency(name, times).map((row) => ({ ...row, note }));
}

function latency(what: string, ms: readonly number[], target?: Target): Row[] {
  return [
    { what: `${what}, half of them within`, value: median(ms), unit: 'ms', spread: spreadOf(ms) },
    { what: `${what}, 95 % within`, value: percentile(ms, 0.95), unit: 'ms', ...(target ? { target } : {}) },
  ];
}
