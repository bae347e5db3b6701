/** An expected failure is a value, not an exception: a bug throws, bad input does not. `problem` is one line: what, where, what to do. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function failure(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}
