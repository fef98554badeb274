import type { SuppressionKinds } from '../suppressions/suppression-files.ts';

/** What a check counts and gives, as plain data, which a thread can be sent. */
export interface CheckerOptions extends SuppressionKinds {
  /** True if no file is read, as for texts that come from elsewhere: only the rules' own severities count. */
  readonly isApart?: boolean;
  /** True if results say what letters decided. */
  readonly hasOutcomes?: boolean;
  /** The keys of texts in which nothing is found, and the version of the rules that say so; absent without a cache. */
  readonly cache?: { readonly rulesVersion: string; readonly clean: ReadonlySet<string> };
}
