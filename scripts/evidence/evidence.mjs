/**
 * @typedef {import('../../server/src/guidelines/guideline.ts').Topic} Topic
 * @typedef {{ guideline: { id: string, title: string }, topic: Topic | undefined, words: string, ranges: readonly (readonly [number, number])[], by: 'reviewer' | 'claims administrator', letter: string }} Cited
 * A topic as a letter cites it: `words` are the letter's own where the catalogue lacks the topic.
 */

/**
 * What letters print of one topic: the number of letters by pages ("" for a section without pages) and by who cites it.
 * @typedef {{ guideline: string, topic: Topic | undefined, words: string, pages: Map<string, Record<Cited['by'], Set<string>>> }} Evidence
 */

/**
 * Returns what letters print of each topic, by guideline and title; of equal citations in one letter one counts.
 * @param {Iterable<Cited>} all
 * @returns {readonly Evidence[]}
 */
export function evidenceOf(all) {
  /** @type {Map<string, Evidence>} */
  const rows = new Map();
  for (const { guideline, topic, words, ranges, by, letter } of all) {
    const title = topic?.title ?? words;
    const key = `${guideline.id}\n${topic ? '' : '~'}${title.toLowerCase()}`;
    const row = rows.get(key) ?? { guideline: guideline.id, topic, words: title, pages: new Map() };
    rows.set(key, row);
    const pages = ranges.map(pagesText).join(', ');
    const counts = row.pages.get(pages) ?? { reviewer: new Set(), 'claims administrator': new Set() };
    row.pages.set(pages, counts);
    counts[by].add(letter);
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

/**
 * Returns the evidence as a Markdown table: who cites which pages of a topic how often, what the catalogue says, and whether they agree.
 * @param {readonly Evidence[]} rows
 */
export function evidenceTable(rows) {
  const lines = rows.flatMap(({ guideline, topic, words, pages }) =>
    [...pages]
      .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
      .map(([printed, { reviewer, 'claims administrator': administrator }]) =>
        row([
          guideline,
          words,
          printed || 'section',
          reviewer.size,
          administrator.size,
          known(topic),
          verdict(topic, printed),
        ]),
      ),
  );
  return [
    row(['Guideline', 'Topic', 'Cited as', 'Reviewer', 'Claims administrator', 'Catalogue', 'Verdict']),
    row(['---', '---', '---', '--:', '--:', '---', '---']),
    ...lines,
  ].join('\n');
}

/** @param {readonly (string | number)[]} cells */
function row(cells) {
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

/** @param {readonly [number, number]} range */
function pagesText([first, last]) {
  return first === last ? `${first}` : `${first}-${last}`;
}

/** @param {Topic | undefined} topic */
function known(topic) {
  if (!topic) return 'not in it';
  if (!topic.pages) return `title ${topic.confidence}`;
  return topic.pages.map(({ first, last, confidence }) => `${pagesText([first, last])} ${confidence}`).join('; ');
}

/**
 * Returns what a citation says of the catalogue: that it confirms what was remembered only, agrees, differs, or is new.
 * @param {Topic | undefined} topic
 * @param {string} printed
 */
function verdict(topic, printed) {
  if (!topic) return 'new topic';
  if (printed === '') return topic.confidence === 'memory' ? 'confirms the title' : 'agrees';
  if (!topic.pages) return 'new pages';
  const ranges = printed.split(', ').map((text) => text.split('-').map(Number));
  const within = topic.pages.filter(({ first, last }) =>
    ranges.every(([from = 0, to = from]) => first <= from && to <= last),
  );
  if (within.some(({ confidence }) => confidence !== 'memory')) return 'agrees';
  return within.length > 0 ? 'confirms the pages' : 'differs';
}
