// What the painter changes of a WebGL context, so that a game finds its own as it left it.

const kSwitches = ['BLEND', 'CULL_FACE', 'DEPTH_TEST', 'SCISSOR_TEST', 'STENCIL_TEST'] as const;
const kUnpack = ['UNPACK_ALIGNMENT', 'UNPACK_ROW_LENGTH', 'UNPACK_SKIP_PIXELS', 'UNPACK_SKIP_ROWS', 'UNPACK_FLIP_Y_WEBGL',
  'UNPACK_PREMULTIPLY_ALPHA_WEBGL'] as const;

// Returns what restores the state. Rows of pixels count from the top from here on.
export function saveState(gl: WebGL2RenderingContext): () => void {
  const get = (name: number) => gl.getParameter(name);
  const active = get(gl.ACTIVE_TEXTURE);
  gl.activeTexture(gl.TEXTURE0);
  const switches = kSwitches.map((name) => [gl[name], gl.isEnabled(gl[name])] as const);
  const unpack = kUnpack.map((name) => [gl[name], get(gl[name])] as const);
  const [program, array, buffer, unpackBuffer, texture, sampler, framebuffer, viewport, scissor, clear, mask] = [
    gl.CURRENT_PROGRAM, gl.VERTEX_ARRAY_BINDING, gl.ARRAY_BUFFER_BINDING, gl.PIXEL_UNPACK_BUFFER_BINDING, gl.TEXTURE_BINDING_2D,
    gl.SAMPLER_BINDING, gl.DRAW_FRAMEBUFFER_BINDING, gl.VIEWPORT, gl.SCISSOR_BOX, gl.COLOR_CLEAR_VALUE, gl.COLOR_WRITEMASK].map(get);
  const equation = [get(gl.BLEND_EQUATION_RGB), get(gl.BLEND_EQUATION_ALPHA)] as const;
  const blend = [get(gl.BLEND_SRC_RGB), get(gl.BLEND_DST_RGB), get(gl.BLEND_SRC_ALPHA), get(gl.BLEND_DST_ALPHA)] as const;

  gl.bindBuffer(gl.PIXEL_UNPACK_BUFFER, null);
  for (const [name] of unpack) gl.pixelStorei(name, name === gl.UNPACK_ALIGNMENT ? 1 : 0);
  return () => {
    for (const [name, on] of switches) (on ? gl.enable : gl.disable).call(gl, name);
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bindBuffer(gl.PIXEL_UNPACK_BUFFER, unpackBuffer);
    for (const [name, value] of unpack) gl.pixelStorei(name, value);
    gl.useProgram(program);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.bindSampler(0, sampler);
    gl.activeTexture(active);
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, framebuffer);
    gl.viewport(viewport[0], viewport[1], viewport[2], viewport[3]);
    gl.scissor(scissor[0], scissor[1], scissor[2], scissor[3]);
    gl.clearColor(clear[0], clear[1], clear[2], clear[3]);
    gl.colorMask(mask[0], mask[1], mask[2], mask[3]);
    gl.blendEquationSeparate(...equation);
    gl.blendFuncSeparate(...blend);
  };
}
