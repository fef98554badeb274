import { acceptBaselineHandler } from './accept-baseline.ts';
import { changeItemHandler } from './change-item.ts';
import { citationHandler } from './citation.ts';
import { codeActionHandler } from './code-action.ts';
import { codeLensHandler } from './code-lens.ts';
import { compareLettersHandler } from './compare-letters.ts';
import { completionHandler } from './completion.ts';
import {
  addWordHandler,
  ignoreFindingHandler,
  restoreFindingHandler,
  suggestedEntriesHandler,
  turnRuleOffHandler,
  writeConfigFileHandler,
} from './config-edits.ts';
import { dashboardHandler } from './dashboard.ts';
import { definitionHandler } from './definition.ts';
import { diagnosticHandler } from './diagnostic.ts';
import { documentHighlightHandler } from './document-highlight.ts';
import { documentLinkHandler } from './document-link.ts';
import { documentSymbolHandler } from './document-symbol.ts';
import { effectiveConfigurationHandler } from './effective-configuration.ts';
import { exportLetterHandler } from './export-letter.ts';
import { foldingRangeHandler } from './folding-range.ts';
import { formattingHandler, rangeFormattingHandler } from './formatting.ts';
import { guidelineHereHandler } from './guideline-here.ts';
import { guidelinePageHandler } from './guideline-page.ts';
import type { RequestHandler } from './handler.ts';
import { hoverHandler } from './hover.ts';
import { inlayHintHandler } from './inlay-hint.ts';
import { letterChecksHandler } from './letter-checks.ts';
import { letterFindingsHandler } from './letter-findings.ts';
import { changeReviewHandler, letterReviewsHandler } from './letter-reviews.ts';
import { lettersHandler } from './letters.ts';
import { lookUpHandler } from './look-up.ts';
import { navigateHandler } from './navigate.ts';
import { readyToSignHandler } from './ready-to-sign.ts';
import { referencesHandler } from './references.ts';
import { reportHandler } from './report.ts';
import { sameTreatmentHandler } from './same-treatment.ts';
import { selectionRangeHandler } from './selection-range.ts';
import { workspaceDiagnosticHandler } from './workspace-diagnostic.ts';
import { workspaceSymbolHandler } from './workspace-symbol.ts';

/** All requests that the server answers. */
export const requestHandlers: readonly RequestHandler[] = [
  acceptBaselineHandler,
  addWordHandler,
  changeItemHandler,
  changeReviewHandler,
  citationHandler,
  codeActionHandler,
  codeLensHandler,
  compareLettersHandler,
  completionHandler,
  dashboardHandler,
  definitionHandler,
  diagnosticHandler,
  documentHighlightHandler,
  documentLinkHandler,
  documentSymbolHandler,
  effectiveConfigurationHandler,
  exportLetterHandler,
  foldingRangeHandler,
  formattingHandler,
  guidelineHereHandler,
  guidelinePageHandler,
  hoverHandler,
  ignoreFindingHandler,
  inlayHintHandler,
  letterChecksHandler,
  letterFindingsHandler,
  letterReviewsHandler,
  lettersHandler,
  lookUpHandler,
  suggestedEntriesHandler,
  navigateHandler,
  rangeFormattingHandler,
  readyToSignHandler,
  referencesHandler,
  reportHandler,
  restoreFindingHandler,
  sameTreatmentHandler,
  selectionRangeHandler,
  turnRuleOffHandler,
  workspaceDiagnosticHandler,
  workspaceSymbolHandler,
  writeConfigFileHandler,
];
