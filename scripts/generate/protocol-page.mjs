const INTRODUCTION = `# Protocol

The server answers the requests of the [Language Server Protocol](https://microsoft.github.io/language-server-protocol/) and the custom
messages below. They are defined in \`server/src/protocol.ts\` and, for guidelines, lists, reports and reviews, \`protocol/guideline-messages.ts\`, \`protocol/letter-messages.ts\` and
\`protocol/review-messages.ts\`, which client and server import; their params and results are in \`protocol/params.ts\`, \`letter-list.ts\` and
\`letter-reviews.ts\`. A request with malformed params is answered with null. An editor needs none of them
([other editors](editors.md)).
`;

/** "// From the client to the server: notifications." */
const HEADING = /^\/\/ (.*?)\.?$/gm;

/** A message's comment, type arguments and method. */
const MESSAGE =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const \w+ = (?:request|notification)<([\s\S]*?)>\(\s*'([^']+)'/g;

/**
 * Returns the page that lists every custom message with its types.
 * @param {string} source the texts that define them
 */
export function protocolPage(source) {
  const headings = [...source.matchAll(HEADING)].map(({ index, 1: title = '' }) => ({ index, title }));
  const messages = messagesIn(source);
  const sections = headings.map(({ index, title }, number) => {
    const end = headings[number + 1]?.index ?? source.length;
    const rows = messages.filter(({ start }) => start > index && start < end).map(({ row }) => row);
    return `## ${title}\n\n| Method | Params | Result | |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return [INTRODUCTION, ...sections].join('\n');
}

/** @param {string} source */
function messagesIn(source) {
  return [...source.matchAll(MESSAGE)].map(({ index, 1: summary = '', 2: types = '', 3: method = '' }) => {
    const [params = '', result = ''] = argumentsOf(types);
    const sentence = summary.replace(/\s*\*\s+|\s+/g, ' ').trim();
    return { start: index, row: `| ${[inCode(method), inCode(params), inCode(result), sentence].join(' | ')} |` };
  });
}

/**
 * Returns the type arguments of a call: of "A, { b, c } | null", "A" and "{ b, c } | null".
 * @param {string} types
 */
function argumentsOf(types) {
  const [params = '', ...result] = types.split(/,(?![^{]*\})/);
  return [params, result.join(',')].map((type) => type.replace(/,\s*$/, '').replace(/\s+/g, ' ').trim());
}

/** @param {string} text */
function inCode(text) {
  return text === '' ? '' : `\`${text.replace(/readonly /g, '').replace(/\|/g, '\\|')}\``;
}
