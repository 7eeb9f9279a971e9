// What must be said before the pack, which has all other words, is there: the launcher's name, and that nothing has come. English,
// German, French, Spanish and Portuguese say "chat"; and so does every language that the interface does not have.
const kWords: Record<string, string> = {
  zh: '在线咨询|离线',
  hant: '線上諮詢|離線',
  ja: 'チャット|オフライン',
  ko: '채팅|오프라인',
  es: 'Chat|Sin conexión',
  fr: 'Chat|Hors ligne',
  ru: 'Чат|Нет связи',
  ar: 'الدردشة|غير متصل',
  he: 'צ׳אט|לא מקוון',
};

export function wordsFor(locale: string): string[] {
  const language = /^zh.*(hant|tw|hk|mo)/i.test(locale) ? 'hant' : locale.slice(0, 2).toLowerCase();
  return (kWords[language] ?? 'Chat|Offline').split('|');
}
