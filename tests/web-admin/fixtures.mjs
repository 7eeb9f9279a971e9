// One busy morning in both languages: what the relay would have told the page.

// Noon, local time: no fixture of the last hours falls on another day.
export const now = new Date(2026, 2, 12, 12, 0).getTime();
const minute = 60_000;

export const me = { id: 1, name: 'Mia Chen', email: 'mia@kettleandleaf.example', role: 'owner', online: true };
export const agents = [
  me,
  { id: 2, name: 'Jonas Weber', email: 'jonas@kettleandleaf.example', role: 'agent', online: true },
  { id: 3, name: '林晓', email: 'lin@kettleandleaf.example', role: 'agent', online: false },
];
export const sites = ['demo', 'saas'].map((key) => ({
  key, name: { demo: 'Kettle & Leaf', saas: 'Ledgerly' }[key], origins: [`https://${key}.example`, 'http://127.0.0.1:8080'],
  tag: `<script async src="https://support.example/foyer.js" data-site="${key}"></script>`,
  pinned_tag: `<script async src="https://support.example/assets/foyer-0123456789ab.js" data-site="${key}" crossorigin="anonymous" integrity="sha384-"></script>`,
}));

let made = 0;
export const id = (number = ++made) => `01JP${String(number).padStart(22, '0')}`;

export const summary = (change = {}) => ({
  conversation: id(),
  site: 'demo',
  visitor_name: '',
  visitor_email: '',
  owner: 'queue',
  assignee: 0,
  assignee_name: '',
  priority: 'normal',
  sentiment: 'neutral',
  intent: 'shipping',
  locale: 'en',
  question: 'Where is my order?',
  last_text: '',
  created_at: now - 10 * minute,
  waiting_since: 0,
  updated_at: now - 10 * minute,
  last_seq: 1,
  visitor_online: true,
  ...change,
});

const mine = { owner: 'agent', assignee: me.id, assignee_name: me.name };

export const conversations = [
  summary({
    conversation: id(1),
    visitor_name: 'Amelia Hart',
    visitor_email: 'amelia.hart@example.org',
    priority: 'urgent',
    sentiment: 'negative',
    intent: 'payment_problem',
    question: 'I was charged twice for order 10482 and my rent is due tomorrow — please refund the second one today',
    waiting_since: now - 4 * minute - 12_000,
    last_seq: 4,
  }),
  summary({
    conversation: id(2),
    locale: 'zh-CN',
    visitor_name: '王小雨',
    priority: 'high',
    sentiment: 'negative',
    intent: 'damaged_item',
    question: '收到的茶壶壶嘴断了，明天要送人，怎么办？',
    waiting_since: now - 2 * minute,
    last_seq: 2,
  }),
  summary({
    conversation: id(3),
    priority: 'normal',
    question: 'Do you ship to the Faroe Islands?',
    last_text: 'And how long would it take?',
    waiting_since: now - 7 * minute,
    intent: 'shipping',
  }),
  summary({
    conversation: id(4),
    ...mine,
    visitor_name: 'Priya Nair',
    sentiment: 'positive',
    priority: 'normal',
    question: 'Which oolong would go with the clay pot?',
    last_text: 'The clay one, 300 ml',
    waiting_since: now - 40_000,
    updated_at: now - 40_000,
    intent: 'product_advice',
  }),
  summary({
    conversation: id(5),
    ...mine,
    site: 'saas',
    visitor_name: 'Tom Okafor',
    question: 'Can two people share one login?',
    last_text: 'Thanks, I will try that',
    updated_at: now - 22 * minute,
    visitor_online: false,
    intent: 'accounts',
  }),
  summary({
    conversation: id(6),
    owner: 'agent',
    assignee: 2,
    assignee_name: 'Jonas Weber',
    question: 'The parcel says delivered, but it is not here',
    priority: 'high',
    sentiment: 'negative',
    updated_at: now - 3 * minute,
    last_text: 'I have asked the courier',
  }),
  summary({
    conversation: id(7),
    owner: 'bot',
    locale: 'zh-CN',
    question: '可以开发票吗？',
    updated_at: now - 55 * minute,
    visitor_online: false,
  }),
  summary({
    conversation: id(8),
    owner: 'closed',
    visitor_name: 'Greta Lund',
    satisfied: true,
    question: 'How do I descale the Hearth kettle?',
    updated_at: now - 95 * minute,
    visitor_online: false,
    sentiment: 'positive',
  }),
  summary({
    conversation: id(9),
    owner: 'closed',
    satisfied: false,
    question: 'Refund for the matcha set',
    updated_at: now - 27 * 60 * minute,
    visitor_online: false,
  }),
];

export const entry = (seq, author, body, at, name = author === 'agent' ? me.name : '') => ({
  seq,
  id: id(),
  at,
  author,
  name,
  body,
});

const zh_escalated = {
  type: 'escalated', question: '收到的茶壶壶嘴断了，明天要送人，怎么办？', page: 'https://demo.example/zh.html#teapots',
  triage: { intent: 'damaged_item', priority: 'high', sentiment: 'negative', confidence: 0.62, locale: 'zh-CN',
    shown: [{ entry: 'damaged', question: '商品破损怎么办？', helpful: false }, { entry: 'returns', question: '如何退换货？' }] },
  history: [
    { author: 'visitor', text: '收到的茶壶壶嘴断了，明天要送人，怎么办？', at: now - 4 * minute },
    { author: 'bot', text: '很抱歉！请在收货后 7 天内拍照联系我们，我们会免费补发或退款。', at: now - 4 * minute + 400 },
    { author: 'visitor', text: '来不及了，我要人工', at: now - 3 * minute },
  ],
  tally: { asked: 2, answered: 1, helped: 0, not_helped: 1, clarified: 0, unanswered: 1 },
};

