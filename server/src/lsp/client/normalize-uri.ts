import { URI } from 'vscode-uri';

/** Returns a URI in a normalized form, in which equal URIs are equal strings. */
export function normalizeUri(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}
