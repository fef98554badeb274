import { describe, expect, it, vi } from 'vitest';
import { bundledProgram } from '../support/bundled-program.ts';
import { citingLetter } from '../support/citing-letter.ts';
import { folderWith } from '../support/folder.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { run } = bundledProgram();
const LETTER = citingLetter('Decision based on MTUS Gardening 2031, Section(s): Mowing, by hand.');
const GARDENING = {
  id: 'gardening',
  title: 'Gardening, 2031',
  aliases: ['Gardening 2031'],
  mtus: true,
  topics: [{ id: 'mowing', title: 'Mowing, by hand', confidence: 'cited' }],
};
const NAMED = JSON.stringify({ catalogues: ['../guidelines/gardening.json'] });

async function cited(files: Record<string, string>) {
  const { out, err, code } = await run(['parse', 'letters'], { cwd: folderWith(files) });
  const [item] = JSON.parse(out).letters[0].items;
  return { citations: item.maximusGuideline.citations, err, code };
}

describe('imr-letter with users’ catalogues', () => {
  it('reads the catalogues of a .imr-letter.json', async () => {
    const files = {
      'letters/a.imr': LETTER,
      'letters/.imr-letter.json': NAMED,
      'guidelines/gardening.json': JSON.stringify(GARDENING),
    };
    const { citations, err, code } = await cited(files);
    expect(citations).toMatchObject([{ guideline: 'gardening', topics: ['Mowing, by hand'] }]);
    expect([err, code]).toEqual(['', 0]);
  });

  it('checks citations of their guidelines', async () => {
    const files = { 'letters/a.imr': LETTER, 'guidelines/gardening.json': JSON.stringify(GARDENING) };
    const codes = async (more: Record<string, string>) =>
      (await run(['check', 'letters', '--format', 'ndjson'], { cwd: folderWith({ ...files, ...more }) })).out;
    expect(await codes({})).toContain('"unknown-guideline"');
    expect(await codes({ 'letters/.imr-letter.json': NAMED })).not.toContain('"unknown-guideline"');
  });

  it('uses only the built-in catalogue without them', async () => {
    expect((await cited({ 'letters/a.imr': LETTER })).citations).toMatchObject([{ guideline: null }]);
  });

  it('reports a missing or invalid catalogue and continues', async () => {
    const missing = await cited({ 'letters/a.imr': LETTER, 'letters/.imr-letter.json': NAMED });
    expect(missing.citations).toHaveLength(1);
    expect(missing.err).toMatch(/letters[\\/]\.imr-letter\.json:1:16: The catalogue ".*" can't be read/);
    expect(missing.code).toBe(2);
    const wrong = { ...GARDENING, mtus: 1 };
    const { err, code } = await cited({
      'letters/a.imr': LETTER,
      'letters/.imr-letter.json': NAMED,
      'guidelines/gardening.json': JSON.stringify(wrong),
    });
    expect(err).toMatch(/guidelines[\\/]gardening\.json:1:\d+: "mtus" must be true or false\.\n$/);
    expect(code).toBe(2);
  });
});
