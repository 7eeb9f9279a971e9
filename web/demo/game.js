// A small WebGL game with the chat inside its canvas: leaves fall, a cup catches them. Everything is a disc or a box of one shader. What
// the chat needs of a game: foyer:paint at the end of each frame, and no keys while it is open.

const kCup = { width: 110, height: 46 };
const kLeafRadius = 13;
const kFirstGapSeconds = 0.9;
const kKeySpeed = 700;

const canvas = document.getElementById('game');
const stage = document.getElementById('stage');
const score = document.getElementById('score');
const gl = canvas.getContext('webgl2', { antialias: false });

const state = { cup: 0.5, leaves: [], caught: 0, next: 0, steer: 0, last: performance.now() };

function compile(type, source) {
  const shader = gl.createShader(type);
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

function makeProgram() {
  const program = gl.createProgram();
  gl.attachShader(program, compile(gl.VERTEX_SHADER, `#version 300 es
    uniform vec4 box; uniform vec2 size; in vec2 corner; out vec2 place;
    void main() {
      place = corner;
      vec2 at = (box.xy + corner * box.zw) / size * 2.0;
      gl_Position = vec4(at.x - 1.0, 1.0 - at.y, 0, 1);
    }`));
  // shape: 0 the night sky, 1 a leaf, 2 the cup.
  gl.attachShader(program, compile(gl.FRAGMENT_SHADER, `#version 300 es
    precision highp float;
    uniform int shape; uniform vec4 box; uniform float time; in vec2 place; out vec4 pixel;
    float rounded(vec2 at, vec2 half_size, float radius) { vec2 d = abs(at) - half_size + radius; return length(max(d, 0.0)) - radius; }
    void main() {
      vec2 at = (place - 0.5) * box.zw;
      if (shape == 0) {
        vec3 sky = mix(vec3(.05, .13, .12), vec3(.12, .32, .26), place.y);
        float hill = .82 + .05 * sin(place.x * 7.0) + .03 * sin(place.x * 17.0 + 1.0);
        sky = mix(sky, vec3(.06, .2, .15), smoothstep(hill, hill + .004, place.y));
        float moon = length((place - vec2(.18, .34)) * box.zw) / 46.0;
        pixel = vec4(mix(sky, vec3(.96, .92, .78), smoothstep(1.02, .98, moon)) + .06 * exp(-moon), 1);
      } else if (shape == 1) {
        float turn = time * 2.0; at = mat2(cos(turn), -sin(turn), sin(turn), cos(turn)) * at;
        float leaf = max(length(at - vec2(0, 7)), length(at + vec2(0, 7))) - 14.0;
        pixel = vec4(.55, .8, .36, 1) * smoothstep(.8, -.8, leaf) * (abs(at.y) < .7 ? .8 : 1.0);
      } else {
        float cup = rounded(at + vec2(8, 0), vec2(box.z * .4, box.w * .5), 20.0);
        float handle = abs(length(at - vec2(box.z * .38, -2)) - 12.0) - 3.5;
        pixel = vec4(.95, .79, .41, 1) * smoothstep(.8, -.8, min(cup, handle));
      }
    }`));
  gl.linkProgram(program);
  return program;
}

function makeScene() {
  const program = makeProgram();
  const corners = gl.createBuffer();
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([0, 0, 1, 0, 0, 1, 1, 1]), gl.STATIC_DRAW);
  const corner = gl.getAttribLocation(program, 'corner');
  gl.enableVertexAttribArray(corner);
  gl.vertexAttribPointer(corner, 2, gl.FLOAT, false, 0, 0);
  const uniform = (name) => gl.getUniformLocation(program, name);
  return { program, array, shape: uniform('shape'), box: uniform('box'), size: uniform('size'), time: uniform('time') };
}

let scene = makeScene();
canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
canvas.addEventListener('webglcontextrestored', () => { scene = makeScene(); });

function fit() {
  const width = Math.round(canvas.clientWidth * devicePixelRatio);
  const height = Math.round(canvas.clientHeight * devicePixelRatio);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
}

function move(seconds) {
  const { clientWidth: width, clientHeight: height } = canvas;
  state.cup = Math.min(1, Math.max(0, state.cup + state.steer * kKeySpeed * seconds / width));
  state.next -= seconds;
  if (state.next <= 0) {
    state.leaves.push({ x: 0.06 + 0.88 * Math.random(), y: -kLeafRadius, speed: 90 + 90 * Math.random() });
    state.next = kFirstGapSeconds / (1 + state.caught / 30);
  }
  for (const leaf of state.leaves) leaf.y += leaf.speed * seconds;
  const isCaught = ({ x, y }) => Math.abs(x - state.cup) * width < kCup.width / 2 && Math.abs(y - (height - 60)) < kCup.height / 2;
  const caught = state.leaves.filter(isCaught).length;
  if (caught) score.textContent = String(state.caught += caught);
  state.leaves = state.leaves.filter((leaf) => !isCaught(leaf) && leaf.y < height + kLeafRadius);
}

function drawShape(shape, x, y, width, height, time = 0) {
  gl.uniform1i(scene.shape, shape);
  gl.uniform4f(scene.box, x, y, width, height);
  gl.uniform1f(scene.time, time);
  gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
}

function draw(now) {
  const { clientWidth: width, clientHeight: height } = canvas;
  gl.viewport(0, 0, canvas.width, canvas.height);
  gl.useProgram(scene.program);
  gl.bindVertexArray(scene.array);
  gl.uniform2f(scene.size, width, height);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  drawShape(0, 0, 0, width, height);
  for (const { x, y, speed } of state.leaves) drawShape(1, x * width - 24, y - 24, 48, 48, now / 1000 + speed);
  drawShape(2, state.cup * width - kCup.width / 2, height - 60 - kCup.height / 2, kCup.width, kCup.height);
}

function frame(now) {
  const seconds = Math.min(0.05, (now - state.last) / 1000);
  state.last = now;
  fit();
  if (!isAsking) move(seconds);
  draw(now);
  canvas.dispatchEvent(new Event('foyer:paint'));
  requestAnimationFrame(frame);
}

const toggleFullScreen = () => (document.fullscreenElement ? document.exitFullscreen() : stage.requestFullscreen());

let isAsking = false;
// What the page says over the canvas makes room for what is drawn in it.
function ask(yes) {
  isAsking = yes;
  stage.classList.toggle('asking', yes);
  if (!yes) canvas.focus();
}
window.Foyer ||= function () { (window.Foyer.q ||= []).push(arguments); };
window.Foyer('canvas', canvas);
window.Foyer('on', 'open', () => ask(true));
window.Foyer('on', 'close', () => ask(false));

document.getElementById('full').addEventListener('click', toggleFullScreen);
canvas.addEventListener('click', () => { if (!isAsking) canvas.requestPointerLock(); });
addEventListener('mousemove', ({ movementX }) => {
  if (document.pointerLockElement === canvas) state.cup = Math.min(1, Math.max(0, state.cup + movementX / canvas.clientWidth));
});
addEventListener('keydown', ({ key, repeat, ctrlKey, metaKey }) => {
  if (isAsking || repeat || ctrlKey || metaKey) return;
  if (key === 'ArrowLeft' || key === 'ArrowRight') state.steer = key === 'ArrowLeft' ? -1 : 1;
  else if (key === 'c') window.Foyer('show');
  else if (key === 'f') toggleFullScreen();
});
addEventListener('keyup', ({ key }) => { if (key.startsWith('Arrow')) state.steer = 0; });
requestAnimationFrame(frame);
