import type { CitationText } from '../features/citation-text.ts';
import { isNumber, isString, objectOf, optional } from './guards.ts';
import { positionParams, request, uriParams } from './message.ts';
import type {
  CitationParams,
  GuidelineHere,
  LookUpParams,
  PositionParams,
  QuickPickEntry,
  RenderedPage,
  UriParams,
} from './params.ts';

// From the client to the server: requests about guidelines.

/** Returns a guideline's page as Markdown with its links, and as HTML, by the page's URI; null if the catalogue has no such guideline. */
export const GuidelinePageRequest = request<UriParams, RenderedPage | null>('imrLetter/guidelinePage', uriParams);

/** Returns what guidelines say of the citation, drug or item at a position, as HTML; null if nothing of a guideline is there. */
export const GuidelineHereRequest = request<PositionParams, GuidelineHere | null>(
  'imrLetter/guidelineHere',
  objectOf<PositionParams>(positionParams),
);

/** Returns all guidelines, topics, drugs and pages that can be looked up. */
export const LookUpRequest = request<LookUpParams, { readonly entries: readonly QuickPickEntry[] } | null>(
  'imrLetter/lookUp',
  objectOf<LookUpParams>({ uri: optional(isString) }),
);

/** Returns the text that cites a guideline at a position; `unverified` are pages that the writer has to check. */
export const CitationRequest = request<CitationParams, CitationText | null>(
  'imrLetter/citation',
  objectOf<CitationParams>({
    ...positionParams,
    guideline: isString,
    topic: optional(isString),
    page: optional(isNumber),
  }),
);
