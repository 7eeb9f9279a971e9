// What must be said before the pack, which has all other words, is there.

const english = { open: 'Chat with us', close: 'Close', failed: 'The chat could not be loaded. Please try again.' };
const chinese: typeof english = { open: '在线咨询', close: '关闭', failed: '聊天窗口加载失败，请重试。' };

export const wordsFor = (locale: string) => (/^zh/i.test(locale) ? chinese : english);
