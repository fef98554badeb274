import { HEADING_STYLES, WORD } from './names.ts';

/** The font of the form, in half points, and the distances of paragraphs, in twentieths of a point. */
const FONT = 'Times New Roman';
const SIZE = 24;
const BELOW = 200;

const FONTS = `<w:rFonts ${['ascii', 'hAnsi', 'cs', 'eastAsia'].map((script) => `w:${script}="${FONT}"`).join(' ')}/>`;

/** The part `word/styles.xml`: text, titles in the middle, headers of items, footer. */
export const STYLES = `<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>${FONTS}<w:sz w:val="${SIZE}"/><w:szCs w:val="${SIZE}"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="${BELOW}"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  style('Normal', 'Normal', { isDefault: true }),
  style(HEADING_STYLES.title, 'heading 1', heading(0, '<w:jc w:val="center"/>')),
  style(HEADING_STYLES.item, 'heading 2', heading(1)),
  style('Footer', 'footer', { paragraph: '<w:spacing w:after="0"/><w:jc w:val="center"/>' }),
].join('')}</w:styles>`;

/** What a style has. */
interface StyleOptions {
  readonly isDefault?: true;
  readonly paragraph?: string;
  readonly run?: string;
}

function heading(level: number, alignment = ''): StyleOptions {
  const paragraph = `<w:keepNext/><w:spacing w:before="${BELOW}"/>${alignment}<w:outlineLvl w:val="${level}"/>`;
  return { paragraph, run: '<w:b/>' };
}

function style(id: string, name: string, { isDefault, paragraph, run }: StyleOptions): string {
  const based = isDefault ? '' : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>';
  const properties = (paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '') + (run ? `<w:rPr>${run}</w:rPr>` : '');
  return `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${based}<w:qFormat/>${properties}</w:style>`;
}
