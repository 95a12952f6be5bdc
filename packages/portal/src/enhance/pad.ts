import { everyMilliseconds, machineNow } from './machine.ts';

/** The pad of a counter: signatures by pointer, and a bad rating that nobody sends is sent as it stands. */
export function runPad(): void {
  let touchedAt = machineNow();
  for (const kind of ['pointerdown', 'keydown', 'input'])
    document.addEventListener(kind, () => (touchedAt = machineNow()), true);
  document.addEventListener('pointerdown', begin);
  document.addEventListener('pointermove', draw);
  document.addEventListener('click', clear);
  document.addEventListener('submit', keepDrawing, true);
  everyMilliseconds(1_000, () => {
    const form = document.querySelector<HTMLFormElement>('form[data-send-after]');
    if (!form || machineNow() - touchedAt < Number(form.dataset.sendAfter) * 1_000) return;
    delete form.dataset.sendAfter;
    form.requestSubmit();
  });
}

const canvasOf = (target: EventTarget | null): HTMLCanvasElement | null =>
  target instanceof HTMLCanvasElement && target.dataset.sign !== undefined ? target : null;

function begin(event: PointerEvent): void {
  const canvas = canvasOf(event.target);
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) return;
  event.preventDefault();
  canvas.setPointerCapture(event.pointerId);
  if (canvas.dataset.held === undefined) {
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    // From the first stroke on the page is not renewed: nothing drawn is lost.
    canvas.dataset.held = '';
  }
  pen.strokeStyle = '#000000';
  const [x, y] = pointOn(canvas, event);
  pen.lineWidth = 5;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x, y);
  pen.stroke();
}

function draw(event: PointerEvent): void {
  const canvas = canvasOf(event.target);
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen || event.buttons === 0 || canvas.dataset.held === undefined) return;
  const [x, y] = pointOn(canvas, event);
  pen.lineTo(x, y);
  pen.stroke();
}

/** The drawing has its own size, whatever the screen makes of it. */
function pointOn(canvas: HTMLCanvasElement, { clientX, clientY }: PointerEvent): [number, number] {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return [((clientX - left) * canvas.width) / width, ((clientY - top) * canvas.height) / height];
}

function clear(event: MouseEvent): void {
  if (!(event.target as Element).closest('[data-sign-clear]')) return;
  const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-sign]');
  canvas?.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
  if (canvas) delete canvas.dataset.held;
}

/** “Signed” sends the drawing, and without one nothing; “something is wrong” sends none. */
function keepDrawing(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  const field = form.querySelector<HTMLInputElement>('[data-sign-png]');
  const canvas = form.querySelector<HTMLCanvasElement>('canvas[data-sign]');
  if (!field || !canvas) return;
  const isWrong = event.submitter?.dataset.unsigned !== undefined;
  if (!isWrong && canvas.dataset.held === undefined) event.preventDefault();
  else field.value = isWrong ? '' : canvas.toDataURL('image/png');
}
