import { bytes } from '../letters.ts';
import type { Group, Row } from '../row.ts';
import { type Document, letterDocument, yamlDocument } from './documents.ts';
import type { Servers } from './latency.ts';
import { type Diagnosing, type ServerProgram, Session } from './session.ts';

const OPEN = 20;
const EDITS = 100;

/** Resident memory of a server's process with twenty letters open and all of their findings, symbols and folds asked for. */
export async function measureMemory({ own, peer, folder }: Servers, letters: readonly string[]): Promise<Group> {
  const title = `Resident memory of the server's process with ${OPEN} letters open (MB)`;
  if (process.platform !== 'linux')
    return { title, rows: [], skipped: ['memory is read from /proc, which this system has not.'] };
  const open = Array.from({ length: OPEN }, (_, index) => letters[index % letters.length] ?? '');
  const size = Math.round(open.reduce((sum, text) => sum + bytes(text), 0) / 1000);
  const note = `${size} KB in all`;
  const rows = await memoryOf(own, 'pull', folder, open.map(letterDocument), { note, target: { most: 130 } });
  if (peer) {
    const documents = open.map((text) => yamlDocument([text], bytes(text)));
    rows.push(...(await memoryOf(peer, 'push', folder, documents, { note })));
  }
  return { title, rows };
}

async function memoryOf(
  program: ServerProgram,
  diagnosing: Diagnosing,
  folder: string,
  documents: readonly Document[],
  about: Pick<Row, 'note' | 'target'>,
): Promise<Row[]> {
  const session = await Session.start(program, folder, diagnosing);
  const row = (what: string): Row => ({
    what: `${program.name}: ${what}`,
    value: session.residentMemory() ?? Number.NaN,
    unit: 'MB',
    ...about,
  });
  const looked = async (uri: string): Promise<void> => {
    await session.request('textDocument/documentSymbol', uri);
    await session.request('textDocument/foldingRange', uri);
    if (diagnosing === 'pull') await session.request('textDocument/diagnostic', uri);
  };
  try {
    const uris = documents.map((_, index) => `file://${folder}/open-${index}${program.extension}`);
    const published = diagnosing === 'push' ? uris.map((uri) => session.nextPublished(uri)) : [];
    for (const [index, uri] of uris.entries()) {
      await session.open(uri, program.languageId, documents[index]?.text ?? '');
      await looked(uri);
    }
    await Promise.all(published);
    const opened = row('all open');
    for (let edit = 0; edit < EDITS; edit++) {
      const index = edit % uris.length;
      const step = documents[index]?.faultAndBack[Math.floor(edit / uris.length) % 2 === 0 ? 0 : 1];
      const uri = uris[index];
      if (!step || !uri) continue;
      await session.change(uri, step, step.whole);
      await looked(uri);
    }
    return [opened, row(`after ${EDITS} changes`)];
  } finally {
    await session.end();
  }
}
