import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Location, Message, Region, ReportingDescriptor, Result, Suppression } from 'sarif';
import type { Range } from 'vscode-languageserver-types';
import type { Rule, Severity } from '../rules/rule.ts';
import type { CheckedFile, FileFinding, FindingsFormat, SuppressedFileFinding } from './findings.ts';
import { STANDARD_INPUT } from './inputs.ts';
import { jsonText } from './json-text.ts';
import { pathBelow, STDIN_NAME } from './reported-path.ts';

/** The program and environment in a SARIF log. */
export interface SarifRun {
  readonly version: string;
  readonly cwd: string;
  readonly rules: readonly Rule[];
}

const ROOT = 'ROOT';
const FINGERPRINT = 'imrLetter/v1';
/** The URI of a rule's page, which the extension opens in VS Code. No page is on the network. */
const PAGES = 'vscode://imr-letter.imr-letter/rules/';
const RULE_SETTINGS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Returns the format of a SARIF 2.1.0 log with one run; results are written as their file is checked. */
export function sarifFormat({ version, cwd, rules }: SarifRun): FindingsFormat {
  const indexes = new Map(rules.map((rule, index) => [rule.code, index]));
  let separator = '\n';
  return {
    begin() {
      const driver = { name: 'imr-letter', version, semanticVersion: version, rules: rules.map(descriptorOf) };
      const root = { [ROOT]: { uri: `${pathToFileURL(cwd).href.replace(/\/$/, '')}/` } };
      const head = `"tool":${jsonText({ driver })},"columnKind":"utf16CodeUnits","originalUriBaseIds":${jsonText(root)}`;
      return `{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{${head},"results":[`;
    },
    file({ file, findings, suppressed, hasBaseline }) {
      const artifact = artifactOf(file, cwd);
      let text = '';
      const add = (finding: FileFinding, more: Partial<Result>) => {
        text += separator + jsonText({ ...resultOf(finding, artifact, indexes.get(finding.code)), ...more });
        separator = ',\n';
      };
      const since = (baselineState: 'new' | 'unchanged') => (hasBaseline ? { baselineState } : {});
      for (const finding of findings) add(finding, since('new'));
      for (const finding of suppressed) {
        const state = finding.reason === undefined ? 'unchanged' : 'new';
        add(finding, { ...since(state), suppressions: [suppressionOf(finding)] });
      }
      return text;
    },
    end({ failures }) {
      const toolExecutionNotifications = failures.map((text) => ({ level: 'error', message: messageOf(text) }));
      const invocation = { executionSuccessful: failures.length === 0, toolExecutionNotifications };
      return `\n],"invocations":[${jsonText(invocation)}]}]}\n`;
    },
  };
}

/**
 * Returns a text as a message that shows exactly it: braces would be placeholders, and brackets the text of a link
 * (SARIF 2.1.0 §3.11.5-6). A letter's own words may hold both.
 */
function messageOf(text: string): Message & { readonly text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replace(/[\\[\]]/g, '\\$&') };
}

function descriptorOf({ code, severity, group, docs }: Rule): ReportingDescriptor {
  return {
    id: code,
    shortDescription: messageOf(docs.summary),
    fullDescription: messageOf(docs.why),
    helpUri: `${PAGES}${code}`,
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: RULE_SETTINGS[severity] },
    properties: { tags: [group], severity },
  };
}

function resultOf(finding: FileFinding, artifact: ArtifactLocation, ruleIndex: number | undefined): Result {
  return {
    ruleId: finding.code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: RULE_SETTINGS[finding.severity],
    message: messageOf(finding.message),
    locations: [{ physicalLocation: { artifactLocation: artifact, region: regionOf(finding.range) } }],
    ...(finding.related.length === 0 ? {} : { relatedLocations: relatedOf(finding, artifact) }),
    partialFingerprints: { [FINGERPRINT]: finding.fingerprint },
    properties: { severity: finding.severity, ...(finding.page !== undefined && { page: finding.page }) },
  };
}

const IN_BASELINE = 'It was there when the baseline was written.';

/** Returns the reason of a suppression, with who gave it and when if the entry has it. */
function suppressionOf({ reason, by, date }: SuppressedFileFinding): Suppression {
  const accepted = { kind: 'external', status: 'accepted' } as const;
  if (reason === undefined || by === undefined) return { ...accepted, justification: reason ?? IN_BASELINE };
  const who = date === undefined ? { by } : { by, date };
  return { ...accepted, justification: `${reason} (${Object.values(who).join(', ')})`, properties: who };
}

function relatedOf({ related }: FileFinding, artifactLocation: ArtifactLocation): Location[] {
  return related.map(({ message, range, page }, id) => ({
    id,
    message: messageOf(message),
    physicalLocation: { artifactLocation, region: regionOf(range) },
    ...(page !== undefined && { properties: { page } }),
  }));
}

function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Returns the location of a file: relative if it is below the current directory, else absolute. */
function artifactOf(file: CheckedFile['file'], cwd: string): ArtifactLocation {
  if (file === STANDARD_INPUT) return { uri: STDIN_NAME };
  const below = pathBelow(cwd, file);
  if (below === undefined) return { uri: pathToFileURL(path.resolve(cwd, file)).href };
  return { uri: below.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}
