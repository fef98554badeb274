import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Location, Region, ReportingDescriptor, Result, Suppression } from 'sarif';
import type { PlaceRange } from '../letter/span.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import type { AsideFinding, CheckedFile, FileFinding, FindingsFormat } from './findings.ts';
import { STANDARD_INPUT } from './inputs.ts';

/** What a SARIF log says of the program and of where it ran. */
export interface SarifRun {
  readonly version: string;
  readonly cwd: string;
  readonly rules: readonly Rule[];
}

const ROOT = 'ROOT';
const FINGERPRINT = 'imrLetter/v1';
const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A SARIF 2.1.0 log with one run; results are written as their file is checked. */
export function sarifFormat({ version, cwd, rules }: SarifRun): FindingsFormat {
  const indexes = new Map(rules.map((rule, index) => [rule.code, index]));
  let separator = '\n';
  return {
    begin() {
      const driver = { name: 'imr-letter', version, semanticVersion: version, rules: rules.map(descriptorOf) };
      const root = { [ROOT]: { uri: `${pathToFileURL(cwd).href.replace(/\/$/, '')}/` } };
      const head = `"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","originalUriBaseIds":${JSON.stringify(root)}`;
      return `{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{${head},"results":[`;
    },
    file({ file, findings, aside }) {
      const artifact = artifactOf(file, cwd);
      let text = '';
      const add = (finding: FileFinding, more: Partial<Result>) => {
        text += separator + JSON.stringify({ ...resultOf(finding, artifact, indexes.get(finding.code)), ...more });
        separator = ',\n';
      };
      for (const finding of findings) add(finding, {});
      for (const finding of aside) add(finding, { suppressions: [suppressionOf(finding)] });
      return text;
    },
    end({ failures }) {
      const toolExecutionNotifications = failures.map((text) => ({ level: 'error', message: { text } }));
      const invocation = { executionSuccessful: failures.length === 0, toolExecutionNotifications };
      return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}

function descriptorOf({ code, severity, group, docs }: Rule): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: docs.summary },
    fullDescription: { text: docs.why },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
    properties: { tags: [group], severity },
  };
}

function resultOf(finding: FileFinding, artifact: ArtifactLocation, ruleIndex: number | undefined): Result {
  return {
    ruleId: finding.code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation: artifact, region: regionOf(finding.range) } }],
    ...(finding.related.length === 0 ? {} : { relatedLocations: relatedOf(finding, artifact) }),
    partialFingerprints: { [FINGERPRINT]: finding.fingerprint },
    properties: { severity: finding.severity },
  };
}

const IN_BASELINE = 'It was there when the baseline was written.';

/** Says why a finding was set aside, and by whom and when where its entry says who. */
function suppressionOf({ reason, by, date }: AsideFinding): Suppression {
  const accepted = { kind: 'external', status: 'accepted' } as const;
  if (reason === undefined || by === undefined) return { ...accepted, justification: reason ?? IN_BASELINE };
  const who = date === undefined ? { by } : { by, date };
  return { ...accepted, justification: `${reason} (${Object.values(who).join(', ')})`, properties: who };
}

function relatedOf({ related }: FileFinding, artifactLocation: ArtifactLocation): Location[] {
  return related.map(({ message, range }, id) => ({
    id,
    message: { text: message },
    physicalLocation: { artifactLocation, region: regionOf(range) },
  }));
}

function regionOf({ start, end }: PlaceRange): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A file below the current directory is relative to it; one outside is absolute. */
function artifactOf(file: CheckedFile['file'], cwd: string): ArtifactLocation {
  if (file === STANDARD_INPUT) return { uri: 'stdin' };
  const way = path.relative(cwd, path.resolve(cwd, file));
  if (way.startsWith('..') || path.isAbsolute(way)) return { uri: pathToFileURL(path.resolve(cwd, file)).href };
  return { uri: way.split(path.sep).map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}
