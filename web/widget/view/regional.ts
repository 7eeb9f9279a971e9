// The visitor's own tag where it is of the interface's language: a British visitor of an English page reads 14:30.
export const regional = (locale: string): string => navigator.languages.find((tag) => tag.startsWith(`${locale}-`)) ?? locale;
