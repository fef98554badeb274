import data from './data/first-names.json' with { type: 'json' };

/** First names that are common in California and are not also words, places or tests, from `data/first-names.json`. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(data.names);
