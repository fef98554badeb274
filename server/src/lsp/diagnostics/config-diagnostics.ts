import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { ConfigurationProblem } from '../../config/severity-overrides.ts';
import { DIAGNOSTIC_SOURCE } from '../../features/diagnostics.ts';

/** A source of problems in a configuration file. */
export type DiagnosticSource = 'configuration' | 'unused entries';

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Publishes the diagnostics of configuration files. LSP has one list per file, so those of all sources are combined. */
export class ConfigDiagnostics {
  readonly #send: (uri: string, diagnostics: Diagnostic[]) => void;
  readonly #bySource = new Map<string, Map<DiagnosticSource, readonly Diagnostic[]>>();

  constructor(send: (uri: string, diagnostics: Diagnostic[]) => void) {
    this.#send = send;
  }

  /** Publishes the problems of a configuration file. */
  readonly showConfiguration = (uri: string, problems: readonly ConfigurationProblem[]): void =>
    this.show('configuration', uri, problems);

  /** Publishes the problems that a source has in a file now, in place of its previous ones. */
  show(source: DiagnosticSource, uri: string, problems: readonly ConfigurationProblem[]): void {
    const bySource = this.#bySource.get(uri) ?? new Map<DiagnosticSource, readonly Diagnostic[]>();
    if (problems.length === 0 && !bySource.has(source)) return;
    if (problems.length === 0) bySource.delete(source);
    else bySource.set(source, problems.map(diagnosticOf));
    if (bySource.size > 0) this.#bySource.set(uri, bySource);
    else this.#bySource.delete(uri);
    this.#send(uri, [...bySource.values()].flat());
  }
}

function diagnosticOf({ severity, message, range }: ConfigurationProblem): Diagnostic {
  const weight = severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Information;
  return { range: range ?? TOP, severity: weight, source: DIAGNOSTIC_SOURCE, message };
}
