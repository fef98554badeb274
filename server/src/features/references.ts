import type { Location } from 'vscode-languageserver-types';
import type { IndexedFile } from '../index/letter-index.ts';
import type { Cited } from './citation-target.ts';
import { firstOfCase } from './first-of-case.ts';
import type { CitingLetter, CitingLetters } from './guideline-page.ts';

/** Returns the locations of all citations of a topic, or of a guideline if no topic is given. */
export function references({ guideline, topic }: Cited, files: Iterable<IndexedFile>): Location[] {
  const found: Location[] = [];
  for (const { uri, letters } of files) {
    for (const place of letters.flatMap(({ cited }) => cited)) {
      if (place.guideline === guideline.id && place.topic === topic?.id) found.push({ uri, range: place.range });
    }
  }
  return found;
}

/** Returns the letters that cite a guideline and each of its topics, with the first location in each; a letter in several files is named once. */
export function citingLetters(guideline: string, files: Iterable<IndexedFile>): CitingLetters {
  const byTopic = new Map<string | undefined, CitingLetter[]>();
  const isFirst = firstOfCase();
  for (const { uri, letters } of files) {
    for (const { caseNumber, cited } of letters) {
      if (!isFirst(caseNumber)) continue;
      const seen = new Set<string | undefined>();
      for (const { guideline: own, topic, range } of cited) {
        if (own !== guideline || seen.has(topic)) continue;
        seen.add(topic);
        const citing = byTopic.get(topic);
        const letter = { name: caseNumber ?? fileName(uri), target: `${uri}#L${range.start.line + 1}` };
        if (citing) citing.push(letter);
        else byTopic.set(topic, [letter]);
      }
    }
  }
  const byName = (one: CitingLetter, other: CitingLetter) => (one.name < other.name ? -1 : 1);
  return (topic) => [...(byTopic.get(topic) ?? [])].sort(byName);
}

/** Returns the last segment of a URI, decoded. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
