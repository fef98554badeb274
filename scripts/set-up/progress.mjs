/**
 * Prints that a long task is running, and its duration at the end.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function showing(what, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const live = process.stderr.isTTY;
  process.stderr.write(live ? `  ${what} …` : `  ${what} …\n`);
  const beat = live
    ? setInterval(() => process.stderr.write(`\r  ${what} … ${seconds()} s`), 1000)
    : setInterval(() => process.stderr.write(`  ${what} … still at it after ${seconds()} s\n`), 15_000);
  try {
    const result = await work();
    process.stderr.write(`${live ? '\r' : ''}  ${what}: done in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write(`${live ? '\r' : ''}  ${what}: failed after ${seconds()} s\n`);
    throw error;
  } finally {
    clearInterval(beat);
  }
}
