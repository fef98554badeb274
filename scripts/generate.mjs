import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundledPackages } from './build/bundled-packages.mjs';
import { inWords } from './generate/manifest-words.mjs';
import { protocolPage } from './generate/protocol-page.mjs';
import { rulePage, rulesTable } from './generate/rule-pages.mjs';
import { asJson, catalogueSchema, completionSchema, configurationSchema } from './generate/schemas.mjs';
import { settingsPage } from './generate/settings-page.mjs';
import { thirdPartyNotices } from './generate/third-party-notices.mjs';
import { RATES, ratesPage } from './rates/rates.mjs';
import { loadTypeScript } from './set-up/load-typescript.mjs';
import { root } from './set-up/paths.mjs';
import { Problem, runScript } from './set-up/problem.mjs';
import { reliabilityPage, TRIED } from './test/tried.mjs';

const PAGES = 'docs/rules';
const MANIFEST = 'package.json';
/** The custom messages of client and server. */
const PROTOCOL = [
  'server/src/protocol.ts',
  'server/src/protocol/guideline-messages.ts',
  'server/src/protocol/letter-messages.ts',
  'server/src/protocol/review-messages.ts',
];
/** The notices of the bundled packages. */
const NOTICES = 'THIRD-PARTY-NOTICES.txt';
/** The manifest's words, beside which translations are placed. */
const WORDS = 'package.nls.json';
/** The client's own sentences. */
const CLIENT_WORDS = 'l10n/bundle.l10n.json';

/** A sentence that the client passes to be translated: `l10n.t('Put the cursor on a finding first.')`. */
const SAID = /\bl10n\.t\(\s*'((?:[^'\\\n]|\\.)*)'/g;

/**
 * @typedef {import('../server/src/rules/rule.ts').Rule} Rule
 * @typedef {import('../server/src/rules/rule.ts').Finding} Finding
 * @typedef {{ rules: readonly Rule[], levels: readonly string[], findingsIn: (text: string) => Finding[] }} Checks
 */

await runScript(async () => {
  const { check } = readOptions();
  const checks = await loadChecks();
  const notices = thirdPartyNotices(await bundledPackages());
  const stale = staleFiles(new Map([...filesFrom(checks), [NOTICES, notices]]));
  if (check) {
    if (stale.size === 0) return 0;
    throw new Problem(`Not as the rules have it: ${[...stale.keys()].join(', ')}. Run: npm run generate`);
  }
  for (const [file, text] of stale) write(file, text);
  console.log(stale.size === 0 ? 'All is as the rules have it.' : `Written: ${[...stale.keys()].join(', ')}`);
  return 0;
});

