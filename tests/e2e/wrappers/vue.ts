import { createApp, h, ref } from 'vue';
import { Foyer, useFoyer } from '../../../web/wrappers/vue';
import { heard, page } from './page';

createApp({
  setup() {
    const shown = ref(true);
    Object.assign(page, { show: (yes: boolean) => { shown.value = yes; }, ask: (text: string) => useFoyer()('ask', text) });
    return () => (shown.value ? h(Foyer, { relay: location.origin, site: 'demo', locale: 'en', launcherText: 'Ask us', onEvent: heard }) : undefined);
  },
}).mount('#root');
