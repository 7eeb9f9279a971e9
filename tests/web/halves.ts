// What halves.test.mjs needs of the widget, in one bundle: an error is known by its class.
export { Brain } from '../../web/brain/brain';
export { isHalf } from '../../web/brain/engine';
export { rehearse } from '../../web/brain/rehearsal';
