import { escapeHtml } from '../report/review-report/html-text.ts';
import { STYLE } from '../report/review-report/style.ts';
import type { FileFinding, FindingsFormat, Summary } from './findings.ts';
import { placeText, summaryOf } from './format-text.ts';
import { reportedPath } from './reported-path.ts';

const HEAD = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Findings in letters</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Findings in letters</h1>
`;

/** Returns the format of an HTML page without a script, which fetches nothing: a table for each file with findings, and their number at the end. */
export function htmlFormat(cwd: string): FindingsFormat {
  let files = 0;
  return {
    begin: () => HEAD,
    file({ file, findings }) {
      if (findings.length === 0) return '';
      const id = `file-${++files}`;
      return `<section>
<h2 id="${id}">${escapeHtml(reportedPath(file, cwd))}</h2>
<div class="table" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr><th scope="col">Place</th><th scope="col">Severity</th><th scope="col">Finding</th><th scope="col">Rule</th></tr></thead>
<tbody>
${findings.map(rowOf).join('\n')}
</tbody>
</table></div>
</section>
`;
    },
    end: (tally) => `${endOf(tally)}</main>\n</body>\n</html>\n`,
  };
}

function rowOf(finding: FileFinding): string {
  const { severity, message, code, related } = finding;
  const others = related.map((other) => `<br>${placeText(other)}: ${escapeHtml(other.message)}`).join('');
  const cells = [severity, `${escapeHtml(message)}${others}`, code];
  return `<tr><th scope="row">${placeText(finding)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function endOf(tally: Summary): string {
  const all = `<section>\n<h2>All files</h2>\n<p>${escapeHtml(summaryOf(tally))}</p>\n`;
  const unread = tally.failures.map((failure) => `<li>${escapeHtml(failure)}</li>`).join('\n');
  return `${all}${unread && `<p>Not read, or not applied:</p>\n<ul>\n${unread}\n</ul>\n`}</section>\n`;
}
