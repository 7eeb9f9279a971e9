// Links in answers. The brain has checked them; what ends up in an href is checked again where it does.

const safeSchemes = ['https:', 'http:', 'mailto:', 'tel:'];

// Undefined unless the address is absolute and of a scheme that can only open or write to something.
export function safeUrl(address: string): string | undefined {
  try {
    const url = new URL(address);
    return safeSchemes.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
