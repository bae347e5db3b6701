/** The few assertions the suite needs, in a form that a web worker has too: Node's own are not there. */

const shown = (value: unknown) => JSON.stringify(value, null, 1);

/** Fails unless the value is truthy. */
export function ok(value: unknown, message = 'should hold'): asserts value {
  if (!value) throw new Error(`${message} (it is ${shown(value)})`);
}

/** Fails unless both are the same. */
export function equal(actual: unknown, expected: unknown, message = 'should be equal'): void {
  if (!Object.is(actual, expected))
    throw new Error(`${message}\n is: ${shown(actual)}\n should be: ${shown(expected)}`);
}

/** Fails unless both look the same written out; for plain data with keys in one order. */
export function deepEqual(actual: unknown, expected: unknown, message = 'should be equal'): void {
  equal(shown(actual), shown(expected), message);
}

/** Fails unless the text matches. */
export function match(text: string, pattern: RegExp, message = 'should match'): void {
  if (!pattern.test(text)) throw new Error(`${message}: ${pattern} in ${shown(text)}`);
}

/** Fails if the text matches. */
export function doesNotMatch(text: string, pattern: RegExp, message = 'should not match'): void {
  if (pattern.test(text)) throw new Error(`${message}: ${pattern} in ${shown(text)}`);
}
