// JSON that no page can spoil: JSON.stringify asks every array and object for toJSON, which old libraries (Prototype.js 1.6) have put
// on Array.prototype, so that a list becomes a string.
export function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${toJson(field)}`).join()}}`;
}
