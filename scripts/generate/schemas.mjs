/** @typedef {import('../../server/src/rules/rule.ts').Rule} Rule */

/**
 * Returns the schema of `.imr-letter.json`.
 * @param {readonly Rule[]} rules
 * @param {readonly string[]} levels
 */
export function configurationSchema(rules, levels) {
  const severities = {
    description:
      'The severity of each rule, or off. A rule that is not named keeps the severity of the settings, or its default.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ code, severity, docs }) => [code, { description: docs.summary, default: severity, enum: levels }]),
    ),
  };
  /** @param {string} what */
  const globs = (what) => ({
    description: `${what}: globs from the folder of this file; one without a slash matches in depth.`,
    type: 'array',
    items: { type: 'string' },
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'The configuration of the letters in this folder and below',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: {
        description:
          'Paths of configuration files that this one builds on, absolute or from its folder. What this one says goes over them.',
        type: ['string', 'array'],
        items: { type: 'string' },
      },
      rules: severities,
      overrides: {
        description: 'Severities for some letters; a later entry goes over an earlier one.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: { files: globs('The letters for which the severities count'), rules: severities },
        },
      },
      include: globs('The letters that are checked; all if absent'),
      exclude: globs('The letters that are not checked'),
      catalogues: {
        description:
          'Paths of catalogue files, absolute or from the folder of this file: guidelines that add to or correct those that come with the product.',
        type: 'array',
        items: { type: 'string' },
      },
      words: {
        description: 'Words that are spelled correctly in these letters, beside those of the dictionary.',
        type: 'array',
        items: { type: 'string' },
      },
    },
  };
}

/** The keywords of a schema that validate nothing; an editor uses them to complete and explain. */
const EXPLAINING = ['$schema', 'title', 'description', 'default', 'examples'];

/**
 * Returns a schema that completes and explains what another one requires, and reports nothing: faults of a file are reported by the server
 * alone, with suggestions.
 * @param {Record<string, any>} schema
 * @returns {Record<string, any>}
 */
export function completionSchema(schema) {
  const { enum: choices, properties, items, additionalProperties } = schema;
  const isOpen = typeof additionalProperties === 'object';
  return {
    ...Object.fromEntries(EXPLAINING.filter((key) => key in schema).map((key) => [key, schema[key]])),
    ...(choices && { examples: choices }),
    ...(properties && { properties: mapped(properties) }),
    ...(isOpen && { additionalProperties: completionSchema(additionalProperties) }),
    ...(items && { items: completionSchema(items) }),
  };
}

/**
 * @param {Record<string, any>} properties
 */
function mapped(properties) {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, completionSchema(schema)]));
}

/**
 * Returns the schema of a catalogue file: a guideline, or a list of them.
 * @param {Record<string, any>} guidelineSchema
 */
export function catalogueSchema({ $schema, title, description, definitions, ...guideline }) {
  return {
    $schema,
    title: 'Guidelines that determination letters cite',
    description,
    definitions: { ...definitions, guideline: { title, ...guideline } },
    anyOf: [{ $ref: '#/definitions/guideline' }, { type: 'array', items: { $ref: '#/definitions/guideline' } }],
  };
}

/**
 * Returns a value as JSON in the formatter's style: a short list is on one line.
 * @param {unknown} value
 */
export function asJson(value) {
  const text = JSON.stringify(value, null, 2).replace(/\[[^[\]{}]*\]/g, (list) => {
    const short = list.replace(/\s+/g, ' ').replace(/^\[ | \]$/g, (end) => end.trim());
    return short.length <= 100 ? short : list;
  });
  return `${text}\n`;
}
