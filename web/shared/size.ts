// "4.2 MB", as the language writes it.
const kUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

export function sizeText(bytes: number, locale: string): string {
  const power = Math.min(kUnits.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  const maximumFractionDigits = power > 1 ? 1 : 0;
  const format = { style: 'unit', unit: kUnits[power]!, unitDisplay: 'short', maximumFractionDigits } as const;
  try {
    return new Intl.NumberFormat(locale, format).format(bytes / 1024 ** power);
  } catch {
    return new Intl.NumberFormat(undefined, format).format(bytes / 1024 ** power);
  }
}
