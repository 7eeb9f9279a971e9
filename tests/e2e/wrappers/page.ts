// What a test says to the page, and what the page has heard.
export const page = { heard: [] as string[], show: (_yes: boolean) => undefined as void, ask: (_text: string) => undefined as void };
export const heard = (name: string, detail: string) => void page.heard.push(`${name} ${detail}`.trim());
Object.assign(window, { page });
