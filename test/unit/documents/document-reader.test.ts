import { describe, expect, it } from 'vitest';
import {
  DocumentReader,
  type WorkerEvents,
  type WorkerRequest,
} from '../../../server/src/documents/document-reader.ts';

const bytes = new Uint8Array([1]);
const TEXT = { kind: 'pdf', text: 'Read', pages: [] } as const;

/** A reader, and the workers that it started: what they were sent and whether they were ended. */
function reader(limit?: number, cpuTime?: () => number) {
  const workers: { events: WorkerEvents; sent: WorkerRequest[]; isEnded: boolean; isIdle: boolean }[] = [];
  const started = new DocumentReader((events) => {
    const worker = { events, sent: [] as WorkerRequest[], isEnded: false, isIdle: false };
    workers.push(worker);
    return {
      post: (request) => worker.sent.push(request),
      terminate: () => {
        worker.isEnded = true;
      },
      idle: (isIdle) => {
        worker.isIdle = isIdle;
      },
      ...(cpuTime && { cpuTime }),
    };
  }, limit);
  return { started, workers };
}

describe('a document reader', () => {
  it('starts one worker when it is needed and sends it one document after the other', async () => {
    const { started, workers } = reader();
    expect(workers).toHaveLength(0);
    const [first, second] = [started.read({ bytes }), started.read({ bytes, password: 'knee' })];
    const [worker] = workers;
    expect(worker?.sent).toEqual([]);
    worker?.events.message('ready');
    expect(worker?.sent).toEqual([{ bytes, id: 1 }]);
    worker?.events.message({ id: 1, result: TEXT });
    expect(await first).toEqual(TEXT);
    expect(worker?.sent.at(-1)).toEqual({ bytes, password: 'knee', id: 2 });
    expect(worker?.isIdle).toBe(false);
    worker?.events.message({ id: 2, result: { fault: 'no-text' } });
    expect(await second).toEqual({ fault: 'no-text' });
    expect(workers).toHaveLength(1);
    expect(worker?.isIdle).toBe(true);
  });

  it('answers damaged where the worker ends, and has another for the next document', async () => {
    const { started, workers } = reader();
    const [first, second] = [started.read({ bytes }), started.read({ bytes })];
    workers[0]?.events.message('ready');
    workers[0]?.events.ended();
    expect(await first).toEqual({ fault: 'damaged' });
    expect(workers).toHaveLength(2);
    workers[1]?.events.message('ready');
    workers[0]?.events.ended();
    workers[1]?.events.message({ id: workers[1].sent[0]?.id ?? 0, result: TEXT });
    expect(await second).toEqual(TEXT);
  });

  it('ends a worker that takes too long', async () => {
    const { started, workers } = reader(1);
    const result = started.read({ bytes });
    workers[0]?.events.message('ready');
    expect(await result).toEqual({ fault: 'too-complex' });
    expect(workers[0]?.isEnded).toBe(true);
  });

  it.each([
    ['that has used its time', 5000],
    ['that does nothing', 0],
  ])('ends a worker %s', async (_why, used) => {
    const { started, workers } = reader(1, () => used);
    const result = started.read({ bytes });
    workers[0]?.events.message('ready');
    expect(await result).toEqual({ fault: 'too-complex' });
  });

  it('waits for a worker on a busy machine', async () => {
    let check: () => void = () => undefined;
    const checked = new Promise<void>((resolve) => {
      check = resolve;
    });
    const { started, workers } = reader(1000, () => {
      check();
      return 900;
    });
    const result = started.read({ bytes });
    workers[0]?.events.message('ready');
    await checked;
    workers[0]?.events.message({ id: 1, result: TEXT });
    expect(await result).toEqual(TEXT);
  });

  it('answers all that waits when it is closed', async () => {
    const { started, workers } = reader();
    const all = Promise.all([started.read({ bytes }), started.read({ bytes })]);
    started.close();
    expect(await all).toEqual([{ fault: 'too-complex' }, { fault: 'too-complex' }]);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });
});