const en_escalated = {
  type: 'escalated',
  question: 'I was charged twice for order 10482 and my rent is due tomorrow — please refund the second one today',
  page: 'https://demo.example/checkout?order=10482',
  triage: {
    intent: 'payment_problem',
    priority: 'urgent',
    sentiment: 'negative',
    confidence: 0.81,
    locale: 'en',
    shown: [
      { entry: 'refund-time', question: 'How long does a refund take?', helpful: false },
      { entry: 'payment-methods', question: 'Which payment methods do you take?' },
    ],
  },
  history: [
    { author: 'visitor', text: 'hi', at: now - 9 * minute },
    { author: 'bot', text: 'Hello! What can I help you with?', at: now - 9 * minute + 300 },
    { author: 'visitor', text: 'my card was charged twice', at: now - 8 * minute },
    {
      author: 'bot',
      text: 'A refund reaches your account 3 to 5 working days after we send it.\nDid this help?',
      at: now - 8 * minute + 300,
    },
  ],
  tally: { asked: 2, answered: 1, helped: 0, not_helped: 1, clarified: 0, unanswered: 0 },
};

const ratings = { type: 'rated', satisfied: true, comment: 'Quick and kind. The kettle shines again!' };

export const logs = new Map([
  [
    id(1),
    [
      entry(1, 'visitor', en_escalated, now - 4 * minute - 12_000),
      entry(
        2,
        'visitor',
        { type: 'contact', contact: { name: 'Amelia Hart', email: 'amelia.hart@example.org' }, message: '' },
        now - 4 * minute,
      ),
      entry(
        3,
        'agent',
        { type: 'note', text: 'Saw the two charges in the payment log, both at 11:42. Second one is ours to give back.' },
        now - 2 * minute,
        'Jonas Weber',
      ),
      entry(4, 'visitor', { type: 'text', text: 'Is anyone there?' }, now - 1 * minute),
    ],
  ],
  [
    id(2),
    [
      entry(1, 'visitor', zh_escalated, now - 2 * minute),
      entry(2, 'visitor', { type: 'text', text: '订单号是 20931' }, now - 1.5 * minute),
    ],
  ],
  [
    id(4),
    [
      entry(
        1,
        'visitor',
        {
          ...en_escalated,
          question: 'Which oolong would go with the clay pot?',
          history: [],
          triage: { ...en_escalated.triage, shown: [], confidence: 0.44, intent: 'product_advice' },
        },
        now - 26 * 60 * minute,
      ),
      entry(2, 'agent', { type: 'assigned' }, now - 26 * 60 * minute + 40_000),
      entry(
        3,
        'agent',
        { type: 'text', text: 'Hello Priya! A roasted Tieguanyin suits clay very well.' },
        now - 26 * 60 * minute + 70_000,
      ),
      entry(4, 'agent', { type: 'text', text: 'Which size is your pot?' }, now - 26 * 60 * minute + 80_000),
      entry(5, 'visitor', { type: 'text', text: 'The clay one, 300 ml' }, now - 40_000),
    ],
  ],
  [
    id(8),
    [
      entry(
        1,
        'visitor',
        { ...en_escalated, question: 'How do I descale the Hearth kettle?', history: [] },
        now - 120 * minute,
      ),
      entry(2, 'agent', { type: 'assigned' }, now - 119 * minute),
      entry(
        3,
        'agent',
        { type: 'text', text: 'Half a litre of water, two spoons of citric acid, boil, wait 20 minutes, rinse twice.' },
        now - 118 * minute,
      ),
      entry(4, 'visitor', { type: 'text', text: 'Wonderful, thank you' }, now - 100 * minute),
      entry(5, 'agent', { type: 'resolved' }, now - 96 * minute),
      entry(6, 'visitor', ratings, now - 95 * minute),
    ],
  ],
]);

export const report = {
  from: now - 7 * 24 * 60 * minute,
  to: now,
  conversations: 48,
  rated: 30,
  satisfied: 26,
  satisfaction: 26 / 30,
  customers: 120,
  lost: 5,
  churn: 5 / 120,
  handled: 44,
  efficiency_per_hour: 13.75,
  first_response: { count: 44, median_ms: 48_200, mean_ms: 96_000 },
  handling: { count: 41, median_ms: 9 * minute, mean_ms: 14.4 * minute },
  escalated: 48,
  by_priority: [
    { priority: 'low', count: 6 },
    { priority: 'normal', count: 28 },
    { priority: 'high', count: 11 },
    { priority: 'urgent', count: 3 },
  ],
  bot: { asked: 412, answered: 331, helped: 187, not_helped: 34, clarified: 52, unanswered: 81 },
};

export const empty_report = {
  from: now - minute,
  to: now,
  conversations: 0,
  rated: 0,
  satisfied: 0,
  customers: 0,
  lost: 0,
  handled: 0,
  first_response: { count: 0 },
  handling: { count: 0 },
  escalated: 0,
  by_priority: [],
  bot: { asked: 0, answered: 0, helped: 0, not_helped: 0, clarified: 0, unanswered: 0 },
};

export const desk = {
  epoch: 'e1', agents, conversations: new Map(conversations.map((row) => [row.conversation, row])), logs,
  typing_until: new Map([[id(4), now + 3000]]), outbox: [],
};
