import { createApp, h, ref } from 'vue';
import { Foyer, useFoyer } from '../../../web/wrappers/vue';
import { first, heard, page, type Given } from './page';

createApp({
  setup() {
    const shown = ref(true);
    const props = ref<Given>({});
    Object.assign(page, {
      show: (yes: boolean) => { shown.value = yes; },
      ask: (text: string) => useFoyer()('ask', text),
      give: (more: Given) => { props.value = { ...props.value, ...more }; },
    });
    return () => (shown.value ? h(Foyer, { ...first, ...props.value, onEvent: heard }) : undefined);
  },
}).mount('#root');
