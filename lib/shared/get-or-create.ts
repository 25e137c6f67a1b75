type Values<K, V> = { get(key: K): V | undefined; set(key: K, value: V): unknown };

/** What a map has at a key; created and kept there if it has nothing. */
export function getOrCreate<K, V>(map: Values<K, V>, key: K, create: () => NoInfer<V>): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
