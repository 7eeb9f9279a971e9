// In place of Emscripten's glue: a module whose memory grows, and so moves, in every call. What it was given and what it shall
// answer is on globalThis.fakeModule, since the bundle has its own copy of this file.
export default async function create({ foyerWake }) {
  const fake = globalThis.fakeModule;
  let heap = new Uint8Array(1024);
  let next = 8;
  let response = { at: 0, size: 0 };
  const grow = () => {
    const larger = new Uint8Array(heap.length + 1024);
    larger.set(heap);
    structuredClone(heap.buffer, { transfer: [heap.buffer] });
    heap = larger;
  };
  const allocate = (size) => {
    grow();
    while (heap.length < next + size) grow();
    next += size;
    return next - size;
  };
  const respond = (bytes) => {
    response = { at: allocate(bytes.length), size: bytes.length };
    heap.set(bytes, response.at);
  };
  const take = (name, at, size) => fake.given.push([name, [...heap.slice(at, at + size)]]);
  fake.wake = foyerWake;
  return {
    get HEAPU8() { return heap; },
    _foyer_abi_version: () => fake.version,
    _foyer_allocate: allocate,
    _foyer_free: grow,
    _foyer_new: (at, size) => { take('new', at, size); grow(); return fake.handle; },
    _foyer_load_pack: (_, at, size) => { take('load_pack', at, size); respond(fake.response); return fake.status; },
    _foyer_learn_language: (_, at, size) => { take('learn_language', at, size); respond(fake.response); return fake.status; },
    _foyer_handle: (_, at, size) => { take('handle', at, size); respond(fake.response); return fake.status; },
    _foyer_poll: () => { respond(fake.response); return fake.status; },
    _foyer_prepare: () => { fake.given.push(['prepare']); return fake.status; },
    _foyer_response_data: () => { grow(); return response.at; },
    _foyer_response_size: () => { grow(); return response.size; },
    _foyer_delete: () => fake.given.push(['delete']),
  };
}
