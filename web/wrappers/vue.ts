// <Foyer relay="https://relay.example" site="shop" @event="(name, detail) => …" />: the widget, while the component is mounted.
import { defineComponent, onMounted, onUnmounted, watch, type PropType } from 'vue';
import { foyer, mount } from './mount';

// The verbs, for event handlers: useFoyer()('ask', 'Where is my order?').
export const useFoyer = (): FoyerFunction => foyer;

// It draws nothing where it stands: the widget has a place of its own at the end of the page. Another site, relay or user is
// another widget; another locale or theme is the same one.
export const Foyer = defineComponent({
  name: 'Foyer',
  props: {
    relay: { type: String, required: true },
    site: { type: String, required: true },
    locale: String,
    theme: String as PropType<FoyerSettings['theme']>,
    accent: String,
    position: String as PropType<FoyerSettings['position']>,
    // Who is logged in, with the hash that your server made.
    user: Object as PropType<FoyerIdentity>,
  },
  emits: { event: (_name: FoyerEvent, _detail: string) => true },
  setup(props, { emit }) {
    let unmount = () => undefined as void;
    const begin = () => {
      const { user, ...given } = props;
      const settings = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      unmount = mount({ ...settings, relay: given.relay, site: given.site }, (name, detail) => emit('event', name, detail), user);
    };
    onMounted(begin);
    onUnmounted(() => unmount());
    watch(() => [props.relay, props.site, JSON.stringify(props.user)], () => {
      unmount();
      begin();
    });
    watch(() => props.locale, (locale) => locale !== undefined && foyer('locale', locale));
    watch(() => props.theme, (theme) => theme !== undefined && foyer('theme', theme));
    return () => null;
  },
});
