import type { CliIo, Output } from './terminal.ts';

/** A run that ends sooner shows nothing, in milliseconds. */
const FIRST_AFTER = 1_000;
/** The time between two numbers, in milliseconds. */
const EVERY = 100;
const ERASE_LINE = '\r\u001b[K';

/** The progress of a run in the last line of a terminal. */
export interface Progress {
  /** The terminal; what is written to it takes the place of the line. */
  readonly terminal: CliIo;
  /** Shows the number of files that were checked, and of those with findings. */
  update(files: number, filesWithFindings: number): Promise<void>;
  /** Takes the line away. */
  end(): Promise<void>;
}

/** Returns the progress of a run, which shows if standard error is a terminal. */
export function progressOn(terminal: CliIo, now: () => number = () => performance.now()): Progress {
  const { out, err } = terminal;
  if (!err.isTerminal) return { terminal, update: async () => undefined, end: async () => undefined };
  let next = now() + FIRST_AFTER;
  let isShown = false;
  const erase = async (): Promise<void> => {
    if (!isShown) return;
    isShown = false;
    await err.write(ERASE_LINE);
  };
  const erasing = (output: Output): Output => ({
    ...output,
    async write(text) {
      await erase();
      return output.write(text);
    },
  });
  return {
    terminal: { ...terminal, out: out.isTerminal ? erasing(out) : out, err: erasing(err) },
    async update(files, filesWithFindings) {
      const time = now();
      if (time < next) return;
      next = time + EVERY;
      const counted = `${files.toLocaleString('en')} files checked, ${filesWithFindings.toLocaleString('en')} with findings`;
      await err.write(`${ERASE_LINE}${counted}`);
      isShown = true;
    },
    end: erase,
  };
}
