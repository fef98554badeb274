import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** The source of each diagnostic. */
export const DIAGNOSTIC_SOURCE = 'imr-letter';

/** The document of the findings, and the URIs of the rules' pages. */
export interface DiagnosticPlace {
  readonly uri: string;
  rangeOf(span: Span): Range;
  /** The address of a rule's page, if there is one for this editor. */
  pageOf?(code: string): string | undefined;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Returns findings as LSP diagnostics, each with its rule's code, page and related locations. */
export function diagnostics(findings: readonly Finding[], place: DiagnosticPlace): Diagnostic[] {
  return findings.map((finding) => diagnostic(finding, place));
}

/** Returns the LSP diagnostic of a finding. */
export function diagnostic(finding: Finding, { uri, rangeOf, pageOf }: DiagnosticPlace): Diagnostic {
  const href = pageOf?.(finding.code);
  return {
    range: rangeOf(finding.span),
    severity: SEVERITIES[finding.severity],
    source: DIAGNOSTIC_SOURCE,
    code: finding.code,
    ...(href && { codeDescription: { href } }),
    message: finding.message,
    ...(finding.related && {
      relatedInformation: finding.related.map(({ span, message }) => ({
        location: { uri, range: rangeOf(span) },
        message,
      })),
    }),
  };
}
