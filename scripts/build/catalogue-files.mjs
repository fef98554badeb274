import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { root } from '../set-up/paths.mjs';

const folders = ['server/src/guidelines/data', 'server/src/terms/data'].map((folder) => path.join(root, folder));

/** The names of the catalogue's files. */
export const catalogueFiles = folders
  .flatMap((folder) => readdirSync(folder))
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));

/**
 * Returns the faults of a file of the catalogue by the schema that it names.
 * @param {string} name
 * @param {unknown} [content] what it holds, if not what stands on the disk
 * @returns {string[]}
 */
export function faultsIn(name, content = read(name)) {
  const { $schema } = read(name);
  if (typeof $schema !== 'string') return [`${name} names no schema.`];
  const schema = path.basename($schema);
  const validate = known.getSchema(schema) ?? known.addSchema(read(schema), schema).getSchema(schema);
  if (!validate) return [`${name}: there is no ${schema}.`];
  if (validate(content)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath}: ${message}`);
}

const known = new Ajv({ allErrors: true, strict: true, strictRequired: false });

/** @param {string} name */
function read(name) {
  const file = folders.map((folder) => path.join(folder, name)).find((one) => existsSync(one));
  return JSON.parse(readFileSync(file ?? name, 'utf8'));
}
