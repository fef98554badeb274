/**
 * @typedef {{ scope?: string, default?: unknown, enum?: readonly string[], enumDescriptions?: readonly string[],
 *   markdownEnumDescriptions?: readonly string[], description?: string, markdownDescription?: string, minimum?: number,
 *   maximum?: number }} Setting
 * @typedef {{ title: string, properties: Record<string, Setting> }} SettingsGroup
 */

const INTRODUCTION = `# Settings

Which rules count in a folder is said better in a file beside the letters, which the program reads too:
[\`.imr-letter.json\`](program.md#imr-letterjson). It overrides the settings, rule by rule.
Findings that may stay are [suppressed](suppressions.md) in files beside the letters.
`;

/** @type {Record<string, string>} */
const SCOPES = {
  resource: 'user, workspace or folder',
  'language-overridable': 'user, workspace, folder or language',
  window: 'user or workspace',
  machine: 'user (of this machine)',
  application: 'user',
};

/**
 * Returns the page that lists every setting.
 * @param {readonly SettingsGroup[]} groups
 */
export function settingsPage(groups) {
  const sections = groups.flatMap(({ properties }) => Object.entries(properties).map(section));
  return [INTRODUCTION, ...sections].join('\n');
}

/**
 * Returns a description as Markdown, with links to settings as their plain names.
 * @param {string} description
 */
function markdown(description) {
  return description.replace(/`#([\w.]+)#`/g, '`$1`').replace(/\*([^*]+)\*/g, '_$1_');
}

/** @param {[string, Setting]} entry */
function section([key, setting]) {
  const what = setting.markdownDescription ?? setting.description ?? '';
  const lines = [`## \`${key}\``, '', markdown(what), ''];
  const meanings = setting.markdownEnumDescriptions ?? setting.enumDescriptions ?? [];
  for (const [index, value] of (setting.enum ?? []).entries()) {
    const meaning = meanings[index];
    lines.push(`- \`${value}\`${meaning === undefined ? '' : `: ${markdown(meaning)}`}`);
  }
  if (setting.minimum !== undefined || setting.maximum !== undefined) {
    lines.push(`- From ${setting.minimum ?? 'any'} to ${setting.maximum ?? 'any'}`);
  }
  lines.push(`- Default: \`${JSON.stringify(setting.default)}\``);
  lines.push(`- Set for: ${SCOPES[setting.scope ?? 'window'] ?? setting.scope}`, '');
  return lines.join('\n');
}
