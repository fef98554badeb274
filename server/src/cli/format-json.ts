import type { CheckedFile, FindingsFormat } from './findings.ts';
import { jsonText } from './json-text.ts';

/** The versions of the program, and of its rules and data. */
export interface Versions {
  readonly tool: string;
  readonly rules: string;
}

/** Returns the format with one line a file: an object with its findings. */
export function ndjsonFormat(versions: Versions): FindingsFormat {
  return {
    begin: () => '',
    file: (checked) => `${objectOf(checked, versions)}\n`,
    end: () => '',
  };
}

/** Returns the format with one array of the same objects, a line each. */
export function jsonFormat(versions: Versions): FindingsFormat {
  let separator = '\n';
  return {
    begin: () => '[',
    file(checked) {
      const text = separator + objectOf(checked, versions);
      separator = ',\n';
      return text;
    },
    end: () => '\n]\n',
  };
}

function objectOf({ file, findings, letters = [] }: CheckedFile, { tool, rules }: Versions): string {
  return jsonText({ file, findings, letters, tool, rules });
}
