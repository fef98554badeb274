import { completions } from '../../features/completion/completion.ts';
import { definition } from '../../features/definition.ts';
import { diagnostics } from '../../features/diagnostics.ts';
import { documentLinks } from '../../features/document-links.ts';
import { documentSymbols } from '../../features/document-symbols.ts';
import { foldingRanges } from '../../features/folding-ranges.ts';
import { hover } from '../../features/hover/hover.ts';
import { builtInCatalogue } from '../../guidelines/catalogue.ts';
import { parseLetters } from '../../letter/parser/parse.ts';
import { check } from '../../review/check.ts';
import { configurationOf } from '../../review/configuration.ts';
import { rules } from '../../rules/index.ts';
import type { Runtime } from './runtime.ts';

const REVIEWED = { severityOf: configurationOf(rules).severityOf };

/**
 * Parses and checks the letters of the rule pages and computes what an editor requests, so that the code is compiled before a first letter
 * is opened. Yields to the event loop after each letter; stops when `shouldContinue` returns false.
 */
export async function warmUp(runtime: Pick<Runtime, 'pause'>, shouldContinue: () => boolean): Promise<void> {
  for (const { docs } of rules) {
    for (const letter of [docs.incorrect, docs.correct]) {
      if (!shouldContinue()) return;
      processLetter(letter);
      await runtime.pause();
    }
  }
}

function processLetter(source: string): void {
  const catalogue = builtInCatalogue();
  const letters = parseLetters(source);
  const findings = check(source, letters, REVIEWED, { catalogue });
  const [letter] = letters;
  if (!letter) return;
  diagnostics(findings, { uri: '', rangeOf: letter.rangeOf });
  documentSymbols(letters);
  foldingRanges(letters);
  documentLinks(letter, catalogue);
  for (const { body } of letter.items.flatMap(({ fields }) => fields)) {
    hover(letters, body.span.start + 1, catalogue);
    definition(letters, body.span.start + 1, catalogue);
    completions(letters, body.span.end, catalogue);
  }
}
