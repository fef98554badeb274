import { spawn } from 'node:child_process';
import { interleaved, median, type Rounds, spreadOf } from '../clock.ts';
import type { Group, Row } from '../row.ts';
import type { Servers } from './latency.ts';
import { type ServerProgram, Session } from './session.ts';

const NODE = 'Node alone: start to end';

/** How long a server takes from the start of its process to the answer of `initialize`, beside what Node itself takes. */
export async function measureStarts({ own, peer, folder }: Servers, rounds: Rounds): Promise<Group> {
  const programs = [own, ...(peer ? [peer] : [])];
  const times = new Map<string, number[]>(programs.map(({ name }) => [name, []]));
  const start = async (program: ServerProgram): Promise<void> => {
    const session = await Session.start(program, folder, 'push');
    times.get(program.name)?.push(session.startMs);
    await session.end();
  };
  const bare = await interleaved(
    [{ name: NODE, run: startNode }, ...programs.map((program) => ({ name: program.name, run: () => start(program) }))],
    rounds,
  );
  const counted = (name: string) => (times.get(name) ?? []).slice(rounds.warmUp);
  const theirs = peer ? median(counted(peer.name)) : undefined;
  const rows = programs.map(({ name }): Row => {
    const ms = counted(name);
    const target = name === own.name && theirs !== undefined ? { target: { most: Math.round(theirs) } } : {};
    return {
      what: `${name}: start to initialize answered`,
      value: median(ms),
      unit: 'ms',
      spread: spreadOf(ms),
      ...target,
    };
  });
  const node = bare.get(NODE) ?? [];
  return { title: 'Start', rows: [...rows, { what: NODE, value: median(node), unit: 'ms', spread: spreadOf(node) }] };
}

function startNode(): Promise<void> {
  return new Promise((resolve) => {
    spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' }).once('exit', () => resolve());
  });
}
