import { useEffect, useRef } from 'react';
import type { Capture } from './captures.ts';
import type { DarkroomDoor } from './darkroom-door.ts';

type Props = {
  readonly page: Capture;
  readonly room: DarkroomDoor | null;
  /** Dots of the longer side. */
  readonly most: number;
  /** Of a picture that says something; absent where words beside it do. */
  readonly label?: string;
};

/** A page as it will be stored, smaller. Its place is there at once, what is on it a moment later. */
export function Drawn({ page, room, most, label }: Props) {
  const box = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (room === null || page.edges === null) return;
    let isOld = false;
    const show = (drawn: ImageBitmap) => {
      const canvas = box.current;
      if (isOld || canvas === null) return drawn.close();
      canvas.width = drawn.width;
      canvas.height = drawn.height;
      canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn);
    };
    // A page that cannot be drawn keeps its empty place; binding it says what is wrong.
    room.draw(page, most).then(show, () => undefined);
    return () => {
      isOld = true;
    };
  }, [page, room, most]);
  const spoken =
    label === undefined ? ({ 'aria-hidden': true } as const) : { role: 'img', 'aria-label': label };
  return <canvas ref={box} width={most} height={most} {...spoken} />;
}
