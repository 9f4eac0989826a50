/**
 * A value that is made when it is first asked for. For tables that a start would pay for and many runs never need;
 * where that is less than half a millisecond, a constant reads better.
 */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
