// A ChatView for every situation that the panel must look good in.
import type { Block, ChatView, Choice, Message, Span } from '../../../web/gen/view.gen';

const start = Date.UTC(2026, 2, 9, 9, 41);
let made = 0;

const text = (value: string): Span => ({ kind: 'text', text: value, url: '' });
const link = (value: string, url: string): Span => ({ kind: 'link', text: value, url });
const strong = (value: string): Span => ({ kind: 'strong', text: value, url: '' });
const block = (kind: Block['kind'], ...spans: Span[]): Block => ({ kind, spans });

export function message(author: Message['author'], said: string | Block[], more: Partial<Message> = {}): Message {
  made += 1;
  return {
    id: `message-${made}`, kind: 'said', author, name: author === 'bot' ? 'Aster & Co' : author === 'agent' ? 'Mia Chen' : '',
    at: start + made * 20_000, delivery: 'none', delivery_label: '', locale: '',
    blocks: typeof said === 'string' ? [block('paragraph', text(said))] : said,
    ...more,
  };
}
const notice = (said: string) => message('system', said, { kind: 'notice', name: '' });
const choice = (label: string, style: Choice['style'] = 'normal'): Choice => ({ id: label, label, style, locale: '' });

export function view(more: Partial<ChatView>): ChatView {
  return {
    phase: 'answering', locale: 'en', right_to_left: false, title: 'Aster & Co', status: 'Answers in seconds',
    messages: [], choices: [], choices_label: '', suggestions: [], suggestions_label: 'Suggested questions', composer: { enabled: true, placeholder: 'Ask a question…', send_label: 'Send', max_bytes: 4000 },
    typing: '', unread: 0, connection: 'idle', connection_notice: '', notice_until: 0, person_label: 'Talk to a person', alerts_label: '', alerts_denied: '',
    open_label: 'Chat with us', close_label: 'Close the chat', log_label: 'Conversation', visitor: 'ab'.repeat(32), ...more,
  };
}

const greeting = message('bot', 'Hello! I know this shop well. What would you like to know?');
const returnsAnswer = message('bot', [
  block('paragraph', text('You can send anything back within '), strong('30 days'), text(', and the return label is on us.')),
  block('numbered', text('Open '), link('your orders', 'https://shop.example/orders'), text('.')),
  block('numbered', text('Choose '), strong('Return'), text(' beside the item.')),
  block('numbered', text('Put the label on the parcel and drop it off.')),
  block('paragraph', text('The money is back within five working days.')),
]);
const asked = (said: string) => message('visitor', said);
const sent = { delivery: 'sent', delivery_label: 'Sent' } as const;

