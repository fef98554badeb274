import { navigate } from '../../features/navigate.ts';
import { NavigateRequest } from '../../protocol.ts';
import { onDocument } from './handler.ts';

export const navigateHandler = onDocument(
  NavigateRequest,
  {},
  ({ document, letters, text }, { position, to, back = false, findings = [] }) => {
    // Findings have offsets into the text as it is written, items and fields into the text of the letters.
    const isFinding = to === 'finding';
    const from = isFinding ? document.offsetAt(position) : text.offsetAt(position);
    const stops = findings.map((finding) => document.offsetAt(finding));
    const stop = navigate(letters, { from, to, back, findings: stops });
    if (stop === undefined) return null;
    const rangeOf = (!isFinding && letters[0]?.rangeOf) || text.rangeOf;
    return rangeOf({ start: stop, end: stop }).start;
  },
);
