// Says what matters while tests run (each failure at once, how far it is every few seconds) and leaves the counts for `npm test`.
const { mkdirSync, writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

class Reporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const counts = { passed: 0, failed: 0, pending: [] };
    let told = Date.now();
    runner.on('pass', () => {
      counts.passed += 1;
      if (Date.now() - told < 10_000) return;
      told = Date.now();
      process.stdout.write(`  … ${counts.passed} of ${runner.total} passed\n`);
    });
    runner.on('pending', (test) => counts.pending.push(test.fullTitle()));
    runner.on('fail', (test) => {
      counts.failed += 1;
      process.stdout.write(`  FAILED ${test.fullTitle()}\n`);
    });
    runner.once('end', () => {
      for (const title of counts.pending) process.stdout.write(`  not run here: ${title}\n`);
      if (counts.failed > 0) this.epilogue();
      mkdirSync('test-output', { recursive: true });
      writeFileSync('test-output/unit.json', JSON.stringify(counts, null, 1));
    });
  }
}

module.exports = Reporter;
