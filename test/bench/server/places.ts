import type { Position } from 'vscode-languageserver-types';
import { isGuidelineField } from '../../../server/src/letter/parser/fields.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import { lines } from '../../../server/src/text/lines.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { kept, median, percentile, type Rounds, spreadOf } from '../clock.ts';
import { bytes } from '../letters.ts';
import type { Group, Row } from '../row.ts';
import { letterDocument } from './documents.ts';
import type { Servers } from './latency.ts';
import { Session } from './session.ts';

const MOST = 5;
/** What reads the whole letter may take twice that. */
const MOST_OF_ALL = 10;
/** One of so many words of the letter is asked about. */
const EACH = 5;
const WORD = /[^\s]+/g;

/** What a request is called and where in the letter it is made. */
interface Asking {
  readonly name: string;
  readonly method: string;
  readonly places: readonly Position[];
  /** What is sent with the request besides the letter's address; its place where this is absent. */
  readonly params?: (place: Position | undefined) => object;
  /** The target for 95 of 100, in milliseconds. */
  readonly most?: number;
  /** Whether the letter is changed before each request, as it is while someone writes. */
  readonly afterChange?: boolean;
}

/** How long a reader or writer of the largest letter waits for an answer, at every place where one may be asked for. */
export async function measurePlaces({ own, folder }: Servers, largest: string, { warmUp }: Rounds): Promise<Group> {
  const session = await Session.start(own, folder, 'pull');
  const uri = `file://${folder}/places${own.extension}`;
  const { text, faultAndBack } = letterDocument(largest);
  const rows: Row[] = [];
  try {
    await session.open(uri, own.languageId, text);
    for (const { name, method, places, afterChange, most = MOST, params = atPlace } of askings(text)) {
      const times: number[] = [];
      let answered = 0;
      let changes = 0;
      const change = async () => {
        const step = faultAndBack[changes++ % 2 === 0 ? 0 : 1];
        await session.change(uri, step, step.whole);
      };
      for (let turn = -warmUp; turn < places.length; turn++) {
        if (afterChange) await change();
        const began = performance.now();
        kept.last = await session.request(method, uri, params(places[Math.abs(turn) % places.length]));
        if (turn < 0) continue;
        times.push(performance.now() - began);
        if (kept.last !== null) answered++;
      }
      if (changes % 2 === 1) await change();
      const note = `${places.length} places, ${answered} with an answer`;
      rows.push(
        { what: `${name}, half within`, value: median(times), unit: 'ms', spread: spreadOf(times), note },
        { what: `${name}, 95 % within`, value: percentile(times, 0.95), unit: 'ms', target: { most } },
        { what: `${name}, 99 % within`, value: percentile(times, 0.99), unit: 'ms' },
      );
    }
  } finally {
    await session.end();
  }
  return { title: `Answers all over the largest letter (${Math.round(bytes(largest) / 1000)} KB), over LSP`, rows };
}

function atPlace(position: Position | undefined): object {
  return { position };
}

function askings(text: string): readonly Asking[] {
  const fields = parseLetters(text).flatMap(({ items }) => items.flatMap((item) => item.fields));
  const citing = wordsIn(text, fields.filter(isGuidelineField));
  const prose = wordsIn(
    text,
    fields.filter((field) => !isGuidelineField(field)),
  );
  const { rangeOf } = lines(text);
  const startOf = (span: Span) => rangeOf(span).start;
  const endOf = (span: Span) => rangeOf(span).end;
  const words = wordsIn(text, [{ body: { span: { start: 0, end: text.length } } }]);
  const rare = (_: Span, index: number) => index % EACH === 0;
  return [
    { name: 'hover', method: 'textDocument/hover', places: words.filter(rare).map(startOf) },
    { name: 'hover on citations', method: 'textDocument/hover', places: citing.map(startOf) },
    { name: 'definition', method: 'textDocument/definition', places: citing.map(startOf) },
    { name: 'completion in guideline fields', method: 'textDocument/completion', places: citing.map(endOf) },
    { name: 'completion in rationales', method: 'textDocument/completion', places: prose.filter(rare).map(endOf) },
    {
      name: 'completion in guideline fields, right after a change elsewhere',
      method: 'textDocument/completion',
      places: citing.map(endOf),
      afterChange: true,
    },
    {
      name: 'highlights',
      method: 'textDocument/documentHighlight',
      places: words.filter(rare).map(startOf),
      most: MOST_OF_ALL,
    },
    {
      name: 'selection ranges',
      method: 'textDocument/selectionRange',
      places: words.filter(rare).map(startOf),
      params: (place) => ({ positions: [place] }),
      most: MOST_OF_ALL,
    },
    {
      name: 'actions on an item',
      method: 'textDocument/codeAction',
      places: words.filter(rare).map(startOf),
      params: (place) => ({ range: { start: place, end: place }, context: { diagnostics: [] } }),
      most: MOST_OF_ALL,
    },
    {
      name: 'inlay hints, right after a change',
      method: 'textDocument/inlayHint',
      places: citing.map(startOf),
      params: () => ({ range: rangeOf({ start: 0, end: text.length }) }),
      most: MOST_OF_ALL,
      afterChange: true,
    },
    {
      name: 'code lenses, right after a change',
      method: 'textDocument/codeLens',
      places: citing.map(startOf),
      params: () => ({}),
      most: MOST_OF_ALL,
      afterChange: true,
    },
    {
      name: 'tidying, right after a change',
      method: 'textDocument/formatting',
      places: citing.map(startOf),
      params: () => ({ options: { tabSize: 2, insertSpaces: true } }),
      most: MOST_OF_ALL,
      afterChange: true,
    },
  ];
}

/** Every word of the bodies of some fields. */
function wordsIn(text: string, fields: readonly { readonly body: { readonly span: Span } }[]): readonly Span[] {
  return fields.flatMap(({ body: { span } }) =>
    [...text.slice(span.start, span.end).matchAll(WORD)].map(({ 0: word, index }) => ({
      start: span.start + index,
      end: span.start + index + word.length,
    })),
  );
}
