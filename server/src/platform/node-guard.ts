import { Script } from 'node:vm';
import type { Guard } from '../review/watchdog.ts';

/** The global through which a script finds its work. */
const WORK = Symbol.for('imr-letter.guardedWork');
const script = new Script('globalThis[Symbol.for("imr-letter.guardedWork")]()', { filename: 'imr-letter-guard' });

/** Returns whether the process was started under a debugger, by its arguments or its environment. */
const IS_DEBUGGED = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].some((option) => /--inspect/.test(option));

/** Runs work on this thread with a time limit. Under a debugger, which may pause it, there is none. */
export const nodeGuard: Guard = (work, limit) => {
  if (IS_DEBUGGED) {
    work();
    return true;
  }
  // The limit is set for a script, which is handed nothing but what is global.
  const before = Reflect.get(globalThis, WORK);
  Reflect.set(globalThis, WORK, work);
  try {
    script.runInThisContext({ timeout: limit });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  } finally {
    Reflect.set(globalThis, WORK, before);
  }
};
