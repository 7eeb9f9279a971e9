// The parts of the agents' page that the tests take hold of, as one module.
export * from '../../web/admin/model/desk';
export * from '../../web/admin/model/draft';
export * from '../../web/admin/model/log';
export * from '../../web/admin/model/news';
export * from '../../web/admin/model/order';
export * from '../../web/admin/model/outbox';
export * from '../../web/admin/model/period';
export * from '../../web/admin/model/route';
export * from '../../web/admin/model/time';
export * from '../../web/admin/model/transcript';
export * from '../../web/admin/model/ulid';
export * from '../../web/admin/net/link';
export { Controller } from '../../web/admin/controller/controller';
export { first_state } from '../../web/admin/controller/store';
export { nearest_language } from '../../web/admin/strings';
export { mount } from '../../web/admin/mount';
