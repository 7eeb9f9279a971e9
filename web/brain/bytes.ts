// The TypeScript twin of src/base/bytes.h: the primitives of the binary form that the generated readers and writers are made
// of. The writer throws where a value is not what its type says (a frame from a newer relay may be so); the reader throws where
// the bytes end too early.

export class ByteWriter {
  private buffer = new Uint8Array(256);
  private size = 0;
  private readonly encoder = new TextEncoder();

  // A copy, which the writer does not touch again.
  take(): Uint8Array {
    return this.buffer.slice(0, this.size);
  }

  u8(value: number): void {
    if (!(value >= 0 && value <= 255)) throw new RangeError('byte');
    this.room(1);
    this.buffer[this.size++] = value;
  }

  // Whole numbers up to 2^53. Division rather than shifts: JavaScript's shifts see 32 bits only.
  varint(value: number): void {
    if (!Number.isInteger(value) || value < 0) throw new RangeError('varint');
    while (value >= 0x80) {
      this.u8((value % 0x80) + 0x80);
      value = Math.floor(value / 0x80);
    }
    this.u8(value);
  }

  // The zigzag of a number beyond 2^52 is beyond what a double counts exactly, so its lowest seven bits are split off first.
  signed(value: number): void {
    if (!Number.isSafeInteger(value)) throw new RangeError('signed');
    const magnitude = value < 0 ? -(value + 1) : value;
    const low = (magnitude % 0x40) * 2 + (value < 0 ? 1 : 0);
    const rest = Math.floor(magnitude / 0x40);
    if (rest === 0) return this.u8(low);
    this.u8(low + 0x80);
    this.varint(rest);
  }

  f64(value: number): void {
    if (typeof value !== 'number') throw new RangeError('f64');
    this.room(8);
    new DataView(this.buffer.buffer).setFloat64(this.size, value, true);
    this.size += 8;
  }

  string(value: string): void {
    if (typeof value !== 'string') throw new RangeError('string');
    const bytes = this.encoder.encode(value);
    this.varint(bytes.length);
    this.room(bytes.length);
    this.buffer.set(bytes, this.size);
    this.size += bytes.length;
  }

  private room(bytes: number): void {
    if (this.size + bytes <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.size + bytes));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}

export class ByteReader {
  private position = 0;
  private readonly decoder = new TextDecoder();

  // The bytes are read while the reader is in use; what it returns are copies.
  constructor(private readonly bytes: Uint8Array) {}

  get atEnd(): boolean {
    return this.position === this.bytes.length;
  }

  u8(): number {
    const byte = this.bytes[this.position++];
    if (byte === undefined) throw new RangeError('end of bytes');
    return byte;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.u8();
      value += (byte & 0x7f) * scale;
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('varint');
      if (byte < 0x80) return value;
    }
  }

  signed(): number {
    const low = this.u8();
    const rest = low < 0x80 ? 0 : this.varint();
    const magnitude = rest * 0x40 + ((low & 0x7f) >> 1);
    return low & 1 ? -magnitude - 1 : magnitude;
  }

  f64(): number {
    const at = this.take(8);
    return new DataView(this.bytes.buffer, this.bytes.byteOffset).getFloat64(at, true);
  }

  string(): string {
    const size = this.varint();
    const at = this.take(size);
    return this.decoder.decode(this.bytes.subarray(at, at + size));
  }

  list<T>(item: () => T): T[] {
    const items: T[] = [];
    for (let left = this.varint(); left > 0; --left) items.push(item());
    return items;
  }

  oneOf<T extends string>(names: readonly T[]): T {
    const name = names[this.u8()];
    if (name === undefined) throw new RangeError('enum');
    return name;
  }

  // Where the next `size` bytes begin; they count as read.
  private take(size: number): number {
    const at = this.position;
    if (size > this.bytes.length - at) throw new RangeError('end of bytes');
    this.position += size;
    return at;
  }
}
