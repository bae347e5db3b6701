// `npm run generate`: writes everything that is committed but derived. Tests hold each of them in step.
import { build, ensureInstalled } from './steps.mjs';

ensureInstalled();
const [{ generateGrammar }, { updateBiome }] = await Promise.all([
  import('./generate-grammar.mjs'),
  import('./layers.mjs'),
]);
generateGrammar();
updateBiome();
// The rules' pages say what the built engine says.
await build();
const { generateRulePages } = await import('./rule-pages.mjs');
await generateRulePages();
