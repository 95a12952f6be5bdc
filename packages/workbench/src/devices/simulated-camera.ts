import { everyMilliseconds } from '#shell/clock.ts';
import type { Camera } from './cameras.ts';
import { READY } from './device.ts';

/** Pictures a second; enough to see that it lives. */
const RATE = 4;

/** 模拟高拍仪: a sheet of paper on a dark mat, for the demo and for machines without a camera. */
export const simulatedCamera: Camera = {
  kind: 'camera',
  look: async () => READY,
  test: async () => READY,
  open: async () => ({ ok: true, value: sheetOnMat() }),
};

function sheetOnMat(): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 1600;
  canvas.height = 1200;
  const pen = canvas.getContext('2d');
  if (pen) draw(pen);
  const stream = canvas.captureStream(RATE);
  // A canvas that is not drawn on gives no pictures.
  const rest = everyMilliseconds(1_000 / RATE, () => {
    if (!stream.active) rest();
    else if (pen) draw(pen);
  });
  return stream;
}

function draw(pen: CanvasRenderingContext2D): void {
  pen.fillStyle = '#2b3330';
  pen.fillRect(0, 0, 1600, 1200);
  pen.fillStyle = '#f4f2ec';
  pen.fillRect(420, 60, 760, 1075);
  pen.fillStyle = '#333';
  pen.font = '48px serif';
  pen.textAlign = 'center';
  pen.fillText('模拟材料', 800, 190);
  for (let line = 0; line < 14; line += 1) pen.fillRect(500, 280 + line * 56, line % 4 === 3 ? 380 : 600, 10);
  pen.strokeStyle = '#b3261e';
  pen.lineWidth = 8;
  pen.beginPath();
  pen.arc(1010, 980, 78, 0, Math.PI * 2);
  pen.stroke();
}
