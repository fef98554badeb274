import { csvReport } from './csv.ts';
import { htmlReport } from './html.ts';
import { markdownReport } from './markdown.ts';
import type { ReviewReport } from './report.ts';

/** The formats of a report. */
export const REPORT_FORMATS = ['html', 'markdown', 'csv'] as const;

/** A format of a report. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const WRITERS: Readonly<Record<ReportFormat, (report: ReviewReport) => string>> = {
  html: htmlReport,
  markdown: markdownReport,
  csv: csvReport,
};

/** Returns the text of a report in a format. */
export function reportText(report: ReviewReport, format: ReportFormat): string {
  return WRITERS[format](report);
}