function readOptions() {
  try {
    return parseArgs({ options: { check: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\nUsage: npm run generate -- [--check]`, 2);
  }
}

/**
 * Returns the rules and the check, bundled in memory.
 * @returns {Promise<Checks>}
 */
function loadChecks() {
  return loadTypeScript(`
    import { parseLetters } from './server/src/letter/parser/parse.ts';
    import { check } from './server/src/review/check.ts';
    import { configurationOf } from './server/src/review/configuration.ts';
    import { rules } from './server/src/rules/index.ts';
    export { RULE_SETTINGS as levels } from './server/src/config/severity-overrides.ts';
    export { rules };
    const off = rules.filter(({ severity }) => severity === 'off').map(({ code }) => [code, 'information']);
    const configuration = configurationOf(rules, [{ levels: new Map(off), problems: [] }]);
    export const findingsIn = (text) => check(text, parseLetters(text), configuration);`);
}

/**
 * Returns each generated file with the text that it should have.
 * @param {Checks} checks
 * @returns {Map<string, string>}
 */
function filesFrom({ rules, levels, findingsIn }) {
  const pages = rules.map((rule) => {
    const found = findingsIn(rule.docs.incorrect).filter(({ code }) => code === rule.code);
    return { rule, found };
  });
  const manifest = withSetting(readJson(MANIFEST), rules, levels);
  const words = withRules(readJson(WORDS), rules);
  const rates = readJson(RATES);
  const guideline = readJson('server/src/guidelines/data/guideline.schema.json');
  const configuration = configurationSchema(rules, levels);
  return new Map([
    ...pages.map(
      ({ rule, found }) => /** @type {const} */ ([`${PAGES}/${rule.code}.md`, rulePage(rule, found, rates)]),
    ),
    [`${PAGES}/README.md`, rulesTable(pages)],
    ['docs/rates.md', ratesPage(rules, rates)],
    ['docs/reliability.md', reliabilityPage(readJson(TRIED))],
    ['docs/protocol.md', protocolPage(PROTOCOL.map((file) => read(file) ?? '').join('\n'))],
    ['docs/settings.md', settingsPage(inWords(manifest, words).contributes.configuration)],
    ['docs/imr-letter-config.schema.json', asJson(configuration)],
    ['docs/imr-letter-config.completion.schema.json', asJson(completionSchema(configuration))],
    ...['ignore', 'baseline'].map(
      (file) =>
        /** @type {const} */ ([
          `docs/imr-letter-${file}.completion.schema.json`,
          asJson(completionSchema(readJson(`docs/imr-letter-${file}.schema.json`))),
        ]),
    ),
    ['docs/imr-letter-catalogue.schema.json', asJson(catalogueSchema(guideline))],
    [MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`],
    [WORDS, `${JSON.stringify(words, null, 2)}\n`],
    [CLIENT_WORDS, `${JSON.stringify(clientWords(), null, 2)}\n`],
  ]);
}

/**
 * Returns the manifest with one entry a rule in the setting `imrLetter.rules`.
 * @param {any} manifest
 * @param {readonly Rule[]} rules
 * @param {readonly string[]} levels
 */
function withSetting(manifest, rules, levels) {
  const groups = [manifest.contributes?.configuration ?? []].flat();
  const setting = groups.map(({ properties }) => properties?.['imrLetter.rules']).find(Boolean);
  if (!setting) throw new Problem(`${MANIFEST} has no setting imrLetter.rules.`);
  setting.additionalProperties = false;
  setting.properties = Object.fromEntries(
    rules.map(({ code, severity }) => [
      code,
      { type: 'string', enum: levels, default: severity, description: `%rule.${code}%` },
    ]),
  );
  return manifest;
}

/**
 * Returns the manifest's words with the expectation of each rule.
 * @param {Record<string, string>} words
 * @param {readonly Rule[]} rules
 */
function withRules(words, rules) {
  const others = Object.entries(words).filter(([key]) => !key.startsWith('rule.'));
  return Object.fromEntries([...others, ...rules.map(({ code, docs }) => [`rule.${code}`, docs.summary])]);
}

/** Returns all sentences of the client's sources that can be translated, each under itself. */
function clientWords() {
  const sources = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' });
  const said = sources
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...(read(path.join('client/src', file)) ?? '').matchAll(SAID)].map(([, words = '']) => words));
  return Object.fromEntries([...new Set(said)].sort().map((words) => [words, words]));
}

/**
 * Returns the files whose text differs, and pages of removed rules (with an undefined text).
 * @param {Map<string, string>} files
 * @returns {Map<string, string | undefined>}
 */
function staleFiles(files) {
  mkdirSync(path.join(root, PAGES), { recursive: true });
  const there = readdirSync(path.join(root, PAGES)).map((name) => `${PAGES}/${name}`);
  const orphans = there.filter((file) => !files.has(file));
  const changed = [...files].filter(([file, text]) => read(file) !== text);
  return new Map([...changed, ...orphans.map((file) => /** @type {const} */ ([file, undefined]))]);
}

/**
 * @param {string} file
 * @returns {any}
 */
function readJson(file) {
  return JSON.parse(read(file) ?? '{}');
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string | undefined} text
 */
function write(file, text) {
  if (text === undefined) rmSync(path.join(root, file));
  else writeFileSync(path.join(root, file), text);
}
