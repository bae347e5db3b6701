// `npm run generate`: writes everything that is committed but derived. Tests hold each of them in step.
import { buildAll } from './build.mjs';
import { generateGrammar } from './generate-grammar.mjs';
import { updateBiome } from './layers.mjs';
import { generateRulePages } from './rule-pages.mjs';

generateGrammar();
updateBiome();
// The rules' pages say what the built engine says.
await buildAll();
await generateRulePages();
