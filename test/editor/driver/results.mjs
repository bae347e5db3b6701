// Gathers what the tests inside an editor report, one by one.

/** A collector and its operations; `sum` gives `{ passed, pending, failures }`. */
export function collectResults(say) {
  let passed = 0;
  const pending = [];
  const failures = [];
  const fail = (title, message) => {
    failures.push({ title, message });
    say(`  ✗ ${title}\n${message}`);
  };
  const tested = ({ state, title, message, milliseconds }) => {
    if (state === 'failed') fail(title, message);
    else if (state === 'pending') {
      pending.push(title);
      say(`  - ${title} (not run here)`);
    } else {
      passed += 1;
      say(`  ✓ ${title} (${milliseconds} ms)`);
    }
  };
  const sum = () => {
    if (passed + failures.length === 0) fail('the suite', 'no test was run');
    return { passed, pending, failures };
  };
  return { operations: { tested }, fail, sum };
}
