import type { LetterText } from './read-letters.ts';

/** The maximum number of texts in a batch, and of their UTF-16 units. */
const MOST = 32;
const MOST_LENGTH = 200_000;
/** A batch waits no longer for another text, as for standard input that is still being written, in milliseconds. */
const SOON = 20;

/** Yields texts in batches, in their order; a batch that waits for the next text comes as it is. */
export async function* textBatches(
  texts: AsyncIterator<LetterText, void, undefined>,
): AsyncGenerator<readonly LetterText[], void, undefined> {
  let batch: LetterText[] = [];
  let length = 0;
  for (;;) {
    const next = texts.next();
    if (batch.length > 0 && !(await resolvesSoon(next))) {
      yield batch;
      batch = [];
      length = 0;
    }
    const { value: text } = await next;
    if (!text) break;
    batch.push(text);
    length += text.source.length;
    if (batch.length < MOST && length < MOST_LENGTH) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Resolves to whether a text arrives soon enough to wait for it. */
async function resolvesSoon(text: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), SOON);
  });
  try {
    return await Promise.race([text.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
