import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of a Word document, by its name without a prefix. */
export interface XmlElement {
  readonly name: string;
  /** The value of an attribute by its name without a prefix. */
  attribute(name: string): string | undefined;
}

/** What is called for each element and text, in order. */
export interface XmlHandler {
  open(element: XmlElement): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Elements of drawings and charts have names of Word's text. */
const DRAWING = /\/drawingml\/|\/chart/;

/** Reads XML. Throws where it is not well-formed; an entity that XML does not define is an error, and none is expanded. */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('opentag', (tag) => handler.open(elementOf(tag)));
  parser.on('closetag', (tag) => handler.close(nameOf(tag)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

function nameOf({ local, uri }: SaxesTagNS): string {
  return DRAWING.test(uri) ? `drawing:${local}` : local;
}

function elementOf(tag: SaxesTagNS): XmlElement {
  return {
    name: nameOf(tag),
    attribute: (name) => Object.values(tag.attributes).find((attribute) => attribute.local === name)?.value,
  };
}
