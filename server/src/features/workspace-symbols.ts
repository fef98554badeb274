import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Outcome } from '../letter/letter.ts';
import type { CitedPlace, IndexedFile, IndexedItem, IndexedLetter } from '../review/letter-index.ts';
import { printedTopic } from './completion-names.ts';
import { fileName } from './references.ts';

/** No more are sent for a query; one more letter of it brings others. */
export const MOST_SYMBOLS = 300;
/** With fewer letters every citation would fit. */
const FEWEST_LETTERS = 2;

const KINDS: Readonly<Record<Outcome | 'undecided', SymbolKind>> = {
  upheld: SymbolKind.Method,
  overturned: SymbolKind.Event,
  undecided: SymbolKind.Null,
};
const OUTCOMES: Readonly<Record<Outcome, string>> = { upheld: 'Upheld', overturned: 'Overturned' };

/** How well a name fits: it holds the query, its letters in their order, or neither. */
type Fit = 'well' | 'loosely' | undefined;

/**
 * The disputed items of all letters by what they are called and by the drugs and services they are for, and where letters cite what,
 * as far as their names fit a query; those that fit well come first. Editors sort them anew by how well they fit.
 */
export function workspaceSymbols(
  query: string,
  files: Iterable<IndexedFile>,
  catalogues: readonly Catalogue[],
): WorkspaceSymbol[] {
  const sought = query.trim().toLowerCase();
  const well: WorkspaceSymbol[] = [];
  const loosely: WorkspaceSymbol[] = [];
  const cited = sought.length < FEWEST_LETTERS ? () => undefined : citedNames(sought, catalogues);
  for (const { uri, letters } of files) {
    for (const letter of letters) {
      const container = letter.caseNumber ?? fileName(uri);
      for (const item of letter.items) add(itemSymbol(item, sought, uri, container));
      for (const symbol of citations(letter, cited, uri, container)) add(symbol);
    }
    if (well.length >= MOST_SYMBOLS) break;
  }
  return [...well, ...loosely].slice(0, MOST_SYMBOLS);

  function add(found: Found | undefined): void {
    const list = found?.fit === 'well' ? well : loosely;
    if (found && list.length < MOST_SYMBOLS) list.push(found.symbol);
  }
}

interface Found {
  readonly fit: Fit;
  readonly symbol: WorkspaceSymbol;
}

function itemSymbol(item: IndexedItem, sought: string, uri: string, letter: string): Found | undefined {
  const { label, treatment, outcome, range } = item;
  const names = treatment ? [label, `${treatment.name}: ${label}`] : [label];
  const fits = names.map((name) => fitOf(sought, name.toLowerCase()));
  const best = fits.includes('well') ? fits.indexOf('well') : fits.indexOf('loosely');
  const name = names[best];
  if (!name) return undefined;
  const containerName = outcome ? `${OUTCOMES[outcome]} · ${letter}` : letter;
  return {
    fit: fits[best],
    symbol: { name, kind: KINDS[outcome ?? 'undecided'], containerName, location: { uri, range } },
  };
}

/** Where a letter cites each guideline and topic first. */
function* citations(
  { cited }: IndexedLetter,
  nameOf: (place: CitedPlace) => CitedName | undefined,
  uri: string,
  letter: string,
): Generator<Found> {
  const seen = new Set<CitedName>();
  for (const place of cited) {
    const named = nameOf(place);
    if (!named || seen.has(named)) continue;
    seen.add(named);
    const { name, guideline, fit } = named;
    const containerName = guideline ? `${guideline} · ${letter}` : letter;
    yield { fit, symbol: { name, kind: SymbolKind.Constant, containerName, location: { uri, range: place.range } } };
  }
}

interface CitedName {
  readonly name: string;
  readonly guideline?: string;
  readonly fit: Fit;
}

/** What a guideline or topic is called, where that fits; looked up once for each. */
function citedNames(sought: string, catalogues: readonly Catalogue[]): (place: CitedPlace) => CitedName | undefined {
  const known = new Map<string, CitedName | undefined>();
  return ({ guideline, topic }) => {
    const key = `${guideline}/${topic ?? ''}`;
    if (known.has(key)) return known.get(key);
    const named = nameOf(guideline, topic);
    const fit = named && fitOf(sought, named.name.toLowerCase());
    const found = named && fit ? { ...named, fit } : undefined;
    known.set(key, found);
    return found;
  };

  function nameOf(id: string, topicId: string | undefined): Omit<CitedName, 'fit'> | undefined {
    for (const catalogue of catalogues) {
      const guideline = catalogue.guideline(id);
      if (!guideline) continue;
      if (topicId === undefined) return { name: guideline.title };
      const topic = catalogue.topic(guideline, topicId);
      if (topic) return { name: printedTopic(topic), guideline: guideline.title };
    }
    return undefined;
  }
}

/** How well a name fits what is sought; both in small letters. */
function fitOf(sought: string, name: string): Fit {
  if (name.includes(sought)) return 'well';
  let at = 0;
  for (const letter of sought) {
    if (letter === ' ') continue;
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return undefined;
  }
  return 'loosely';
}
