import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Treatment } from '../analysis/requests/treatment.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { CitedPlace, IndexedFile, IndexedItem } from '../index/letter-index.ts';
import type { Outcome } from '../letter/letter.ts';
import { plainText } from '../text/plain-text.ts';
import { printedTopic } from './completion/guideline-names.ts';

/** No more are sent for a query; one more letter of it brings others. */
export const MOST_SYMBOLS = 300;
/** With fewer letters every citation would fit. */
const FEWEST_LETTERS = 2;

/** Three characters of a case number without its hyphen, of which one is a digit: "cm1", "104". */
const CASE_SOUGHT = /^(?=.{3})(?:c?m)?\d+$/;

const KINDS: Readonly<Record<Outcome | 'undecided', SymbolKind>> = {
  upheld: SymbolKind.Method,
  overturned: SymbolKind.Event,
  undecided: SymbolKind.Null,
};
const OUTCOMES: Readonly<Record<Outcome, string>> = { upheld: 'Upheld', overturned: 'Overturned' };

/** The match of a name: it contains the query, or its letters in their order, or neither. */
type Fit = 'well' | 'loosely' | undefined;

/** A name that fits. */
interface Fitting {
  readonly name: string;
  readonly fit: Fit;
  /** The guideline of a topic. */
  readonly guideline?: string;
}

/**
 * All letters by their case numbers, their disputed items by what they are called and by the drugs and services they are for, and where letters cite what,
 * as far as their names fit a query; those that fit well come first. Editors sort them again by how well they fit.
 */
export function workspaceSymbols(
  query: string,
  files: Iterable<IndexedFile>,
  catalogues: readonly Catalogue[],
): WorkspaceSymbol[] {
  const search = query.trim().toLowerCase();
  const well: WorkspaceSymbol[] = [];
  const loosely: WorkspaceSymbol[] = [];
  const searchedCase = caseNumberIn(search);
  const list = (symbols: WorkspaceSymbol[], symbol: WorkspaceSymbol) => {
    if (symbols.length >= MOST_SYMBOLS) return;
    const { name, containerName } = symbol;
    symbols.push({
      ...symbol,
      name: plainText(name),
      ...(containerName && { containerName: plainText(containerName) }),
    });
  };
  const itemNamed = itemNames(search);
  const citedNamed = search.length < FEWEST_LETTERS ? undefined : citedNames(search, catalogues);
  for (const { uri, letters } of files) {
    for (const letter of letters) {
      const add = ({ name, fit }: Fitting, kind: SymbolKind, about: string | undefined, range: CitedPlace['range']) => {
        const container = [about, letter.caseNumber].filter((part) => part !== undefined).join(' · ');
        const symbol = { name, kind, ...(container && { containerName: container }), location: { uri, range } };
        list(fit === 'well' ? well : loosely, symbol);
      };
      const { caseNumber, line } = letter;
      if (caseNumber !== undefined && searchedCase !== '' && compactOf(caseNumber).includes(searchedCase)) {
        const place = { line, character: 0 };
        list(well, {
          name: caseNumber,
          kind: SymbolKind.File,
          location: { uri, range: { start: place, end: place } },
        });
      }
      for (const item of letter.items) {
        const named = itemNamed(item);
        const { outcome } = item;
        if (named) add(named, KINDS[outcome ?? 'undecided'], outcome && OUTCOMES[outcome], item.range);
      }
      if (!citedNamed) continue;
      // Each once in a letter, where it is cited first.
      const seen: Fitting[] = [];
      for (const place of letter.cited) {
        const named = citedNamed(place);
        if (!named || seen.includes(named)) continue;
        seen.push(named);
        add(named, SymbolKind.Constant, named.guideline, place.range);
      }
    }
    if (well.length >= MOST_SYMBOLS) break;
  }
  return [...well, ...loosely].slice(0, MOST_SYMBOLS);
}

/** Returns the part of a case number in a query: "CM17-0010420", "cm17 00104", "10420"; empty if there is none. */
function caseNumberIn(search: string): string {
  const compact = compactOf(search);
  return CASE_SOUGHT.test(compact) ? compact : '';
}

function compactOf(words: string): string {
  return words.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** Returns an item's label if it matches, else its treatment's name and its label if the former matches. */
function itemNames(search: string): (item: IndexedItem) => Fitting | undefined {
  const treatments = new Map<Treatment, Fit>();
  const treatmentFit = (treatment: Treatment) => {
    if (!treatments.has(treatment)) treatments.set(treatment, fitOf(search, treatment.name));
    return treatments.get(treatment);
  };
  return ({ label, treatment }) => {
    const own = fitOf(search, label);
    if (own === 'well') return { name: label, fit: own };
    const other = treatment && treatmentFit(treatment);
    if (treatment && other && (other === 'well' || !own)) return { name: `${treatment.name}: ${label}`, fit: other };
    return own && { name: label, fit: own };
  };
}

/** Returns the title of a cited guideline or topic if it matches; each is looked up once. */
function citedNames(search: string, catalogues: readonly Catalogue[]): (place: CitedPlace) => Fitting | undefined {
  const known = new Map<string, Map<string | undefined, Fitting | undefined>>();
  return ({ guideline, topic }) => {
    let own = known.get(guideline);
    if (!own) {
      own = new Map();
      known.set(guideline, own);
    }
    if (!own.has(topic)) own.set(topic, citedName(search, guideline, topic, catalogues));
    return own.get(topic);
  };
}

function citedName(
  search: string,
  guidelineId: string,
  topicId: string | undefined,
  catalogues: readonly Catalogue[],
): Fitting | undefined {
  for (const catalogue of catalogues) {
    const guideline = catalogue.guideline(guidelineId);
    const topic = guideline && topicId !== undefined ? catalogue.topic(guideline, topicId) : undefined;
    if (!guideline || (topicId !== undefined && !topic)) continue;
    const name = topic ? printedTopic(topic) : guideline.title;
    const fit = fitOf(search, name);
    return fit && { name, fit, ...(topic && { guideline: guideline.title }) };
  }
  return undefined;
}

/** Returns how well a name in any case matches a lower-case query. */
function fitOf(search: string, name: string): Fit {
  const small = name.toLowerCase();
  if (small.includes(search)) return 'well';
  let at = 0;
  for (let read = 0; read < search.length; read++) {
    const letter = search.charAt(read);
    if (letter === ' ') continue;
    at = small.indexOf(letter, at) + 1;
    if (at === 0) return undefined;
  }
  return 'loosely';
}
