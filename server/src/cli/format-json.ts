import type { CheckedFile, FindingsFormat } from './findings.ts';
import { jsonText } from './json-text.ts';

/** Returns the format with one line a file: an object with its findings. */
export function ndjsonFormat(): FindingsFormat {
  return {
    begin: () => '',
    file: (checked) => `${objectOf(checked)}\n`,
    end: () => '',
  };
}

/** Returns the format with one array of the same objects, a line each. */
export function jsonFormat(): FindingsFormat {
  let separator = '\n';
  return {
    begin: () => '[',
    file(checked) {
      const text = separator + objectOf(checked);
      separator = ',\n';
      return text;
    },
    end: () => '\n]\n',
  };
}

function objectOf({ file, findings }: CheckedFile): string {
  return jsonText({ file, findings });
}
