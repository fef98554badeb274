import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import guidelineSchema from '../../server/src/guidelines/data/guideline.schema.json' with { type: 'json' };
import { LEVELS } from '../../server/src/review/rule-levels.ts';
import { rules } from '../../server/src/rules/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

interface Setting {
  readonly type?: string | string[];
  readonly scope?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

const INTRODUCTION = `# Settings

Which rules count in a folder is said better in a file beside the letters, which the program reads too:
[\`.imr-letter.json\`](program.md#imr-letterjson). It goes over the settings, rule by rule.
`;

const SCOPES: Record<string, string> = {
  resource: 'user, workspace or folder',
  'language-overridable': 'user, workspace, folder or language',
  window: 'user or workspace',
  machine: 'user (of this machine)',
};

/** The page that lists every setting, as package.json has them. */
function settingsPage(): string {
  const groups: { properties: Record<string, Setting> }[] = [contributes.configuration].flat();
  const sections = groups.flatMap(({ properties }) => Object.entries(properties).map(section));
  return [INTRODUCTION, ...sections].join('\n');
}

/** A description as the formatter has it, with links to settings as their plain names. */
function markdown(description: string): string {
  return description.replace(/`#([\w.]+)#`/g, '`$1`').replace(/\*([^*]+)\*/g, '_$1_');
}

function section([key, setting]: [string, Setting]): string {
  const what = setting.markdownDescription ?? setting.description ?? '';
  const lines = [`## \`${key}\``, '', markdown(what), ''];
  const meanings = setting.markdownEnumDescriptions ?? setting.enumDescriptions ?? [];
  for (const [index, value] of (setting.enum ?? []).entries()) {
    const meaning = meanings[index];
    lines.push(`- \`${value}\`${meaning === undefined ? '' : `: ${markdown(meaning)}`}`);
  }
  if (setting.minimum !== undefined || setting.maximum !== undefined) {
    lines.push(`- From ${setting.minimum ?? 'any'} to ${setting.maximum ?? 'any'}`);
  }
  lines.push(`- Default: \`${JSON.stringify(setting.default)}\``);
  lines.push(`- Set for: ${SCOPES[setting.scope ?? 'window'] ?? setting.scope}`, '');
  return lines.join('\n');
}

/** The schema of `.imr-letter.json`, as the rules have it. */
function configurationSchema(): unknown {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'What counts for the letters in this folder and below',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description:
          'The severity of each rule, or off. A rule that is not named keeps its setting, or its own severity.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map(({ code, severity, docs }) => [
            code,
            { description: docs.summary, default: severity, enum: LEVELS },
          ]),
        ),
      },
      catalogues: {
        description:
          'Paths of catalogue files, absolute or from the folder of this file: guidelines that add to or correct those that come with the product.',
        type: 'array',
        items: { type: 'string' },
      },
    },
  };
}

/** What a rule’s code looks like; the server knows which there are. */
const CODE = '^[a-z]+(-[a-z]+)*$';

/** The schema of `.imr-letter.ignore.json`. */
function ignoreSchema(): unknown {
  const text = (description: string) => ({ description, type: 'string', pattern: '\\S' });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Findings that are ignored in the letters in this folder and below',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ignored: {
        description: 'One entry a finding. The quick fix “Ignore this finding…” writes them.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['code', 'fingerprint', 'reason'],
          anyOf: [{ required: ['case'] }, { required: ['file'] }],
          properties: {
            code: { description: 'The rule.', type: 'string', pattern: CODE },
            case: text('The letter’s case number.'),
            file: text('For a letter without a case number: its file, from the folder of this one, with slashes.'),
            item: { description: 'What the disputed item is called, for readers of this file.', type: 'string' },
            fingerprint: {
              description:
                'What the finding stands on, as a number: the item’s name, its words and those next to them.',
              type: 'string',
              pattern: '^[0-9a-f]{6}$',
            },
            reason: text('Why it is ignored.'),
            date: { description: 'The day on which it was, such as 2026-01-31.', type: 'string', format: 'date' },
          },
        },
      },
    },
  };
}

