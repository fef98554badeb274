import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Measured } from '../letters.ts';
import type { Group } from '../row.ts';
import { isEditable } from './documents.ts';
import { measureLargeFile } from './large-file.ts';
import { measureLatency, type Servers } from './latency.ts';
import { measureMemory } from './memory.ts';
import { measurePlaces } from './places.ts';
import type { ServerProgram } from './session.ts';
import { measureStarts } from './starts.ts';
import { measureWorkspace } from './workspace.ts';

/** Where the programs are. */
export interface ServerFiles {
  readonly own: string;
  /** The YAML server's program, with its version, or why there is none. */
  readonly peer: { readonly program: string; readonly version: string } | { readonly absent: string };
}

/** How fast the built server answers, beside the YAML server with a document of the same size. */
export async function measureServer(files: ServerFiles, measured: Measured, quick: boolean): Promise<Group[]> {
  const title = 'The server, over LSP';
  if (!existsSync(files.own)) return [{ title, rows: [], skipped: [`${path.basename(files.own)} is not built.`] }];
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-bench-'));
  const own: ServerProgram = { name: 'imr-letter', args: [files.own], languageId: 'imr-letter', extension: '.imr' };
  const servers: Servers = 'absent' in files.peer ? { own, folder } : { own, folder, peer: yamlServer(files.peer) };
  const without =
    'absent' in files.peer ? [{ title, rows: [], skipped: [`the YAML server: ${files.peer.absent}`] }] : [];
  const single = measured.letters.filter(isEditable).sort((a, b) => b.length - a.length);
  const work: readonly (() => Promise<Group>)[] = [
    () => measureStarts(servers, quick ? { warmUp: 1, rounds: 3 } : { warmUp: 2, rounds: 15 }),
    () => measureLatency(servers, measured.largest, quick ? { warmUp: 5, rounds: 20 } : { warmUp: 20, rounds: 120 }),
    () => measurePlaces(servers, measured.largest, { warmUp: quick ? 20 : 200, rounds: 1 }),
    () => measureMemory(servers, single),
    () => measureLargeFile(servers, measured.letters, quick ? 2 : 10, quick ? 2 : 5),
    () => measureWorkspace(servers, measured.largest, quick ? 1_000 : 10_000),
  ];
  const groups: Group[] = [...without];
  try {
    for (const measure of work) groups.push(await measure());
  } catch (error) {
    groups.push({
      title,
      rows: [],
      skipped: [`what follows, since a server failed: ${error instanceof Error ? error.message : error}`],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return groups;
}

function yamlServer({ program, version }: { readonly program: string; readonly version: string }): ServerProgram {
  return { name: `yaml-language-server ${version}`, args: [program], languageId: 'yaml', extension: '.yaml' };
}
