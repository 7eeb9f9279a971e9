// The agents' page: joins browser, controller and view.
import { browser_host } from './browser_host';
import { Controller } from './controller/controller';
import { key_pressed } from './keys';
import { mount } from './mount';

const kTickMs = 1000;

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

const screen = mount(root, () => actions);
const controller: Controller = new Controller(browser_host(screen.focus), redraw);
const actions = controller.actions();

// Many changes in one turn are one drawing.
let drawing = false;
function redraw(): void {
  if (drawing) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    screen.draw(controller.state);
  });
}

document.addEventListener('keydown', (event) => key_pressed(event, controller.state, actions));
window.addEventListener('popstate', () => controller.fragment_changed());
window.addEventListener('online', () => controller.network_is_back());
setInterval(() => controller.tick(), kTickMs);
screen.draw(controller.state);
controller.begin();
