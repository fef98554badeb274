import type { DocumentLink } from 'vscode-languageserver-types';
import { resolveCitations } from '../citations/resolve.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Letter } from '../letter/letter.ts';
import { isGuidelineField } from '../letter/parser/fields.ts';
import { plainText } from '../text/plain-text.ts';
import { officialTexts } from './guideline-page.ts';

/** Returns the titles of cited guidelines as links to the official text, where the catalogue has its address. */
export function documentLinks(letter: Letter, catalogue: Catalogue): DocumentLink[] {
  const fields = letter.items.flatMap((item) => item.fields).filter(isGuidelineField);
  return fields.flatMap((field) =>
    resolveCitations(field, letter, catalogue).flatMap(({ guideline: id, title }): DocumentLink[] => {
      const guideline = id === null ? undefined : catalogue.guideline(id);
      const official = guideline && officialTexts(guideline)[0];
      if (!official) return [];
      return [
        {
          range: letter.rangeOf(title.span),
          target: official.url,
          tooltip: plainText(`Official text: ${official.title}`),
        },
      ];
    }),
  );
}
