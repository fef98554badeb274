import { Worker } from 'node:worker_threads';
import type { DocumentWorker, StartWorker, WorkerMessage } from '../documents/document-reader.ts';

/** The memory of the worker's heap and stack, in MB. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 };
/** How much the process may grow while a document is read, in bytes: buffers lie outside of the heap, and no limit counts them. */
const MOST_GROWTH = 700_000_000;
/** How often that is checked, in milliseconds. */
const CHECK_INTERVAL = 50;

/** Returns what starts a worker thread from the bundle in a file; it gets no standard input and prints nothing. */
export function documentThread(bundle: URL): StartWorker {
  return ({ message, ended }): DocumentWorker => {
    const thread = new Worker(bundle, {
      resourceLimits: RESOURCE_LIMITS,
      stdin: false,
      stdout: true,
      stderr: true,
      env: {},
      execArgv: [],
    });
    let check: NodeJS.Timeout | undefined;
    const stop = () => clearInterval(check);
    let begun = process.cpuUsage();
    thread.on('message', (sent: WorkerMessage) => message(sent));
    thread.on('error', () => ended());
    thread.on('exit', () => {
      stop();
      ended();
    });
    return {
      post: (request) => {
        const before = process.memoryUsage.rss();
        stop();
        check = setInterval(() => {
          if (process.memoryUsage.rss() - before > MOST_GROWTH) void thread.terminate();
        }, CHECK_INTERVAL);
        check.unref();
        begun = process.cpuUsage();
        thread.postMessage(request);
      },
      terminate: () => {
        stop();
        void thread.terminate();
      },
      // All threads of the process count; while a document is read, the others do little.
      cpuTime: () => {
        const { user, system } = process.cpuUsage(begun);
        return (user + system) / 1000;
      },
      idle: (isIdle) => {
        if (isIdle) {
          stop();
          thread.unref();
        } else thread.ref();
      },
    };
  };
}
