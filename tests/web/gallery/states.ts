// Every state of a conversation with the words of one of assets/locales, as the brain would show it: what accessibility is tested on.
import type { ChatView, Choice, Message, Upload } from '../../../web/gen/view.gen';
import { message, view } from './fixtures';

const start = Date.UTC(2026, 2, 9, 9, 41);

// texts: the content of a file of assets/locales.
export function states(locale: string, texts: Record<string, string>): Record<string, ChatView> {
  const plural = new Intl.PluralRules(locale);
  const say = (key: string, name = 'Mia', n = '') =>
    (texts[key] ?? '').replace('{site}', 'Aster & Co').replace('{name}', name).replace('{n}', n);
  const count = (key: string, n: number) => say(`${key}.${plural.select(n)}`, '', String(n));

  const bot = (key: string) => message('bot', say(key), { name: say('bot_name') });
  const mine = (said: string, delivery: Message['delivery'] = 'none') =>
    message('visitor', said, { name: say('visitor_name'), delivery, delivery_label: delivery === 'none' ? '' : say(`delivery_${delivery}`) });
  const agent = (said: string) => message('agent', said, { name: 'Mia' });
  const notice = (key: string) => message('system', say(key), { kind: 'notice', name: '' });
  const answer = message('bot', 'You can send anything back within 30 days, and the return label is on us.', { name: say('bot_name') });
  const choice = (key: string, style: Choice['style'] = 'normal'): Choice => ({ id: key, label: say(key), style, locale: '' });
  const entry = (question: string): Choice => ({ id: question, label: question, style: 'normal', locale: '' });
  const questions = ['Where is my order?', 'How do I return something?', 'What does delivery cost?'].map(entry);

  const state = (more: Partial<ChatView>): ChatView => view({
    locale, right_to_left: ['ar', 'he'].includes(locale), title: 'Aster & Co', status: say('status_bot'), person_label: say('talk_to_person'),
    suggestions_label: say('suggestions'), open_label: say('open'), close_label: say('close'), log_label: say('log'),
    composer: { enabled: true, placeholder: say('composer_placeholder'), send_label: say('composer_send'), max_bytes: 4000 },
    ...more,
  });
  const upload = {
    conversation: '01J'.padEnd(26, '0'), label: say('file_attach'), drop_label: say('file_drop'), cancel_label: say('contact_cancel'), retry_label: say('file_retry'),
    // The file's name goes in later.
    ...Object.fromEntries(['too_large', 'wrong_kind', 'too_fast', 'no_room', 'failed'].map((why) => [why, texts[`file_${why}`] ?? ''])),
  } as Upload;
  const person = (more: Partial<ChatView>) =>
    state({ connection: 'online', person_label: '', alerts_label: say('alerts'), alerts_denied: say('alerts_denied'), upload, ...more });
  const withAgent = (more: Partial<ChatView>) => person({
    phase: 'with_agent', status: say('status_agent'),
    composer: { enabled: true, placeholder: say('composer_placeholder_agent'), send_label: say('composer_send'), max_bytes: 4000 },
    ...more,
  });
  const asked = [bot('greeting'), mine('can I send the lamp back?')];
  const form = (error = '', phone_is_wrong = false) => ({
    title: say('contact_title'), name_label: say('contact_name'), email_label: say('contact_email'), call_label: say('contact_call'),
    phone_label: say('contact_phone'), hours_label: say('contact_hours'), phone: '', phone_is_wrong, message_label: say('contact_message'),
    send_label: say('contact_send'), cancel_label: say('contact_cancel'), name: '', email: error === '' ? '' : 'ada@example',
    message: 'can I send the lamp back?', error,
  });
  const rating = {
    title: say('rating_title'), satisfied_label: say('rating_satisfied'), dissatisfied_label: say('rating_dissatisfied'),
    comment_label: say('rating_comment'), send_label: say('rating_send'), skip_label: say('rating_skip'),
  };
  const queued = [...asked, bot('escalating'), bot('queued')];
  const file = (name: string, media: string) => message('agent', [], { name: 'Mia', file: { id: 'f'.repeat(32), name, media, size: 48_213 } });
  const coded = message('agent', [
    { kind: 'paragraph', spans: [{ kind: 'text', text: 'Try this:', url: '' }] },
    { kind: 'code', spans: [{ kind: 'text', text: 'lamp --reset\nlamp --on', url: '' }] },
  ], { name: 'Mia' });
  const talk = [mine('can I send the lamp back?', 'sent'), notice('agent_joined'), agent('Of course. Is it still in its box?')];

  const all: Record<string, ChatView> = {
    'closed, unread': state({ phase: 'greeting', messages: [bot('greeting')], unread: 2 }),
    greeting: state({ phase: 'greeting', messages: [bot('greeting')], choices: questions }),
    suggesting: state({ messages: [bot('greeting')], suggestions: questions }),
    'answered, did this help': state({
      phase: 'confirming', messages: [...asked, answer], choices_label: say('did_this_help'), choices: [choice('yes'), choice('no')],
    }),
    helped: state({ messages: [...asked, answer, mine(say('yes')), bot('helped')] }),
    clarifying: state({ phase: 'clarifying', messages: [...asked, bot('clarify')], choices: [...questions, choice('none_of_these', 'quiet')] }),
    'person offered': state({
      phase: 'offering_person', messages: [...asked, bot('unknown')], person_label: '', choices: [choice('offer_yes', 'primary'), choice('offer_no', 'quiet')],
    }),
    'nobody there, contact form': person({ phase: 'contact_form', messages: [...asked, bot('nobody_there')], form: form() }),
    'contact form with an error': person({ phase: 'contact_form', messages: [...asked, bot('nobody_there')], form: form(say('contact_bad_email')) }),
    'a call wished for': person({ phase: 'contact_form', messages: [...asked, bot('nobody_there')], form: form() }),
    'a call wished for, with an error': person({ phase: 'contact_form', messages: [...asked, bot('nobody_there')], form: form(say('contact_bad_phone'), true) }),
    'address kept': state({ phase: 'returned', status: say('status_returned'), messages: [...asked, bot('nobody_there'), bot('contact_kept')] }),
    connecting: person({ phase: 'queued', status: say('status_queue'), messages: asked, connection: 'connecting', connection_notice: say('connecting') }),
    queued: person({ phase: 'queued', status: count('status_queue_ahead', 3), messages: queued }),
    'next in the queue': person({ phase: 'urgent', status: say('status_queue_next'), messages: queued }),
    'with agent': withAgent({ messages: talk }),
    'agent typing': withAgent({ messages: [...talk, mine('Yes, it is', 'sending')], typing: say('typing') }),
    'message failed': withAgent({ messages: [...talk, mine('Yes, it is', 'failed')], connection_notice: say('too_fast') }),
    'too fast': withAgent({ messages: [...talk, mine('Yes, it is', 'sending')], connection_notice: texts.too_fast ?? '', notice_until: Date.UTC(2026, 0, 5, 12, 0, 8) }),
    'message read': withAgent({ messages: [...talk, mine('Yes, it is', 'read')] }),
    'message with code': withAgent({ messages: [...talk, coded] }),
    'file message': withAgent({ messages: [...talk, file('manual.pdf', 'application/pdf')] }),
    'picture message': withAgent({ messages: [...talk, file('lamp.png', 'image/png')] }),
    'bell on': withAgent({ messages: talk }),
    'bell denied': withAgent({ messages: talk }),
    uploading: withAgent({ messages: talk }),
    'upload too large': withAgent({ messages: talk }),
    'upload of a kind that cannot be sent': withAgent({ messages: talk }),
    'upload failed': withAgent({ messages: talk }),
    'upload too fast': withAgent({ messages: talk }),
    'upload without room': withAgent({ messages: talk }),
    'files over the panel': withAgent({ messages: talk }),
    offline: withAgent({ messages: [...talk, mine('Yes, it is', 'sending')], connection: 'offline', connection_notice: say('offline') }),
    'back with the bot': state({ phase: 'returned', status: say('status_returned'), messages: [...talk, notice('agent_returned')] }),
    'resolved, rating': state({ phase: 'rating', messages: [...talk, notice('resolved')], rating }),
    'rating, a face chosen': state({ phase: 'rating', messages: [...talk, notice('resolved')], rating }),
    rated: state({ phase: 'closed', messages: [...talk, notice('resolved'), bot('rating_thanks')] }),
  };
  // A minute each, whatever else the gallery has made.
  for (const { messages } of Object.values(all)) messages.forEach((said, index) => { said.at = start + index * 60_000; });
  return all;
}
