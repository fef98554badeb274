import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { ConfigurationProblem } from '../../config/severity-overrides.ts';
import { DIAGNOSTIC_SOURCE } from '../../features/diagnostics.ts';

/** Who has something to say about a file beside letters. */
export type DiagnosticSource = 'configuration' | 'unused entries';

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What is shown in the files beside letters; the client takes one list a file, whoever speaks of it. */
export class ConfigDiagnostics {
  readonly #send: (uri: string, diagnostics: Diagnostic[]) => void;
  readonly #said = new Map<string, Map<DiagnosticSource, readonly Diagnostic[]>>();

  constructor(send: (uri: string, diagnostics: Diagnostic[]) => void) {
    this.#send = send;
  }

  /** Shows the problems of a configuration file. */
  readonly showConfiguration = (uri: string, problems: readonly ConfigurationProblem[]): void =>
    this.show('configuration', uri, problems);

  /** Shows what a speaker says of a file now, in the place of what it said before. */
  show(speaker: DiagnosticSource, uri: string, problems: readonly ConfigurationProblem[]): void {
    const said = this.#said.get(uri) ?? new Map<DiagnosticSource, readonly Diagnostic[]>();
    if (problems.length === 0 && !said.has(speaker)) return;
    if (problems.length === 0) said.delete(speaker);
    else said.set(speaker, problems.map(diagnosticOf));
    if (said.size > 0) this.#said.set(uri, said);
    else this.#said.delete(uri);
    this.#send(uri, [...said.values()].flat());
  }
}

function diagnosticOf({ severity, message, range }: ConfigurationProblem): Diagnostic {
  const weight = severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Information;
  return { range: range ?? TOP, severity: weight, source: DIAGNOSTIC_SOURCE, message };
}
