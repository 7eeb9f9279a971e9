// <Foyer relay="https://relay.example" site="shop" @event="(name, detail) => …" />: the widget, while the component is mounted.
import { defineComponent, onMounted, onUnmounted, watch, type PropType } from 'vue';
import { change, foyer, live, mount, widgetKey, type FoyerUser } from './mount';

// The verbs, for event handlers: useFoyer()('ask', 'Where is my order?').
export const useFoyer = (): FoyerFunction => foyer;

// It draws nothing where it stands: the widget has a place of its own at the end of the page. With another locale, theme or consent it
// is the same widget; any other prop makes another.
export const Foyer = defineComponent({
  name: 'Foyer',
  props: {
    relay: { type: String, required: true },
    site: { type: String, required: true },
    locale: String,
    theme: String as PropType<FoyerSettings['theme']>,
    accent: String,
    position: String as PropType<FoyerSettings['position']>,
    consent: String as PropType<FoyerSettings['consent']>,
    launcher: String,
    launcherText: String,
    renderer: String as PropType<FoyerSettings['renderer']>,
    inspect: String as PropType<FoyerSettings['inspect']>,
    // Who is logged in, with the hash that your server made, or what asks your server for a token.
    user: [Object, Function] as PropType<FoyerUser>,
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
    watch(() => widgetKey(props, props.user), () => {
      unmount();
      begin();
    });
    for (const name of live) watch(() => props[name], (value) => change(name, value));
    return () => null;
  },
});
