/** A problem that the user can fix: its message is shown without a stack. */
export class Problem extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script's work and turns what goes wrong into a clear message and an exit code.
 * @param {() => Promise<number | undefined>} work gives the exit code; none is 0
 */
export async function runScript(work) {
  endWithStarter();
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (error instanceof Problem) {
      console.error(`\n${error.message}`);
      process.exitCode = error.exitCode;
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  }
}

/**
 * npm passes a signal to the shell that it starts a script with, and that shell ends without passing it on. A script that
 * is left alone so ends as if it had been asked itself.
 */
function endWithStarter() {
  if (!process.env.npm_lifecycle_event) return;
  const starter = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

/**
 * Returns a problem that explains a failed write, or the error unchanged.
 * @param {unknown} error
 * @param {string} place
 */
export function explainWrite(error, place) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Problem(`${place} can't be written (${code}). Give yourself the right to write there and run it again.`);
  }
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new Problem(`${place} is a file where a folder is needed (${code}). Remove it.`);
  if (code === 'ENOSPC') return new Problem(`The disk is full: ${place} can't be written. About 1.5 GB are needed.`);
  return error;
}
