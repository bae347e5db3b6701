// Keeps the linter's restricted imports in step with test/map/layers.json: `node scripts/layers.mjs` writes biome.layers.json, `--check` only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const biomePath = join(root, 'biome.layers.json');

/** The patterns that the linter refuses where a rule of the list holds; a package's inner paths count as the package. */
function packagePatterns(rule) {
  const names = rule.names.flatMap((name) => (name === 'node:*' ? [name, 'node:*/**'] : [name, `${name}/**`]));
  return { group: names, message: rule.why };
}

/** The whole list for one place: a later override of the linter replaces an earlier one, so each place has all of it. */
function override(includes, room, allowed, layers, packages) {
  const refused = Object.keys(layers.rooms).filter((other) => other !== room && !allowed.includes(other));
  const rooms = refused.map((other) => ({
    group: [`../${other}/**`, `../**/${other}/**`],
    message: `${room}/ may import only from ${[room, ...allowed].join(', ')}: test/map/layers.json.`,
  }));
  const patterns = [...rooms, ...packages.map(packagePatterns)];
  return {
    includes,
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  };
}

/** One override for each room, then one for each place inside a room that may import more. */
export function restrictedImports(layers) {
  const overrides = [];
  for (const [room, allowed] of Object.entries(layers.rooms)) {
    const whole = `src/${room}/**`;
    const refused = layers.packages.filter((rule) => !rule.only.includes(whole));
    overrides.push(override([whole], room, allowed, layers, refused));
    const places = new Set(
      layers.packages.flatMap((rule) => rule.only).filter((only) => only.startsWith(`src/${room}/`) && only !== whole),
    );
    for (const place of places) {
      const still = refused.filter((rule) => !rule.only.includes(place));
      overrides.push(override([place], room, allowed, layers, still));
    }
  }
  return overrides;
}

/** A place a line, so that a change of the map shows as a change of a few lines. */
function asText({ overrides }) {
  return `{ "overrides": [\n${overrides.map((entry) => JSON.stringify(entry)).join(',\n')}\n] }\n`;
}

/** Writes the linter's restricted imports, which biome.json extends; with `check`, only answers whether they are in step. */
export function updateBiome(check = false) {
  const layers = JSON.parse(readFileSync(join(root, 'test/map/layers.json'), 'utf8'));
  const next = { overrides: restrictedImports(layers) };
  const inStep =
    existsSync(biomePath) && JSON.stringify(JSON.parse(readFileSync(biomePath, 'utf8'))) === JSON.stringify(next);
  if (!inStep && !check) writeFileSync(biomePath, asText(next));
  return inStep;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  if (!updateBiome(check) && check) {
    console.error('biome.layers.json is not in step with test/map/layers.json: run "node scripts/layers.mjs"');
    process.exitCode = 1;
  }
}
