import type { SuppressionKinds } from '../suppressions/suppression-files.ts';

/** What a check counts and gives, as plain data, which a thread can be sent. */
export interface CheckerOptions extends SuppressionKinds {
  /** The keys of texts in which nothing is found, and the version of the rules that say so; absent without a cache. */
  readonly cache?: { readonly rulesVersion: string; readonly clean: ReadonlySet<string> };
}
