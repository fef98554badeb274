import type { SettingOrigin } from '../review/configuration.ts';
import type { EffectiveConfiguration } from '../review/effective-configuration.ts';
import { escapeMarkdown } from '../text/markdown.ts';

/** The context of the configuration page. */
export interface ConfigurationPage {
  /** The name of the letter or folder. */
  readonly name: string;
  /** Settings of the editor with their values: "validate.run" → "onType". */
  readonly settings: Readonly<Record<string, string>>;
  /** Returns a file's name on the page. */
  nameOf(uri: string): string;
}

/** Returns a Markdown page with the severity of each rule for a letter, and its origin. */
export function configurationPage(effective: EffectiveConfiguration, page: ConfigurationPage): string {
  const { file, rules, catalogues, ignore, baseline, problems } = effective;
  const origin = (from: SettingOrigin) => originOf(from, page);
  const rows = rules.map((rule) => {
    const isOther = rule.severity !== rule.default;
    return [rule.code, rule.severity, origin(rule.origin), isOther ? rule.default : ''];
  });
  const set = rows.filter((_, at) => rules[at]?.origin.from !== 'rule');
  const files = [
    ['Rules and catalogues', file],
    ['Ignored findings', ignore],
    ['Baseline', baseline],
  ] as const;
  const counted =
    set.length === 0
      ? 'Every rule has its default severity.'
      : `${set.length} of ${rules.length} rules ${set.length === 1 ? 'is' : 'are'} set.`;
  const parts = [
    `# Effective configuration of ${escapeMarkdown(page.name)}`,
    `${counted}\nThe nearest \`.imr-letter.json\` overrides the settings rule by rule,\nand these override a rule's default severity.`,
    '## Rules',
    table(['Rule', 'Severity', 'Set by', 'Default'], rows),
    '## Catalogues',
    catalogues.length === 0
      ? 'The built-in one alone.'
      : `${table(
          ['File', 'Named in'],
          catalogues.map((one) => [one.path, origin(one.origin)]),
        )}\n\nA later one overrides an earlier one, and all override the built-in one.`,
    '## Configuration files',
    table(
      ['For', 'File'],
      files.map(([what, uri]) => [what, uri === undefined ? 'none' : page.nameOf(uri)]),
    ),
    '## Settings of the editor',
    table(
      ['Setting', 'Value'],
      Object.entries(page.settings).map(([name, value]) => [`imrLetter.${name}`, value]),
    ),
    ...(problems.length === 0 ? [] : ['## Problems', problems.map((one) => `- ${escapeMarkdown(one)}`).join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function originOf(origin: SettingOrigin, { nameOf }: ConfigurationPage): string {
  if (origin.from === 'file') return nameOf(origin.uri);
  return origin.from === 'settings' ? 'settings' : 'the rule';
}

/** Returns a Markdown table whose columns are aligned in plain text too, and whose cells show exactly their words. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(escapeMarkdown));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = cells;
  return [line(first), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others.map(line)].join('\n');
}
