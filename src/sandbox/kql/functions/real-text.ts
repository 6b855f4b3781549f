/** A real as Kusto writes it: always with a fraction or an exponent (`1.0`), so that it reads back as a real. */
export function realText(value: number): string {
  const text = String(value);
  if (Number.isNaN(value) || !Number.isFinite(value)) return text;
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
