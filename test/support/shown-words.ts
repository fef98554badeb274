import { parseAst } from 'vitest/node';

/** What shows its first words where "[…](command:…)" is a link or "$(…)" an icon. */
const SHOWS_WORDS = /^(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)$/;
/** What shows items, and what takes words as properties. */
const SHOWS_ITEMS = 'showQuickPick';
const TAKES_WORDS = /^(?:withProgress|showInputBox|showQuickPick|showWorkspaceFolderPick|report)$/;
const WORDS = /^(?:title|prompt|placeHolder|placeholder|detail|description|message|tooltip|text)$/;
/** What holds words that are shown, when they are set: `item.text = …`. */
const HOLDERS = /^#?(?:item|pick|box|bar|status|view)$/i;
/** What makes words plain. */
const PLAIN = 'plainText';

/** A node of a syntax tree, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** The places in a source where words are shown that may not be plain: each with its line. */
export function unsafePlaces(source: string): string[] {
  const program: unknown = parseAst(source, { lang: 'ts' });
  const found: string[] = [];
  const visit = (value: unknown, scopes: readonly Node[]): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, scopes);
    if (!isNode(value)) return;
    const inner = value.type === 'BlockStatement' || value.type === 'Program' ? [...scopes, value] : scopes;
    for (const wrong of wrongIn(value, inner)) {
      const line = source.slice(0, wrong.start).split('\n').length;
      found.push(`${line}: ${source.slice(wrong.start).split('\n')[0]}`);
    }
    for (const child of Object.values(value)) visit(child, inner);
  };
  visit(program, []);
  return found;
}

function wrongIn(node: Node, scopes: readonly Node[]): Node[] {
  if (node.type === 'AssignmentExpression') {
    const { left, right } = node;
    if (!isNode(left) || left.type !== 'MemberExpression' || !isNode(left.object)) return [];
    const isHolder = HOLDERS.test(nameOf(left.object)) && WORDS.test(nameOf(left));
    return isHolder && !isPlain(right, scopes) ? [node] : [];
  }
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return [];
  const itemLabel = nameOf(node.callee);
  const given = (Array.isArray(node.arguments) ? node.arguments : []).filter(isNode);
  const [first] = given;
  const wrong = first && SHOWS_WORDS.test(itemLabel) && !isPlain(first, scopes) ? [node] : [];
  if (first && itemLabel === SHOWS_ITEMS && !isMappedPlain(first)) wrong.push(node);
  if (!TAKES_WORDS.test(itemLabel) && !SHOWS_WORDS.test(itemLabel)) return wrong;
  for (const { type, properties } of given) {
    if (type !== 'ObjectExpression' || !Array.isArray(properties)) continue;
    for (const property of properties.filter(isNode)) {
      const { key, value, method } = property;
      if (isNode(key) && method !== true && WORDS.test(nameOf(key)) && !isPlain(value, scopes)) wrong.push(property);
    }
  }
  return wrong;
}

/** `items.map(plainItem)`. */
function isMappedPlain({ callee, arguments: given }: Node): boolean {
  if (!isNode(callee) || nameOf(callee) !== 'map' || !Array.isArray(given)) return false;
  const first: unknown = given[0];
  return isNode(first) && nameOf(first) === 'plainItem';
}

/** Whether words are made plain, or are ours alone. */
function isPlain(node: unknown, scopes: readonly Node[]): boolean {
  if (!isNode(node)) return false;
  switch (node.type) {
    case 'Literal':
      return true;
    case 'ConditionalExpression':
      return isPlain(node.consequent, scopes) && isPlain(node.alternate, scopes);
    case 'TemplateLiteral':
      return Array.isArray(node.expressions) && node.expressions.every((one) => isPlain(one, scopes));
    case 'Identifier':
      return scopes.some((scope) => isPlainConstant(scope, nameOf(node), scopes));
    case 'CallExpression': {
      if (!isNode(node.callee) || !Array.isArray(node.arguments)) return false;
      if (nameOf(node.callee) === PLAIN) return true;
      // A translated text is plain, too, where nothing is put into it.
      const isTranslated =
        nameOf(node.callee) === 't' && isNode(node.callee.object) && nameOf(node.callee.object) === 'l10n';
      return isTranslated && node.arguments.every((one: unknown) => isNode(one) && one.type === 'Literal');
    }
    default:
      return false;
  }
}

/** Whether a block or file has a constant of a name that stands for plain words. */
function isPlainConstant({ body }: Node, name: string, scopes: readonly Node[]): boolean {
  return (Array.isArray(body) ? body : [])
    .filter(isNode)
    .filter(({ type, kind }) => type === 'VariableDeclaration' && kind === 'const')
    .flatMap(({ declarations }) => (Array.isArray(declarations) ? declarations.filter(isNode) : []))
    .some(({ id, init }) => isNode(id) && nameOf(id) === name && isPlain(init, scopes));
}

/** The last name of what is called, read or set: "showErrorMessage" of `vscode.window.showErrorMessage`. */
function nameOf(node: Node): string {
  if (node.type === 'MemberExpression') return isNode(node.property) ? nameOf(node.property) : '';
  return typeof node.name === 'string' ? node.name : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
