// Draws what the module has laid down of a frame (src/canvas/drawing.h) with WebGL 2: in a canvas of our own, or into a page's, whose
// state it leaves as it was. What was taken can be painted again, at each frame of a game, without the module.
import type { Drawing } from './memory';
import { saveState } from './state';

const kVertexBytes = 20;
const kIndexBytes = 2;

// `deed` of a texture.
const kMake = 0;
const kDrop = 2;

const vertexShader = `#version 300 es
uniform vec2 scale;
layout(location = 0) in vec2 at;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 colour;
out vec2 place;
out vec4 tint;
void main() {
  place = uv;
  tint = colour;
  gl_Position = vec4(at * scale + vec2(-1, 1), 0, 1);
}`;

// A canvas over a page is composed with what lies below by multiplied colours.
const fragmentShader = `#version 300 es
precision mediump float;
uniform sampler2D letters;
in vec2 place;
in vec4 tint;
out vec4 pixel;
void main() {
  vec4 colour = tint * texture(letters, place);
  pixel = vec4(colour.rgb * colour.a, colour.a);
}`;

interface Command {
  texture: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  count: number;
  first: number;
}
interface List {
  vertices: number;
  indices: number;
  commands: Command[];
}

export class Painter {
  private readonly program: WebGLProgram;
  private readonly array: WebGLVertexArrayObject;
  private readonly vertices: WebGLBuffer;
  private readonly indices: WebGLBuffer;
  private readonly textures = new Map<number, WebGLTexture>();
  private lists: List[] = [];

  // shared: with a page that draws in it, too. To ask for a state waits for the graphics process, so that nobody asks who need not.
  constructor(private readonly gl: WebGL2RenderingContext, private readonly shared: boolean) {
    this.program = link(gl);
    this.array = gl.createVertexArray()!;
    this.vertices = gl.createBuffer()!;
    this.indices = gl.createBuffer()!;
  }

  // Of the frame that was made last.
  take(drawing: Drawing): void {
    const restore = this.saved();
    const words = drawing.words[Symbol.iterator]();
    const next = () => words.next().value as number;
    for (let left = next(); left > 0; --left) this.takeTexture(next, drawing);
    this.takeLists(next, drawing);
    restore();
  }

  paint(): void {
    const { gl } = this;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    const restore = this.saved();
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, null);
    gl.viewport(0, 0, width, height);
    for (const off of [gl.SCISSOR_TEST, gl.DEPTH_TEST, gl.CULL_FACE, gl.STENCIL_TEST]) gl.disable(off);
    gl.colorMask(true, true, true, true);
    if (!this.shared) {
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
    }
    this.prepare(width, height);
    for (const list of this.lists) this.paintList(list, height);
    restore();
  }

  private saved(): () => void {
    return this.shared ? saveState(this.gl) : () => undefined;
  }

  delete(): void {
    const { gl } = this;
    for (const texture of this.textures.values()) gl.deleteTexture(texture);
    gl.deleteBuffer(this.vertices);
    gl.deleteBuffer(this.indices);
    gl.deleteVertexArray(this.array);
    gl.deleteProgram(this.program);
  }

  private prepare(width: number, height: number): void {
    const { gl } = this;
    gl.enable(gl.SCISSOR_TEST);
    gl.enable(gl.BLEND);
    gl.blendEquation(gl.FUNC_ADD);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.useProgram(this.program);
    gl.uniform2f(gl.getUniformLocation(this.program, 'scale'), 2 / width, -2 / height);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindSampler(0, null);
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.vertices);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.indices);
  }

  private paintList(list: List, height: number): void {
    const { gl } = this;
    const point = (location: number, size: number, type: number, normalized: boolean, from: number) => {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, type, normalized, kVertexBytes, list.vertices + from);
    };
    point(0, 2, gl.FLOAT, false, 0);
    point(1, 2, gl.FLOAT, false, 8);
    point(2, 4, gl.UNSIGNED_BYTE, true, 16);
    for (const { texture, left, top, right, bottom, count, first } of list.commands) {
      if (right <= left || bottom <= top) continue;
      gl.scissor(left, height - bottom, right - left, bottom - top);
      gl.bindTexture(gl.TEXTURE_2D, this.textures.get(texture) ?? null);
      gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, list.indices + first * kIndexBytes);
    }
  }

  private takeTexture(next: () => number, drawing: Drawing): void {
    const { gl } = this;
    const [id, deed, width, height, at] = [next(), next(), next(), next(), next()];
    const [left, top, partWidth, partHeight] = [next(), next(), next(), next()];
    if (deed === kDrop) {
      gl.deleteTexture(this.textures.get(id) ?? null);
      this.textures.delete(id);
      return;
    }
    gl.bindTexture(gl.TEXTURE_2D, deed === kMake ? this.makeTexture(id, width, height) : this.textures.get(id) ?? null);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, width);
    gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, left);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, top);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, left, top, partWidth, partHeight, gl.RGBA, gl.UNSIGNED_BYTE, drawing.bytes(at, width * height * 4));
  }

  private makeTexture(id: number, width: number, height: number): WebGLTexture {
    const { gl } = this;
    const texture = gl.createTexture()!;
    gl.deleteTexture(this.textures.get(id) ?? null);
    this.textures.set(id, texture);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
    for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
    return texture;
  }

  // All lists in one buffer, one after the other.
  private takeLists(next: () => number, drawing: Drawing): void {
    const vertices: Uint8Array[] = [];
    const indices: Uint8Array[] = [];
    const list = { vertices: 0, indices: 0 };
    this.lists = [];
    for (let left = next(); left > 0; --left) {
      vertices.push(drawing.bytes(next(), next()));
      indices.push(drawing.bytes(next(), next()));
      const commands = Array.from({ length: next() }, () => (
        { texture: next(), left: next(), top: next(), right: next(), bottom: next(), count: next(), first: next() }));
      this.lists.push({ ...list, commands });
      list.vertices += vertices[vertices.length - 1]!.length;
      list.indices += indices[indices.length - 1]!.length;
    }
    const { gl } = this;
    gl.bindVertexArray(this.array);
    this.fill(gl.ARRAY_BUFFER, this.vertices, list.vertices, vertices);
    this.fill(gl.ELEMENT_ARRAY_BUFFER, this.indices, list.indices, indices);
  }

  private fill(target: number, buffer: WebGLBuffer, size: number, parts: Uint8Array[]): void {
    const { gl } = this;
    gl.bindBuffer(target, buffer);
    gl.bufferData(target, size, gl.STREAM_DRAW);
    let at = 0;
    for (const part of parts) {
      gl.bufferSubData(target, at, part);
      at += part.length;
    }
  }
}

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram()!;
  for (const [type, source] of [[gl.VERTEX_SHADER, vertexShader], [gl.FRAGMENT_SHADER, fragmentShader]] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(`WebGL: ${gl.getProgramInfoLog(program) ?? ''}`);
  return program;
}
