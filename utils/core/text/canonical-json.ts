/**
 * Writes a JSON value in the one way that RFC 8785 (JSON Canonicalization Scheme) gives it: no white space, the keys of each
 * object in the order of their UTF-16 code units, numbers and texts as ECMAScript writes them. However a file was indented or
 * its keys stood, what was signed is the same.
 *
 * @param value what `JSON.parse` gave, nested no deeper than the door lets pass.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}