export const fixtures: Record<string, ChatView> = {
  greeting: view({
    phase: 'greeting', messages: [greeting],
    choices: ['Where is my order?', 'How do I return something?', 'What does delivery cost?', 'Can I change my address?'].map((label) => choice(label)),
  }),
  answered: view({
    phase: 'confirming', messages: [greeting, asked('can I send the lamp back?'), returnsAnswer],
    choices_label: 'Did this help?', choices: [choice('Yes, thanks'), choice('No'), choice('Talk to a person', 'quiet')],
  }),
  suggesting: view({
    messages: [greeting, asked('can I send the lamp back?'), returnsAnswer],
    suggestions: ['What does delivery cost?', 'How long does delivery to another country take?', 'Where is my order?'].map((label) => choice(label)),
  }),
  clarifying: view({
    phase: 'clarifying', messages: [greeting, asked('delivery'), message('bot', 'I am not sure which of these you mean:')],
    choices: [choice('What does delivery cost?'), choice('How long does delivery to another country take?'), choice('Where is my order?'), choice('None of these', 'quiet')],
  }),
  offering: view({
    phase: 'offering_person', messages: [greeting, asked('Do you repair lamps that you did not sell?'), message('bot', 'I do not know that one. Shall I fetch somebody?')],
    choices: [choice('Talk to a person', 'primary'), choice('Ask something else', 'quiet')],
  }),
  contact: view({
    phase: 'contact_form', status: 'We are back tomorrow at 9', messages: [message('bot', 'Nobody is here right now.')], person_label: '',
    form: {
      title: 'Leave your address, and we write back', name_label: 'Name', email_label: 'E-mail', call_label: 'Please call me back', phone_label: 'Telephone number', hours_label: 'Opening hours, in your time', message_label: 'Your question', send_label: 'Send',
      cancel_label: 'Cancel', name: '', email: 'ada@example', phone: '', message: 'Do you repair lamps that you did not sell?',
      error: 'This e-mail address is not complete.', phone_is_wrong: false,
    },
  }),
  queued: view({
    phase: 'queued', status: 'You are second in the queue', connection: 'online', person_label: '',
    messages: [asked('I want to talk to somebody'), notice('A person has been asked for. You can close this window, the answer will wait here.'),
      message('visitor', 'My parcel came open and the shade is broken.', sent)],
  }),
  agent: view({
    phase: 'with_agent', status: 'Mia Chen is here', connection: 'online', person_label: '', typing: 'Mia is typing…',
    messages: [message('visitor', 'My parcel came open and the shade is broken.', sent), notice('Mia Chen joined'),
      message('agent', 'Hi, I am sorry about that!'), message('agent', 'Could you tell me the order number? It is on the parcel, beside the barcode.'),
      message('visitor', 'Sure: A-20931', sent), message('visitor', 'Do you need a photo?', { delivery: 'sending', delivery_label: 'Sending…' })],
  }),
  rating: view({
    phase: 'rating', status: 'Solved', connection: 'online',
    messages: [message('agent', 'The new shade is on its way. Anything else?'), asked('No, that was quick. Thanks!'), notice('Mia Chen marked this as solved')],
    rating: { title: 'How was it?', satisfied_label: 'Good', dissatisfied_label: 'Not good', comment_label: 'Tell us more, if you like', send_label: 'Send', skip_label: 'Skip' },
  }),
  offline: view({
    phase: 'with_agent', status: 'Mia Chen is here', connection: 'offline', person_label: '',
    connection_notice: 'No connection. Your messages are kept and sent when it is back.',
    messages: [message('agent', 'Is the lamp switched off?'), message('visitor', 'yes', sent), message('visitor', 'and unplugged', { delivery: 'sending', delivery_label: 'Waiting for the network' }),
      message('visitor', 'x'.repeat(12), { delivery: 'failed', delivery_label: 'Not sent: too long' })],
  }),
  long: view({
    title: 'A company with a name that is a great deal longer than the header is wide',
    status: 'Answers in seconds, and a person between nine in the morning and six in the evening',
    messages: [asked(`https://shop.example/${'verylongpath'.repeat(12)}`), asked('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'),
      message('bot', [
        block('paragraph', text('Run this, then write to '), link('support@shop.example', 'mailto:support@shop.example'), text(' or call '), link('+44 20 7946 0018', 'tel:+442079460018'), text('.')),
        block('code', text('curl --header "Authorization: Bearer $TOKEN" \\\n  https://api.shop.example/v1/orders?status=open')),
        block('bullet', text('One thing to know')), block('bullet', text('Another, with '), { kind: 'code', text: 'inline code', url: '' }, text(' and '), { kind: 'emphasis', text: 'emphasis', url: '' }),
      ])],
    choices: [choice('A suggested question that is so long that it has to be broken over more than a single line of the panel'), choice('Short')],
  }),
  chinese: view({
    locale: 'zh', title: '紫菀家居', status: '几秒钟内回答', person_label: '转人工客服', composer: { enabled: true, placeholder: '请输入您的问题…', send_label: '发送', max_bytes: 4000 },
    messages: [message('bot', '您好！我很熟悉本店，请问有什么可以帮您？', { name: '紫菀家居' }), asked('我的order在哪里？'),
      message('bot', [block('paragraph', text('登录后打开'), link('我的订单', 'https://shop.example/zh/orders'), text('，即可看到包裹的最新位置。')),
        block('paragraph', text('如果超过'), strong('五个工作日'), text('仍未更新，请联系我们。'))], { name: '紫菀家居' })],
    choices_label: '这个回答有帮助吗？', choices: [choice('有帮助'), choice('没有帮助'), choice('转人工客服', 'quiet')],
  }),
  arabic: view({
    locale: 'ar', right_to_left: true, title: 'متجر أستر', status: 'نجيب خلال ثوانٍ', person_label: 'التحدث إلى شخص',
    composer: { enabled: true, placeholder: 'اكتب سؤالك…', send_label: 'إرسال', max_bytes: 4000 },
    messages: [message('bot', 'مرحبًا! كيف يمكنني مساعدتك؟', { name: 'متجر أستر' }), asked('أين طلبي رقم A-20931؟'),
      message('bot', 'يمكنك تتبع طلبك من صفحة الطلبات.', { name: 'متجر أستر' }), message('agent', 'Hello, this one is in English.')],
    choices: [choice('نعم، شكرًا'), choice('لا')],
  }),
  markup: view({
    title: '<b>Title</b>', messages: [asked('<img src=x onerror="window.hacked = true">'),
      message('bot', [block('paragraph', link('<i>bad</i>', 'javascript:window.hacked=true'), link('data', 'data:text/html,x'), link('good', 'https://shop.example/'))])],
    choices: [choice('<script>window.hacked = true</script>')],
  }),
};
