import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { RuleSetting } from '../../../server/src/config/severity-overrides.ts';
import { configurationPage } from '../../../server/src/features/configuration-page.ts';
import { configurationOf } from '../../../server/src/review/configuration.ts';
import { effectiveConfiguration } from '../../../server/src/review/effective-configuration.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { NO_SUPPRESSIONS } from '../../../server/src/suppressions/suppression-files.ts';

const RULES = rules.filter(({ code }) => ['missing-rationale', 'field-order', 'not-a-letter'].includes(code));
const FILE = 'file:///letters/.imr-letter.json';

function page(settings: Record<string, RuleSetting>, file: Record<string, RuleSetting>): string {
  const layer = (levels: Record<string, RuleSetting>) => ({ levels: new Map(Object.entries(levels)), problems: [] });
  const configuration = configurationOf(RULES, [layer(settings), { ...layer(file), uri: FILE }], {
    catalogues: [{ uri: 'file:///firm.json', path: '../firm.json', key: ['catalogues', '0'], in: FILE }],
    problems: [{ severity: 'error', key: [], message: 'Unknown rule "x".' }],
  });
  return configurationPage(effectiveConfiguration(configuration, RULES), {
    name: 'wrist.imr',
    settings: { 'validate.run': 'onType' },
    nameOf: (uri) => uri.replace('file:///letters/', ''),
  });
}

describe('configurationPage', () => {
  it.each([
    '[Click](command:workbench.action.quit)',
    '![x](http://example.com/x.png)',
    '<img src=http://example.com/x.png>',
    '**bold** _thin_ `code` ~~gone~~ $x$',
    'a | b',
    'https://example.com/x www.example.com me@example.com',
    'two\nlines\r\n# title',
    '&lt;b&gt; \\',
    '- list',
  ])('shows keys, names and paths as they are, in every place of it: %j', (words) => {
    const configuration = configurationOf(RULES, [{ levels: new Map(), problems: [], uri: `file:///${words}` }], {
      catalogues: [{ uri: 'file:///firm.json', path: words, key: ['catalogues', '0'], in: `file:///${words}` }],
      problems: [{ severity: 'error', key: [], message: words }],
      suppressions: { ...NO_SUPPRESSIONS, ignore: { uri: words, letters: new Map(), problems: [] } },
    });
    const text = configurationPage(effectiveConfiguration(configuration, RULES), {
      name: words,
      settings: { 'validate.run': words },
      nameOf: () => words,
    });
    const html = new MarkdownIt({ html: true, linkify: true }).render(text);
    expect(html).not.toMatch(/<(?!\/?(?:h[12]|p|table|thead|tbody|tr|t[hd]|ul|li|code)>)/);
    expect(html.match(/<code>/g)).toHaveLength(1);
    const plain = html
      .replace(/<[^>]*>/g, '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"');
    const shown = words.replace(/\s+/g, ' ');
    // In the title, as a catalogue and where it is named, as two files, a setting's value and a problem.
    expect(plain.replaceAll('&amp;', '&').split(shown)).toHaveLength(1 + 7);
    // A row stays a row: as many cells as its head.
    expect(html.match(/<td>/g)).toHaveLength(RULES.length * 4 + 2 + 3 * 2 + 2);
  });

  it('lists each rule’s severity, origin and default', () => {
    const text = page({ 'field-order': 'error', 'not-a-letter': 'off' }, { 'not-a-letter': 'hint' });
    expect(text).toMatchInlineSnapshot(`
      "# Effective configuration of wrist.imr

      2 of 3 rules are set.
      The nearest \`.imr-letter.json\` overrides the settings rule by rule,
      and these override a rule's default severity.

      ## Rules

      | Rule              | Severity | Set by           | Default     |
      | ----------------- | -------- | ---------------- | ----------- |
      | missing-rationale | error    | the rule         |             |
      | field-order       | error    | settings         | warning     |
      | not-a-letter      | hint     | .imr-letter.json | information |

      ## Catalogues

      | File         | Named in         |
      | ------------ | ---------------- |
      | ../firm.json | .imr-letter.json |

      A later one overrides an earlier one, and all override the built-in one.

      ## Configuration files

      | For                  | File             |
      | -------------------- | ---------------- |
      | Rules and catalogues | .imr-letter.json |
      | Ignored findings     | none             |
      | Baseline             | none             |

      ## Settings of the editor

      | Setting                | Value  |
      | ---------------------- | ------ |
      | imrLetter.validate.run | onType |

      ## Problems

      - Unknown rule "x".
      "
    `);
  });
});