/** The schema of `.imr-letter.baseline.json`. */
function baselineSchema(): unknown {
  const letters = (description: string) => ({
    description,
    type: 'object',
    additionalProperties: {
      type: 'object',
      propertyNames: { pattern: CODE },
      additionalProperties: {
        type: 'object',
        propertyNames: { pattern: '^[0-9a-f]{6}$' },
        additionalProperties: { type: 'integer', minimum: 1 },
      },
    },
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Findings that were there already in the letters in this folder and below',
    description: 'Written by “Accept Present Findings as Baseline” and by `imr-letter check --write-baseline`.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      cases: letters('By case number, then by rule: how often each fingerprint was there.'),
      files: letters('The same for letters without a case number, by file, from the folder of this one, with slashes.'),
    },
  };
}

/** A schema as the formatter has it, which keeps a short list on one line. */
function formatted(schema: unknown): string {
  const text = JSON.stringify(schema, null, 2).replace(/\[[^[\]{}]*\]/g, (list) => {
    const short = list.replace(/\s+/g, ' ').replace(/^\[ | \]$/g, (end) => end.trim());
    return short.length <= 100 ? short : list;
  });
  return `${text}\n`;
}

/** The schema of a catalogue file: a guideline, or a list of them. */
function catalogueSchema(): unknown {
  const { $schema, title, description, definitions, ...guideline } = guidelineSchema;
  return {
    $schema,
    title: 'Guidelines that determination letters cite',
    description,
    definitions: { ...definitions, guideline: { title, ...guideline } },
    anyOf: [{ $ref: '#/definitions/guideline' }, { type: 'array', items: { $ref: '#/definitions/guideline' } }],
  };
}

// Where a page is stale: `npx vitest run test/project/settings.test.ts -u` writes it anew.
describe('what stands in two places', () => {
  it('is the same in docs/settings.md and package.json', async () => {
    await expect(settingsPage()).toMatchFileSnapshot(path.join(root, 'docs/settings.md'));
  });

  it('is the same in docs/imr-letter-config.schema.json and the rules', async () => {
    const file = path.join(root, 'docs/imr-letter-config.schema.json');
    await expect(formatted(configurationSchema())).toMatchFileSnapshot(file);
  });

  it('is the same in docs/imr-letter-ignore.schema.json, docs/imr-letter-baseline.schema.json and here', async () => {
    const files = { ignore: ignoreSchema(), baseline: baselineSchema() };
    for (const [name, schema] of Object.entries(files)) {
      const file = path.join(root, `docs/imr-letter-${name}.schema.json`);
      await expect(formatted(schema)).toMatchFileSnapshot(file);
    }
  });

  it('is the same in the setting imrLetter.rules and the rules', () => {
    const groups: { properties: Record<string, Record<string, unknown>> }[] = [contributes.configuration].flat();
    const setting = groups.map(({ properties }) => properties['imrLetter.rules']).find((found) => found !== undefined);
    expect(setting?.additionalProperties).toBe(false);
    expect(setting?.properties).toEqual(
      Object.fromEntries(
        rules.map(({ code, severity, docs }) => [
          code,
          { type: 'string', enum: LEVELS, default: severity, description: docs.summary },
        ]),
      ),
    );
  });

  it('is the same in docs/imr-letter-catalogue.schema.json and the catalogue’s own schema', async () => {
    const schema = `${JSON.stringify(catalogueSchema(), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot(path.join(root, 'docs/imr-letter-catalogue.schema.json'));
  });

  it('is found by VS Code when it opens a file beside letters or a catalogue', () => {
    expect(contributes.jsonValidation).toEqual([
      { fileMatch: '.imr-letter.json', url: './docs/imr-letter-config.schema.json' },
      { fileMatch: '.imr-letter.ignore.json', url: './docs/imr-letter-ignore.schema.json' },
      { fileMatch: '.imr-letter.baseline.json', url: './docs/imr-letter-baseline.schema.json' },
      { fileMatch: '*.imr-catalogue.json', url: './docs/imr-letter-catalogue.schema.json' },
    ]);
  });
});
