import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { hostExtensions } from './host-extensions.ts';

/** What our grammars call things; each must be visible in every theme that comes with VS Code. */
const scopes = [
  'support.class.acronym',
  'support.variable.term',
  'entity.name.function.directive',
  'support.variable.rule',
];
const themes = [
  'light_modern',
  'dark_modern',
  'light_plus',
  'dark_plus',
  'hc_light',
  'hc_black',
  '2026-light',
  '2026-dark',
];

interface TokenColor {
  readonly scope?: string | readonly string[];
  readonly settings: { readonly foreground?: string; readonly fontStyle?: string };
}
interface Theme {
  readonly colors: Readonly<Record<string, string>>;
  readonly tokenColors: readonly TokenColor[];
}

/** A theme with what it includes. Theme files hold comments and trailing commas, which YAML's flow form takes once comments are gone. */
function loadTheme(folder: string, name: string): Theme {
  const text = readFileSync(join(folder, name), 'utf8').replace(/("(?:[^"\\]|\\.)*")|\/\/.*|\/\*[\s\S]*?\*\//g, '$1');
  const theme: Partial<Theme> & { include?: string } = parse(text.replaceAll('\t', ' '));
  const base = theme.include === undefined ? { colors: {}, tokenColors: [] } : loadTheme(folder, theme.include);
  return {
    colors: { ...base.colors, ...theme.colors },
    tokenColors: [...base.tokenColors, ...(theme.tokenColors ?? [])],
  };
}

/** The colour of a scope: the longest selector that is a prefix of it wins, the later of two equals. */
function colourOf(theme: Theme, scope: string): string | undefined {
  let best: { length: number; colour: string } | undefined;
  for (const { scope: selectors = [], settings } of theme.tokenColors) {
    const list = typeof selectors === 'string' ? selectors.split(',').map((one) => one.trim()) : selectors;
    for (const selector of list) {
      const fits = scope === selector || scope.startsWith(`${selector}.`);
      if (!fits || settings.foreground === undefined || selector.length < (best?.length ?? 0)) continue;
      best = { length: selector.length, colour: settings.foreground };
    }
  }
  return best?.colour.toLowerCase();
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const paper: Readonly<Record<string, string>> = { light: '#ffffff', dark: '#1e1e1e' };
const ink: Readonly<Record<string, string>> = { light: '#3b3b3b', dark: '#cccccc' };
// The names a theme must not use for us: these colours mean something is wrong.
const alarming = new Set(['#ff0000', '#f44747', '#cd3131', '#e50000', '#cf222e', '#ff7b72', '#b5200d']);

describe('grammar in the themes of VS Code', () => {
  for (const { host, folder } of hostExtensions()) {
    it(`shows our scopes, legibly and without alarm (${host})`, function () {
      const themeFolder = join(folder, 'theme-defaults', 'themes');
      if (!existsSync(themeFolder)) this.skip();
      const present = themes.filter((name) => existsSync(join(themeFolder, `${name}.json`)));
      assert.ok(present.length >= 6, `only ${present.join(', ')} found`);
      for (const name of present) {
        const theme = loadTheme(themeFolder, `${name}.json`);
        const kind = name.includes('light') ? 'light' : 'dark';
        const background = (theme.colors['editor.background'] ?? paper[kind] ?? '').slice(0, 7);
        const foreground = (theme.colors['editor.foreground'] ?? ink[kind] ?? '').slice(0, 7).toLowerCase();
        for (const scope of scopes) {
          const colour = colourOf(theme, scope);
          assert.ok(colour, `${name} gives ${scope} no colour`);
          assert.notEqual(colour, foreground, `${name} shows ${scope} like plain text`);
          assert.ok(!alarming.has(colour), `${name} shows ${scope} as if something were wrong`);
          const ratio = contrast(colour, background);
          assert.ok(ratio >= 3.9, `${name}: ${scope} ${colour} on ${background} has contrast ${ratio.toFixed(1)}`);
        }
      }
    });
  }
});
