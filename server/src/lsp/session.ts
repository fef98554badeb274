import type { DiagnosticsSupport } from './diagnostics/diagnostics-support.ts';
import type { Typing } from './diagnostics/typing.ts';
import type { UnusedSuppressionReporter } from './diagnostics/unused-suppressions.ts';
import type { ConfigFiles } from './documents/config-files.ts';
import type { Dictionary } from './documents/dictionary.ts';
import type { RequestContext } from './handlers/handler.ts';
import type { BackgroundCheckController } from './workspace/background-check-controller.ts';

/** All that is kept from `initialize` on. */
export interface Session extends RequestContext {
  readonly configFiles: ConfigFiles;
  readonly dictionary: Dictionary;
  readonly unusedSuppressions: UnusedSuppressionReporter;
  readonly diagnostics: DiagnosticsSupport;
  readonly typing: Typing;
  readonly backgroundCheck: BackgroundCheckController;
}

/** Runs a handler on the session; the label names it in the log. */
export type Guard = (label: string, handle: (session: Session) => void | Promise<void>) => void;
